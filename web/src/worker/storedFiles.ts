/** The files of a zip that stores them as they are: parts of the archive's own memory, where a library would copy each. */
import type { ArchiveFiles } from "../siteFiles";

const END_OF_DIRECTORY = 0x06054b50;
const END_SIZE = 22;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL_HEADER_SIZE = 30;

/** Undefined if it is no such zip, as `zipfile.ZipFile` of Python writes it, or not the whole of one. */
export function storedFiles(archive: Uint8Array): ArchiveFiles | undefined {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const text = new TextDecoder();
  const files: Record<string, Uint8Array> = {};
  try {
    const end = archive.length - END_SIZE; // our archives have no comment
    if (view.getUint32(end, true) !== END_OF_DIRECTORY) return undefined;
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      const isStored = view.getUint16(at + 10, true) === 0;
      if (view.getUint32(at, true) !== ENTRY || !isStored) return undefined;
      const size = view.getUint32(at + 20, true);
      const nameSize = view.getUint16(at + 28, true);
      const header = view.getUint32(at + 42, true);
      const name = text.decode(archive.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameSize));
      const start = header + LOCAL_HEADER_SIZE + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
      files[name] = archive.subarray(start, start + size);
      at += ENTRY_SIZE + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return files;
}
