/** Icons, emoji shortcodes and typographic symbols in plain text. */
import type { Text } from "mdast";

const ICON = /:material\/([a-z0-9_]+):/;
const SHORTCODE = /(?<![\p{L}\p{N}_]):([a-z0-9_+-]*[a-z+][a-z0-9_+-]*|\+1|-1|100|1234):(?![\p{L}\p{N}_])/u;
const TYPOGRAPHIC: ReadonlyArray<readonly [RegExp, string]> = [
  [/(^|\s)<->(?=\s|$)/g, "$1↔"],
  [/(^|\s)->(?=\s|$)/g, "$1→"],
  [/(^|\s)<-(?=\s|$)/g, "$1←"],
  [/(^|\s)--(?=\s|$)/g, "$1—"],
  [/(^|\s)>=(?=\s|$)/g, "$1≥"],
  [/(^|\s)<=(?=\s|$)/g, "$1≤"],
  [/(^|\s)~=(?=\s|$)/g, "$1≈"],
];

/** A node that turns into an icon; everything else stays text. */
type Symbol = Text | { type: "emphasis"; data: object; children: Text[] };

export function replaceSymbols(text: string, emoji: ReadonlyMap<string, string> | undefined): Symbol[] {
  const parts: Symbol[] = [];
  let rest = text;
  for (let match = ICON.exec(rest); match !== null; match = ICON.exec(rest)) {
    if (match.index > 0) parts.push(plain(rest.slice(0, match.index), emoji));
    parts.push(icon(match[1] ?? ""));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== "") parts.push(plain(rest, emoji));
  return parts;
}

/** Whether the text names an emoji, so that the list of them is worth loading. */
export function hasShortcode(text: string): boolean {
  return SHORTCODE.test(text.replace(new RegExp(ICON, "g"), ""));
}

function plain(text: string, emoji: ReadonlyMap<string, string> | undefined): Text {
  let value = text;
  for (const [pattern, symbol] of TYPOGRAPHIC) value = value.replace(pattern, symbol);
  if (emoji !== undefined) {
    value = value.replace(new RegExp(SHORTCODE, "gu"), (code: string, name: string) => emoji.get(name) ?? code);
  }
  return { type: "text", value };
}

function icon(name: string): Symbol {
  return {
    type: "emphasis",
    data: {
      hName: "span",
      hProperties: { className: ["material-icon"], role: "img", ariaLabel: `${name} icon`, translate: "no" },
    },
    children: [{ type: "text", value: name }],
  };
}
