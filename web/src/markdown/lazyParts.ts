/** Parts of markdown that most apps never use, each a chunk of its own. */
import type { Root } from "hast";

import { named } from "../lazy";

/** Emoji by shortcode: the names that Streamlit has. */
export const loadEmoji = named("emoji", async (): Promise<ReadonlyMap<string, string>> => {
  const { default: byName } = await import("emojilib/simplemap.json");
  return new Map(Object.entries(byName));
});

/** Writes letters of any script with Latin ones, as far as it knows them. */
export async function loadLatin(): Promise<(text: string) => string> {
  const { default: transliterate } = await import("@sindresorhus/transliterate");
  return (text) => transliterate(text);
}

/** Turns a formula in TeX into HTML. A faulty one is shown in red, as it stands. */
export const loadFormula = named("formula", async (): Promise<(text: string, display: boolean) => string> => {
  const [{ default: katex }] = await Promise.all([import("katex"), import("katex/dist/katex.min.css")]);
  return (text, displayMode) => katex.renderToString(text, { displayMode, throwOnError: false });
});

/** Parses the pieces of HTML in a tree together with the elements between them. */
export const loadRawHtml = named("html", async (): Promise<(tree: Root) => Root> => {
  const [{ raw }, { asTyped, inert }] = await Promise.all([import("hast-util-raw"), import("./inert")]);
  return (tree) => {
    try {
      return inert(raw(tree) as Root);
    } catch (error) {
      if (error instanceof RangeError) return asTyped(tree);
      throw error;
    }
  };
});
