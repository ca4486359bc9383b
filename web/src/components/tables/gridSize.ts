/** How large a grid is, known before it is loaded, so that the page does not move when it is drawn. */
import type { GridFields } from "../../protocol/wire.gen";

/** In pixels of a base size of 16, as headers too. */
export const ROW_HEIGHT = 35;
const MOST = 400;
const MOST_BY_CONTENT = 10_000;

/** As CSS has it; `levels` of headers, `shown` rows. */
export function gridHeight(
  { height = "auto", row_height: row = ROW_HEIGHT, table }: GridFields,
  levels: number,
  shown = table.rows,
): string {
  if (typeof height === "number") return `${height}px`;
  if (height === "stretch") return "100%";
  const rows = levels * ROW_HEIGHT + Math.max(1, shown) * row;
  const most = (height === "content" ? MOST_BY_CONTENT : MOST) / 16;
  return `min(${most}rem, calc(${rows / 16}rem + 2px))`;
}
