/** Why a text is no diagram, for who looks at the app: as Mermaid says it, with the lines of the text as it was written. */

const UNKNOWN = "No diagram type detected";
/** The library waits for them, and the frame loads none. */
const NO_PICTURE = "A picture in it cannot be shown: only pictures in data: addresses can be part of a diagram.";

export function problemOf(error: unknown, source: string): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof DOMException && error.name === "EncodingError") return NO_PICTURE;
  if (message.startsWith(UNKNOWN)) return unknownKind(source);
  // What follows is for who calls the library.
  const said = message.startsWith("Edge limit") ? (message.split("\n")[0] ?? message) : message;
  const lines = writtenLines(source);
  const written = (line: number) => Math.min(lines.numbers[line - 1] ?? lines.last, lines.last);
  return said.replace(/\bline (\d+)/g, (_all, line: string) => `line ${written(Number(line))}`);
}

function unknownKind(source: string): string {
  const { numbers, texts } = writtenLines(source);
  if (numbers[0] === undefined) return `${UNKNOWN}: the diagram is empty.`;
  return `${UNKNOWN}. Line ${numbers[0]} has to name one, such as flowchart, but is: ${texts[numbers[0] - 1]?.trim()}`;
}

interface Lines {
  readonly texts: readonly string[];
  /** Of each line that the library counts, the number that it has in the text. */
  readonly numbers: readonly number[];
  /** The number of the last line with something in it. */
  readonly last: number;
}

/** The library counts neither front matter nor comments, nor empty lines before the diagram. */
function writtenLines(source: string): Lines {
  const texts = source.split(/\r\n?|\n/);
  const numbers: number[] = [];
  let index = frontMatter(texts);
  for (; index < texts.length; index += 1) {
    const text = texts[index] ?? "";
    if (/^\s*%%(?!\{)/.test(text)) continue;
    const isDirective = /^\s*%%\{/.test(text);
    if (isDirective) while (index < texts.length - 1 && !texts[index]?.includes("}%%")) index += 1;
    if (numbers.length > 0 || !(isDirective || text.trim() === "")) numbers.push(index + 1);
  }
  return { texts, numbers, last: texts.findLastIndex((text) => text.trim() !== "") + 1 };
}

/** How many lines come before the diagram that are between lines of dashes. */
function frontMatter(texts: readonly string[]): number {
  const start = texts.findIndex((text) => text.trim() !== "");
  if (texts[start]?.trim() !== "---") return 0;
  const end = texts.findIndex((text, index) => index > start && text.trim() === "---");
  return end === -1 ? 0 : end + 1;
}
