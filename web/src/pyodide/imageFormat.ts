/**
 * An image: what Pyodide's memory was once Python and our runtime were loaded, as a file.
 *
 * Most of the memory is as the WebAssembly module itself lays it out, so an image holds only the runs of bytes that
 * differ from that. All numbers are little-endian words of 32 bits: magic, length of the header, number of runs; then the
 * header as JSON, padded to a whole granule; offset and length of each run, counted in granules; and their bytes.
 */

export interface ImageHeader {
  /** What the image fits: this build of Pyodide, this archive of the runtime, and whether the engine can suspend. */
  readonly pyodide: string;
  readonly runtime: string;
  readonly suspends: boolean;
  /** Length of the memory, in bytes. */
  readonly memory: number;
  /** The JavaScript objects that Python holds, as Pyodide serialises them. */
  readonly objects: unknown;
}

/** Bytes that are compared and written together: four words. */
const GRANULE = 16;
const MAGIC = 0x6d495453; // "STIm"
const START = 12;

export class ImageError extends Error {
  override readonly name = "ImageError";
}

/**
 * The image of `memory`. `before` is what the memory is in modules that have just been instantiated, two or more of them:
 * in a few places that is random, and there the image says what it was.
 */
export function encodeImage(
  about: Omit<ImageHeader, "memory">,
  before: readonly Uint8Array[],
  memory: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const header: ImageHeader = { ...about, memory: memory.length };
  const text = padded(new TextEncoder().encode(JSON.stringify(header)));
  const runs = [...changedRuns(before, memory)];
  const table = new Uint32Array(runs.flat());
  const content = runs.reduce((sum, [, length]) => sum + length * GRANULE, 0);
  const image = new Uint8Array(START + text.length + table.byteLength + content);
  new Uint32Array(image.buffer, 0, 3).set([MAGIC, text.length, runs.length]);
  image.set(text, START);
  image.set(new Uint8Array(table.buffer), START + text.length);
  let position = START + text.length + table.byteLength;
  for (const [offset, length] of runs) {
    image.set(memory.subarray(offset * GRANULE, (offset + length) * GRANULE), position);
    position += length * GRANULE;
  }
  return image;
}

/** An image that has been read. Throws `ImageError` for bytes that are none. */
export class Image {
  readonly header: ImageHeader;
  private readonly table: Uint32Array;
  private readonly content: Uint8Array;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    const [magic, headerLength = 0, runs = 0] = bytes.length < START ? [] : new Uint32Array(bytes.buffer, 0, 3);
    const tableStart = START + headerLength;
    const contentStart = tableStart + runs * 8;
    if (magic !== MAGIC || contentStart > bytes.length) throw new ImageError("it is damaged");
    this.header = JSON.parse(new TextDecoder().decode(bytes.subarray(START, tableStart))) as ImageHeader;
    this.table = new Uint32Array(bytes.buffer, tableStart, runs * 2);
    this.content = bytes.subarray(contentStart);
  }

  /** Makes `memory`, of a module that has just been instantiated, what it was when the image was taken. */
  writeTo(memory: Uint8Array): void {
    const { table, content } = this;
    let position = 0;
    for (let run = 0; run < table.length; run += 2) {
      const length = (table[run + 1] ?? 0) * GRANULE;
      memory.set(content.subarray(position, position + length), (table[run] ?? 0) * GRANULE);
      position += length;
    }
    if (position !== content.length) throw new ImageError("it is damaged");
  }
}

/** Offset and length of what differs, in granules. What `memory` has more than before was zero. */
function* changedRuns(before: readonly Uint8Array[], memory: Uint8Array): Generator<[number, number]> {
  const words = GRANULE / 4;
  const old = before.map(wordsOf);
  const now = wordsOf(memory);
  const same = (word: number) => old.every((each) => (each[word] ?? 0) === now[word]);
  let start = -1;
  const granules = now.length / words;
  for (let granule = 0; granule < granules; granule += 1) {
    const first = granule * words;
    const kept = same(first) && same(first + 1) && same(first + 2) && same(first + 3);
    if (!kept && start < 0) start = granule;
    if (kept && start >= 0) {
      yield [start, granule - start];
      start = -1;
    }
  }
  if (start >= 0) yield [start, granules - start];
}

function wordsOf(memory: Uint8Array): Uint32Array {
  return new Uint32Array(memory.buffer, memory.byteOffset, memory.length / 4);
}

/** The header's text, with spaces up to where what follows is aligned. */
function padded(text: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil((START + text.length) / GRANULE) * GRANULE - START).fill(0x20);
  whole.set(text);
  return whole;
}
