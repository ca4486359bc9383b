/** Parts of markdown that most apps never use, each a chunk of its own. */
import { named } from "../lazy";

export const loadEmoji = named("markdown/emoji", async () => (await import("./emoji")).EMOJI);

export const loadFormula = named("markdown/formula", async () => (await import("./formula")).formulaHtml);

export const loadRawHtml = named("markdown/rawHtml", async () => (await import("./rawHtml")).parseRawHtml);

/** Writes letters of any script with Latin ones, as far as it knows them. */
export async function loadLatin(): Promise<(text: string) => string> {
  const { default: transliterate } = await import("@sindresorhus/transliterate");
  return (text) => transliterate(text);
}
