/** What a Styler has made of a table's cells: their texts, colours and weights. */
import type { Theme } from "@glideapps/glide-data-grid";

import type { StylerFields } from "../../protocol/wire.gen";
import type { Table } from "./table";

export interface StyledCell {
  /** The text in place of the value's own; undefined while it is on the way. */
  readonly text: string | undefined;
  readonly style: CellStyle | undefined;
}

/** What a grid shows of the CSS of a cell. */
export interface CellStyle {
  readonly color?: string;
  readonly background?: string;
  readonly weight?: string;
}

/** The cell at a row and a column of the data, those of the index not counted. */
export type StyledCells = (row: number, column: number) => StyledCell;

export function styledCells(styler: StylerFields, texts: Table | undefined): StyledCells {
  const styles = parseStyles(styler.styles ?? "");
  const columns = texts?.columns.filter(({ isIndex }) => !isIndex);
  return (row, column) => {
    const text = columns?.[column]?.at(row);
    return {
      text: typeof text === "string" ? text : undefined,
      style: styles.get(placeOf(row, column)),
    };
  };
}

/** The styles of cells by their places; rules for anything else are not shown. */
export function parseStyles(css: string): ReadonlyMap<number, CellStyle> {
  const styles = new Map<number, CellStyle>();
  for (const [, selectors = "", declarations = ""] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const style = parseDeclarations(declarations);
    if (style === undefined) continue;
    for (const [, row, column] of selectors.matchAll(/_row(\d+)_col(\d+)\s*(?:,|$)/g)) {
      const place = placeOf(Number(row), Number(column));
      const before = styles.get(place);
      styles.set(place, before === undefined ? style : { ...before, ...style });
    }
  }
  return styles;
}

/** The grid's theme for a cell with this style. */
export function themeOf({ color, background, weight }: CellStyle, { baseFontStyle = "" }: Partial<Theme>) {
  return {
    ...(color === undefined ? {} : { textDark: color, textBubble: color, linkColor: color }),
    ...(background === undefined ? {} : { bgCell: background }),
    ...(weight === undefined ? {} : { baseFontStyle: baseFontStyle.replace(/^\S+/, weight) }),
  };
}

const SHOWN = { color: "color", "background-color": "background", "font-weight": "weight" } as const;

function parseDeclarations(declarations: string): CellStyle | undefined {
  const found = declarations.split(";").flatMap((each) => {
    const [name = "", value = ""] = each.split(/:(.*)/s).map((part) => part.trim());
    return Object.hasOwn(SHOWN, name) && value !== "" ? [[SHOWN[name as keyof typeof SHOWN], value]] : [];
  });
  return found.length === 0 ? undefined : (Object.fromEntries(found) as CellStyle);
}

const MOST_COLUMNS = 2 ** 20;

function placeOf(row: number, column: number): number {
  return row * MOST_COLUMNS + column;
}
