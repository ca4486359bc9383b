/**
 * Makes web/dist/prerender/words.json: names of emoji, and letters with the Latin ones that stand for them, out of the
 * packages that the page has them from. The build of a site reads it (wasm_runtime/site/prerender/words.py).
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "dist", "prerender");
const { resolve } = createRequire(import.meta.url);

const emoji = JSON.parse(readFileSync(resolve("emojilib/simplemap.json"), "utf-8"));
const transliterate = dirname(fileURLToPath(import.meta.resolve("@sindresorhus/transliterate")));
const { default: letters } = await import(pathToFileURL(join(transliterate, "replacements.js")).href);
const marks = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) =>
  /\p{Diacritic}/u.test(String.fromCodePoint(code)),
);

mkdirSync(folder, { recursive: true });
const words = { emoji, letters: Object.fromEntries(letters), marks: String.fromCodePoint(...marks) };
writeFileSync(join(folder, "words.json"), JSON.stringify(words));
