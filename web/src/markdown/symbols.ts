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

/** Arrows and the like stay as they are typed in the text of a link. */
export function replaceSymbols(
  text: string,
  emoji: ReadonlyMap<string, string> | undefined,
  typographic: boolean,
): Symbol[] {
  const plain = (part: string): Text => ({
    type: "text",
    value: withEmoji(typographic ? withArrows(part) : part, emoji),
  });
  const parts: Symbol[] = [];
  let rest = text;
  for (let match = ICON.exec(rest); match !== null; match = ICON.exec(rest)) {
    if (match.index > 0) parts.push(plain(rest.slice(0, match.index)));
    parts.push(icon(match[1] ?? ""));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== "") parts.push(plain(rest));
  return parts;
}

/** Whether the text names an emoji, so that the list of them is worth loading. */
export function hasShortcode(text: string): boolean {
  return SHORTCODE.test(text.replace(new RegExp(ICON, "g"), ""));
}

function withArrows(text: string): string {
  return TYPOGRAPHIC.reduce((value, [pattern, symbol]) => value.replace(pattern, symbol), text);
}

function withEmoji(text: string, emoji: ReadonlyMap<string, string> | undefined): string {
  if (emoji === undefined) return text;
  return text.replace(new RegExp(SHORTCODE, "gu"), (code: string, name: string) => emoji.get(name) ?? code);
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
