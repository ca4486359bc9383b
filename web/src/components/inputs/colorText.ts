/**
 * Colours as they are written in the fields of a colour picker, in hex, RGB or HSL: what a field shows, and what is meant
 * by what a person types into it. The rules are those of Streamlit's picker.
 */
import { type Color, parseColor } from "react-aria-components";

export type Notation = "hex" | "rgb" | "hsl";

const FIELDS = { hex: ["hex"], rgb: ["r", "g", "b"], hsl: ["h", "s", "l"] } as const;
export type ColorFieldName = (typeof FIELDS)[Notation][number];

const CHANNELS = {
  r: "red",
  g: "green",
  b: "blue",
  h: "hue",
  s: "saturation",
  l: "lightness",
} as const;

export function fieldsOf(notation: Notation): readonly ColorFieldName[] {
  return FIELDS[notation];
}

/** The notation that the switch goes to. */
export function nextNotation(notation: Notation): Notation {
  return notation === "hex" ? "rgb" : notation === "rgb" ? "hsl" : "hex";
}

/** The colour a value stands for; apps may set names that are not a hex code, which show as black. */
export function colorOf(value: string): Color {
  return parsed(value) ?? parseColor("#000000");
}

export function shownIn(name: ColorFieldName, color: Color): string {
  if (name === "hex") return color.toString("hex").toUpperCase();
  const value = Math.round(inNotationOf(name, color).getChannelValue(CHANNELS[name]));
  return name === "s" || name === "l" ? `${value}%` : String(value);
}

/** The colour after `text` was typed into a field, or undefined if that is none. */
export function typedInto(name: ColorFieldName, text: string, color: Color): Color | undefined {
  if (name === "hex") return hexOrName(text.trim());
  const channel = CHANNELS[name];
  const notated = inNotationOf(name, color);
  if (name === "h" && text.trim() === "") return undefined;
  const { minValue, maxValue } = notated.getChannelRange(channel);
  const value = numberIn(name, text);
  const limited = name === "h" && (value < minValue || value > maxValue) ? 0 : value;
  return notated.withChannelValue(channel, Math.min(Math.max(limited, minValue), maxValue));
}

/** The text of a number's field after one step up or down. */
export function steppedText(name: ColorFieldName, text: string, direction: 1 | -1): string | undefined {
  if (name === "hex") return undefined;
  const next = numeral(text) + direction;
  return name === "s" || name === "l" ? `${next}%` : String(next);
}

function inNotationOf(name: Exclude<ColorFieldName, "hex">, color: Color): Color {
  return color.toFormat(name === "r" || name === "g" || name === "b" ? "rgb" : "hsl");
}

/** What is typed as a number; of saturation and lightness less than 1 is a fraction. */
function numberIn(name: ColorFieldName, text: string): number {
  const value = numeral(text);
  if (name === "h") return value;
  if (name === "s" || name === "l") return value > 0 && value < 1 && !text.includes("%") ? value * 100 : value;
  return Math.round(value);
}

function numeral(text: string): number {
  const value = Number(text.replace("%", ""));
  return Number.isFinite(value) ? value : 0;
}

/** Codes of three or six digits, with or without a sign, and the names that are as long as those. */
function hexOrName(text: string): Color | undefined {
  const bare = text.replace(/^#/, "");
  if (/^([0-9a-f]{3}|[0-9a-f]{6})$/i.test(bare)) return parsed(`#${bare}`);
  if (!/^[a-z]{3,6}$/i.test(text) || text.length === 4) return undefined;
  return named(text);
}

function named(name: string): Color | undefined {
  if (!globalThis.CSS?.supports("color", name)) return undefined;
  const canvas = document.createElement("canvas").getContext("2d");
  if (canvas === null) return undefined;
  canvas.fillStyle = name;
  return parsed(canvas.fillStyle);
}

function parsed(text: string): Color | undefined {
  try {
    return parseColor(text);
  } catch {
    return undefined;
  }
}
