/**
 * Whether the dollar signs of a text are about formulas or about money.
 *
 * It is decided for a text as a whole, as Streamlit does: where one formula is certain, every pair of signs is one.
 */

/** What says nothing about dollar signs: escaped characters; code, fenced or between as many backticks on both sides. */
const SILENT =
  /\\[\s\S]|^ {0,3}(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n(?:[\s\S]*?^ {0,3}\1|[\s\S]*)|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)/gm;
/** `$$…$$`, or `$…$` in one line that has no blank at its ends and no digit behind it, as a price would have. */
const FORMULA = /\$\$[\s\S]+?\$\$|(?<!\$)\$(?![\s$])(?:[^$\n]*[^$\s])?\$(?!\d)/;

export function hasFormula(text: string): boolean {
  return text.includes("$") && FORMULA.test(text.replace(SILENT, (part) => (part.startsWith("\\") ? "" : "x")));
}
