/** Which way a text is read. */
import type { Root } from "hast";
import { toString } from "hast-util-to-string";

/** Hebrew, Arabic, and the scripts that Unicode has put beside them, if the first letter is one of theirs. */
const RIGHT_TO_LEFT = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1eeff}]/u;
/** What has bullets, lines or columns on the side where reading begins, or one text. */
const READ = /^(?:p|h[1-6]|[uo]l|blockquote|table)$/;

/** Nothing where a text is read as what is around it: an app may have set that itself. */
export function directionOf(text: string): "rtl" | undefined {
  return RIGHT_TO_LEFT.test(text) ? "rtl" : undefined;
}

/** Each paragraph, list and so on has the direction of its own first letter. */
export function withDirections(tree: Root): Root {
  for (const node of tree.children) {
    if (node.type !== "element" || !READ.test(node.tagName)) continue;
    const dir = directionOf(toString(node));
    if (dir !== undefined) node.properties = { dir, ...node.properties };
  }
  return tree;
}
