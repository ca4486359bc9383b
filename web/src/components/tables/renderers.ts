/** Renderers of the cells that the grid itself does not have: tags, progress, small charts and buttons. */
import {
  bubbleCellRenderer,
  booleanCellRenderer,
  type CustomCell,
  type CustomRenderer,
  getMiddleCenterBias,
  imageCellRenderer,
  type InnerGridCell,
  type InternalCellRenderer,
  loadingCellRenderer,
  markerCellRenderer,
  measureTextCached,
  newRowCellRenderer,
  type Rectangle,
  roundedRect,
  textCellRenderer,
  uriCellRenderer,
} from "@glideapps/glide-data-grid";

import type { OwnCell } from "./cells";
import type { GridTheme } from "./useGridTheme";

export const CELL_RENDERERS = [
  textCellRenderer,
  booleanCellRenderer,
  bubbleCellRenderer,
  imageCellRenderer,
  loadingCellRenderer,
  markerCellRenderer,
  newRowCellRenderer,
  uriCellRenderer,
] as unknown as readonly InternalCellRenderer<InnerGridCell>[];

type Of<Kind extends OwnCell["kind"]> = CustomCell<Extract<OwnCell, { kind: Kind }>>;
type Draw<Kind extends OwnCell["kind"]> = NonNullable<CustomRenderer<Of<Kind>>["draw"]>;

