/** Emoji shortcodes and typographic symbols in plain text. */

const SHORTCODE = /:[\w+-]+:/;
/** Each takes the blank behind it along, so that of two in a row the second stays as it is typed. */
const TYPOGRAPHIC: ReadonlyArray<readonly [RegExp, string]> = [
  [/(^|\s)<->(\s|$)/g, "$1↔$2"],
  [/(^|\s)->(\s|$)/g, "$1→$2"],
  [/(^|\s)<-(\s|$)/g, "$1←$2"],
  [/(^|\s)--(\s|$)/g, "$1—$2"],
  [/(^|\s)>=(\s|$)/g, "$1≥$2"],
  [/(^|\s)<=(\s|$)/g, "$1≤$2"],
  [/(^|\s)~=(\s|$)/g, "$1≈$2"],
];

/** Arrows and the like stay as they are typed in the text of a link. */
export function withSymbols(
  text: string,
  emoji: ReadonlyMap<string, string> | undefined,
  typographic: boolean,
): string {
  return withEmoji(typographic ? withArrows(text) : text, emoji);
}

/** Whether the text may name an emoji, so that the list of them is worth loading. */
export function hasShortcode(text: string): boolean {
  return SHORTCODE.test(text);
}

function withArrows(text: string): string {
  return TYPOGRAPHIC.reduce((value, [pattern, symbol]) => value.replace(pattern, symbol), text);
}

/** A colon that ends what is no emoji may begin one: `10:30:cat:`. */
function withEmoji(text: string, emoji: ReadonlyMap<string, string> | undefined): string {
  if (emoji === undefined) return text;
  let shown = "";
  let from = 0;
  for (const { index } of text.matchAll(/:(?=[\w+-]+:)/g)) {
    const end = text.indexOf(":", index + 1);
    const symbol = index < from ? undefined : emoji.get(text.slice(index + 1, end));
    if (symbol === undefined) continue;
    shown += text.slice(from, index) + symbol;
    from = end + 1;
  }
  return shown + text.slice(from);
}
