/** Files of the site that few starts need: fetched when Python opens them, or reads them. */
import type { FileSystem } from "../pyodide/inside";

/** The part of a node of Emscripten's file system that is touched here. */
interface FileNode {
  contents: Uint8Array | null;
  usedBytes: number;
  stream_ops: Operations;
}

interface Stream {
  readonly node: FileNode;
  stream_ops: Operations;
}

type Operation = (stream: Stream, ...rest: never[]) => unknown;
type Operations = Record<string, Operation>;

/** What touches the content of a file. */
const TOUCHING = ["read", "write", "mmap", "msync"];

/**
 * A file whose content is fetched while Python waits: when it is opened, or, if its size is known, when it is first read
 * or written.
 */
export function provideLater(files: FileSystem, path: string, address: string, size?: number): void {
  files.writeFile(path, new Uint8Array());
  const { node } = files.lookupPath(path, {}) as { node: FileNode };
  const usual = node.stream_ops;
  const nothing = new Uint8Array();
  node.contents = nothing;
  node.usedBytes = size ?? 0;
  const fill = () => {
    if (node.contents === nothing) {
      node.contents = fetchNow(files, address);
      node.usedBytes = node.contents.length;
    } // else it was emptied, to be written anew
    node.stream_ops = usual;
  };
  const filling = (name: string): Operation => {
    return (stream, ...rest) => {
      fill();
      stream.stream_ops = usual;
      return usual[name]?.(stream, ...rest);
    };
  };
  const first = size === undefined ? ["open"] : TOUCHING;
  node.stream_ops = { ...usual, ...Object.fromEntries(first.map((name) => [name, filling(name)])) };
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