export function ownRenderers({ colorOf, rem }: GridTheme): readonly CustomRenderer<CustomCell<OwnCell>>[] {
  const scale = rem / 16;

  const drawTags: Draw<"tags"> = ({ ctx, rect, theme, highlighted }, { data }) => {
    const { bubbleHeight, bubblePadding, bubbleMargin } = theme;
    const middle = rect.y + rect.height / 2;
    ctx.font = theme.baseFontFull;
    let x = rect.x + theme.cellHorizontalPadding;
    for (const [index, text] of data.texts.entries()) {
      if (x > rect.x + rect.width) break;
      const width = measureTextCached(text, ctx, theme.baseFontFull).width + 2 * bubblePadding;
      const color = data.colors?.[index];
      ctx.beginPath();
      roundedRect(ctx, x, middle - bubbleHeight / 2, width, bubbleHeight, bubbleHeight / 2);
      ctx.globalAlpha = color === undefined ? 1 : 0.2;
      ctx.fillStyle = color === undefined ? (highlighted ? theme.bgBubbleSelected : theme.bgBubble) : colorOf(color);
      ctx.fill();
      ctx.globalAlpha = 1;
      ctx.fillStyle = color === undefined ? theme.textBubble : theme.textDark;
      ctx.fillText(text, x + bubblePadding, middle + getMiddleCenterBias(ctx, theme));
      x += width + bubbleMargin;
    }
  };

  const drawProgress: Draw<"progress"> = ({ ctx, rect, theme }, { data }) => {
    const left = rect.x + theme.cellHorizontalPadding;
    const middle = rect.y + rect.height / 2;
    ctx.font = theme.baseFontFull;
    const room = Math.max(measureTextCached(data.text, ctx, theme.baseFontFull).width, 32 * scale) + 8 * scale;
    const width = rect.width - 2 * theme.cellHorizontalPadding - room;
    const height = 6 * scale;
    if (width > 0) {
      ctx.beginPath();
      roundedRect(ctx, left, middle - height / 2, width, height, height / 2);
      ctx.fillStyle = theme.bgBubble;
      ctx.fill();
      if (data.share > 0) {
        ctx.beginPath();
        roundedRect(ctx, left, middle - height / 2, Math.max(height, width * data.share), height, height / 2);
        ctx.fillStyle = data.color === undefined ? theme.accentColor : colorOf(data.color);
        ctx.fill();
      }
    }
    ctx.fillStyle = theme.textDark;
    ctx.textAlign = "right";
    ctx.fillText(
      data.text,
      rect.x + rect.width - theme.cellHorizontalPadding,
      middle + getMiddleCenterBias(ctx, theme),
    );
    ctx.textAlign = "start";
  };

  const drawChart: Draw<"chart"> = ({ ctx, rect, theme }, { data }) => {
    const { values, shape, color } = data;
    if (values.length === 0) return;
    const [least, most] = data.range;
    const left = rect.x + theme.cellHorizontalPadding;
    const width = rect.width - 2 * theme.cellHorizontalPadding;
    const top = rect.y + 3 * scale;
    const height = rect.height - 6 * scale;
    const span = most - least || 1;
    const yOf = (value: number) => top + height * (1 - (Math.min(most, Math.max(least, value)) - least) / span);
    const ink = color === undefined ? theme.accentColor : colorOf(color);
    const zero = yOf(Math.min(most, Math.max(least, 0)));
    if (shape === "bar") {
      const step = width / values.length;
      const gap = Math.min(2 * scale, step / 4);
      ctx.fillStyle = ink;
      values.forEach((value, index) => {
        const y = yOf(value);
        ctx.fillRect(left + index * step + gap / 2, Math.min(y, zero), step - gap, Math.max(1, Math.abs(zero - y)));
      });
      return;
    }
    const step = values.length === 1 ? 0 : width / (values.length - 1);
    ctx.beginPath();
    values.forEach((value, index) => ctx.lineTo(left + index * step, yOf(value)));
    ctx.strokeStyle = ink;
    ctx.lineWidth = 1.5 * scale;
    ctx.lineJoin = "round";
    ctx.stroke();
    ctx.lineWidth = 1;
    if (shape === "line") return;
    ctx.lineTo(left + (values.length - 1) * step, zero);
    ctx.lineTo(left, zero);
    ctx.closePath();
    ctx.globalAlpha = 0.2;
    ctx.fillStyle = ink;
    ctx.fill();
    ctx.globalAlpha = 1;
  };

  const buttonIn = (rect: Rectangle, width: number, padding: number): Rectangle => {
    const size = { width: width + 2 * padding, height: Math.min(rect.height - 6 * scale, 26 * scale) };
    return { x: rect.x + (rect.width - size.width) / 2, y: rect.y + (rect.height - size.height) / 2, ...size };
  };

  const drawButton: Draw<"button"> = ({ ctx, rect, theme, hoverX, hoverY, overrideCursor }, { data }) => {
    const { text, look } = data;
    if (text === "") return;
    ctx.font = theme.baseFontFull;
    const { width: textWidth } = measureTextCached(text, ctx, theme.baseFontFull);
    const { x, y, width, height } = buttonIn(rect, textWidth, theme.cellHorizontalPadding);
    const isHovered =
      hoverX !== undefined && hoverY !== undefined && isIn({ x, y, width, height }, hoverX, hoverY, rect);
    if (isHovered) overrideCursor?.("pointer");
    if (look !== "tertiary") {
      ctx.beginPath();
      roundedRect(ctx, x, y, width, height, 4 * scale);
      if (look === "primary") {
        ctx.fillStyle = theme.accentColor;
        ctx.fill();
      }
      ctx.strokeStyle = look === "primary" || isHovered ? theme.accentColor : theme.borderColor;
      ctx.stroke();
    }
    ctx.fillStyle = look === "primary" ? theme.accentFg : isHovered ? theme.accentColor : theme.textDark;
    ctx.textAlign = "center";
    ctx.fillText(text, rect.x + rect.width / 2, y + height / 2 + getMiddleCenterBias(ctx, theme));
    ctx.textAlign = "start";
  };

  const clickButton: NonNullable<CustomRenderer<Of<"button">>["onClick"]> = (click) => {
    const { cell, posX, posY, bounds, theme } = click;
    const { width } = measureTextCached(cell.data.text, measuring(theme.baseFontFull), theme.baseFontFull);
    if (cell.data.text !== "" && isIn(buttonIn(bounds, width, theme.cellHorizontalPadding), posX, posY, bounds))
      cell.data.press?.();
    return undefined;
  };

  const renderer = <Kind extends OwnCell["kind"]>(
    kind: Kind,
    draw: Draw<Kind>,
    others: Partial<CustomRenderer<Of<Kind>>> = {},
  ): CustomRenderer<CustomCell<OwnCell>> =>
    ({
      kind: "custom",
      isMatch: (cell: CustomCell) => (cell.data as OwnCell).kind === kind,
      draw: (args: Parameters<Draw<Kind>>[0], cell: Of<Kind>) => {
        args.ctx.save();
        draw(args, cell);
        args.ctx.restore();
        return true;
      },
      ...others,
    }) as unknown as CustomRenderer<CustomCell<OwnCell>>;

  return [
    renderer("tags", drawTags, {
      measure: (ctx, { data }, theme) =>
        data.texts.reduce(
          (sum, text) => sum + ctx.measureText(text).width + 2 * theme.bubblePadding + theme.bubbleMargin,
          2 * theme.cellHorizontalPadding,
        ),
    }),
    renderer("progress", drawProgress, { measure: () => 150 * scale }),
    renderer("chart", drawChart, { measure: () => 150 * scale }),
    renderer("button", drawButton, {
      needsHover: true,
      needsHoverPosition: true,
      onClick: clickButton,
      measure: (ctx, { data }, theme) =>
        measureTextCached(data.text, ctx, theme.baseFontFull).width + 4 * theme.cellHorizontalPadding,
    }),
  ];
}

/** Whether a point that is given in a cell lies in a rectangle of the canvas. */
function isIn({ x, y, width, height }: Rectangle, pointX: number, pointY: number, cell: Rectangle): boolean {
  const [left, top] = [pointX + cell.x - x, pointY + cell.y - y];
  return left >= 0 && left <= width && top >= 0 && top <= height;
}

let canvas: CanvasRenderingContext2D | undefined;

/** Where texts are measured that nothing draws at the moment. */
function measuring(font: string): CanvasRenderingContext2D {
  canvas ??= document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
  canvas.font = font;
  return canvas;
}
