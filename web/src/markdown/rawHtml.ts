/** HTML that stands in Markdown. */
import type { Root } from "hast";
import { raw } from "hast-util-raw";

import { asTyped, inert } from "./inert";

/** Parses the pieces of HTML in a tree together with the elements between them. */
export function parseRawHtml(tree: Root): Root {
  try {
    return inert(raw(tree) as Root);
  } catch (error) {
    if (error instanceof RangeError) return asTyped(tree);
    throw error;
  }
}
