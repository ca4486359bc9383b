/** Renderers of the cells that the grid itself does not have: tags, progress, small charts and buttons. */
import {
  bubbleCellRenderer,
  blend,
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

export function ownRenderers({ backOf, colorOf, rem }: GridTheme): readonly CustomRenderer<CustomCell<OwnCell>>[] {
  const scale = rem / 16;

  const drawTags: Draw<"tags"> = ({ ctx, rect, theme, highlighted }, { data }) => {
    const { bubbleHeight, bubblePadding, bubbleMargin } = theme;
    const middle = rect.y + rect.height / 2;
    ctx.font = theme.baseFontFull;
    let x = rect.x + theme.cellHorizontalPadding;
    for (const [index, text] of data.texts.entries()) {
      if (x > rect.x + rect.width) break;
      const width = measureTextCached(text, ctx, theme.baseFontFull).width + 2 * bubblePadding;
      const name = data.colors?.[index];
      const color = name === undefined ? undefined : backOf(name);
      ctx.beginPath();
      roundedRect(ctx, x, middle - bubbleHeight / 2, width, bubbleHeight, bubbleHeight / 2);
      ctx.fillStyle = color ?? (highlighted ? theme.bgBubbleSelected : theme.bgBubble);
      ctx.fill();
      ctx.fillStyle = color === undefined ? theme.textBubble : readableOn(color, theme.bgCell);
      ctx.fillText(text, x + bubblePadding, middle + getMiddleCenterBias(ctx, theme));
      x += width + bubbleMargin;
    }
  };

  const drawProgress: Draw<"progress"> = ({ ctx, rect, theme }, { data }) => {
    const left = rect.x + theme.cellHorizontalPadding;
    const middle = rect.y + rect.height / 2;
    const font = theme.baseFontFull.replace(/([\d.]+)px/, (_, size: string) => `${Number(size) * 0.9}px`);
    ctx.font = font;
    const room = Math.max(measureTextCached(data.text, ctx, font).width, 32 * scale) + 8 * scale;
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
    if (least <= 0 && most >= 0) {
      ctx.fillStyle = theme.borderColor;
      ctx.fillRect(left, zero, width, scale);
    }
    if (shape === "bar") {
      const step = width / values.length;
      const gap = Math.min(2 * scale, step / 4);
      ctx.fillStyle = ink;
      values.forEach((value, index) => {
        const y = yOf(value);
        ctx.fillRect(left + index * step + gap / 2, Math.min(y, zero), step - gap, Math.abs(zero - y));
      });
      return;
    }
    const points = (values.length === 1 ? [values[0] as number, values[0] as number] : values).map(
      (value, index, { length }) => ({ x: left + (index * width) / (length - 1), y: yOf(value) }),
    );
    ctx.beginPath();
    traceCurve(ctx, points);
    ctx.strokeStyle = ink;
    ctx.lineWidth = scale;
    ctx.lineJoin = "round";
    ctx.stroke();
    ctx.lineWidth = 1;
    if (shape === "line") return;
    ctx.lineTo(left + width, zero);
    ctx.lineTo(left, zero);
    ctx.closePath();
    ctx.globalAlpha = 0.2;
    ctx.fillStyle = ink;
    ctx.fill();
    ctx.globalAlpha = 1;
  };

  const drawIcon: Draw<"icon"> = ({ ctx, rect, theme }, { data }) => {
    const font = `${20 * scale}px "Material Symbols Rounded"`;
    // Once it has come, the grid is drawn anew: its theme listens to fonts.
    if (!document.fonts.check(font)) void document.fonts.load(font);
    ctx.font = font;
    ctx.fillStyle = theme.textLight;
    ctx.textAlign = "center";
    ctx.fillText(data.name, rect.x + rect.width / 2, rect.y + rect.height / 2);
    ctx.textAlign = "start";
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
    renderer("icon", drawIcon, { measure: () => 50 * scale }),
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

/** A line through points that bends between them. */
function traceCurve(ctx: CanvasRenderingContext2D, points: readonly { x: number; y: number }[]): void {
  const [first, ...others] = points;
  if (first === undefined) return;
  ctx.moveTo(first.x, first.y);
  others.forEach((point, index) => {
    const next = others[index + 1];
    if (next === undefined) {
      if (others.length === 1) ctx.lineTo(point.x, point.y);
      return;
    }
    const isLast = index === others.length - 2;
    const end = isLast ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    ctx.quadraticCurveTo(point.x, point.y, end.x, end.y);
  });
}

/** Black or white, whichever is easier to read on a colour that lies on another. */
function readableOn(color: string, beneath: string): string {
  const [red, green, blue] = blend(color, beneath)
    .match(/[\d.]+/g)
    ?.map(Number) ?? [255, 255, 255];
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0) > 150 ? "#000000" : "#ffffff";
}
