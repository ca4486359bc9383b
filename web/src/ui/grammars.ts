/** The grammars of the common languages. */
import type { Root } from "hast";
import { refractor } from "refractor";

/** Turns code into a tree of tokens; a language without a grammar stays without colours. */
export function highlighted(code: string, language: string): Root | undefined {
  return refractor.registered(language) ? (refractor.highlight(code, language) as Root) : undefined;
}
