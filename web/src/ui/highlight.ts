/** Colours for code, by language. The grammars come in a part of their own, loaded when code is shown. */
import { named } from "../lazy";

const NONE = new Set(["plaintext", "text", "none", ""]);

export function hasLanguage(language: string): boolean {
  return !NONE.has(language);
}

export const loadHighlighter = named("ui/grammars", async () => (await import("./grammars")).highlighted);
