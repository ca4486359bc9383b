/** Files of the site that few starts need: fetched when Python opens them, or reads them. */
import type { FileSystem } from "../pyodide/inside";

/** The part of a node of Emscripten's file system that is touched here. */
export interface FileNode {
  contents: Uint8Array | null;
  usedBytes: number;
  stream_ops: Operations;
}

export interface FolderNode {
  readonly contents: Readonly<Record<string, FileNode | undefined>>;
  readonly node_ops: { mknod(folder: FolderNode, name: string, mode: number, device: number): FileNode };
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
  comeLater(node, () => fetchNow(files, address), size);
}

/** The same for a file that is there: `content` is called when it is needed. */
export function comeLater(node: FileNode, content: () => Uint8Array, size?: number): void {
  const usual = node.stream_ops;
  const nothing = new Uint8Array();
  node.contents = nothing;
  node.usedBytes = size ?? 0;
  const fill = () => {
    if (node.contents === nothing) {
      node.contents = content();
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

/** The node of a folder, which is made if it is not there. */
export function folderAt(files: FileSystem, path: string): FolderNode {
  files.mkdirTree(path);
  return (files.lookupPath(path, {}) as { node: FolderNode }).node;
}

/** A file in a folder, new unless it is there. `FS.writeFile` takes many times as long, and there may be thousands. */
export function createFile(folder: FolderNode, name: string): FileNode {
  return folder.contents[name] ?? folder.node_ops.mknod(folder, name, REGULAR_FILE, 0);
}

const REGULAR_FILE = 0o100644;

/** Throws what Python knows as an `OSError` when the file cannot be had. */
export function fetchNow(files: FileSystem, address: string): Uint8Array {
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
