/** Colours for code, by language. The grammars of the common languages come in one chunk, loaded when code is shown. */
import type { Root } from "hast";

import { named } from "../lazy";

const NONE = new Set(["plaintext", "text", "none", ""]);

export function hasLanguage(language: string): boolean {
  return !NONE.has(language);
}

/** Turns code into a tree of tokens; a language without a grammar stays without colours. */
export const loadHighlighter = named(
  "code",
  async (): Promise<(code: string, language: string) => Root | undefined> => {
    const { refractor } = await import("refractor");
    return (code, language) =>
      refractor.registered(language) ? (refractor.highlight(code, language) as Root) : undefined;
  },
);
