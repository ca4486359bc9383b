/**
 * The id of a heading, as Streamlit makes it of the heading's text: words in Latin letters with dashes between them, or,
 * for a text that has none, its hash.
 */
import { xxh32 } from "./xxh32";

const SEED = 0xabcd;
const IN_WORDS: ReadonlyArray<readonly [string, string]> = [
  ["&", " and "],
  ["🦄", " unicorn "],
  ["♥", " love "],
];

/** Whether the text has letters that must be written with Latin ones first. */
export function needsLatin(text: string): boolean {
  return /\P{ASCII}/u.test(text);
}

/** The id, if the text has anything to make one of. `latin` writes other letters with Latin ones. */
export function slugOf(text: string, latin: (text: string) => string = withoutMarks): string | undefined {
  const words = IN_WORDS.reduce((all, [sign, word]) => all.replaceAll(sign, word), text.normalize());
  const slug = apart(latin(words))
    .toLowerCase()
    .replace(/([a-z\d])['’]([ts])(?![a-z\d])/g, "$1$2")
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-|-$/g, "");
  return slug || (text === "" ? undefined : xxh32(text, SEED).toString(16));
}

/** What transliteration does to ASCII. */
function withoutMarks(text: string): string {
  return text.replace(/[\^`]/g, "");
}

/** Words that only their capitals keep apart. */
function apart(text: string): string {
  return text
    .replace(/([A-Z]{2})(\d+)/g, "$1 $2")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z](?!s(?![a-z]))[a-z\d]+)/g, "$1 $2");
}
