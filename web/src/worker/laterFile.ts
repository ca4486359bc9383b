/** Files of the site that few starts need: fetched when Python opens them. */
import type { FileSystem } from "../pyodide/inside";

/** The part of a node of Emscripten's file system that is touched here. */
interface FileNode {
  contents: Uint8Array;
  usedBytes: number;
  stream_ops: { open?: (stream: { stream_ops: unknown }) => void };
}

/** A file whose content is fetched when it is opened, while Python waits. */
export function provideLater(files: FileSystem, path: string, address: string): void {
  files.writeFile(path, new Uint8Array());
  const { node } = files.lookupPath(path, {}) as { node: FileNode };
  const usual = node.stream_ops;
  node.stream_ops = {
    ...usual,
    open: (stream) => {
      node.contents = fetchNow(files, address);
      node.usedBytes = node.contents.length;
      node.stream_ops = usual;
      stream.stream_ops = usual;
    },
  };
}

/** Throws what Python knows as an `OSError` when the file cannot be had. */
function fetchNow(files: FileSystem, address: string): Uint8Array {
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  request.responseType = "arraybuffer";
  let problem: string | undefined;
  try {
    request.send();
    if (request.status !== 200) problem = `the web host responded ${request.status}`;
  } catch (error) {
    problem = String(error);
  }
  if (problem === undefined) return new Uint8Array(request.response as ArrayBuffer);
  console.error(`${address} could not be fetched: ${problem}.`);
  throw new files.ErrnoError(INPUT_OUTPUT_ERROR);
}

const INPUT_OUTPUT_ERROR = 29; // EIO, as WASI counts
