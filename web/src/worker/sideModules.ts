/**
 * Compiled parts of packages, WebAssembly modules of their own: compiled by the browser's other threads while Python
 * starts. Emscripten would read a copy of each file and compile that while the import of it waits.
 */
import type { FileSystem } from "../pyodide/inside";
import type { FileNode } from "./laterFile";

export class SideModules {
  private readonly compiled = new Map<Uint8Array, WebAssembly.Module | undefined>();

  /** Begins to compile; what the browser cannot compile, Emscripten reports once it is imported. */
  add(bytes: Uint8Array<ArrayBuffer>): void {
    this.compiled.set(bytes, undefined);
    WebAssembly.compile(bytes).then(
      (module) => this.compiled.has(bytes) && this.compiled.set(bytes, module),
      () => undefined,
    );
  }

  /** Has Emscripten's loader, once for each file, read the module if it is there, and otherwise no copy. */
  provide(files: FileSystem): void {
    const { readFile } = files;
    files.readFile = (path: string, options?: { encoding?: string }) =>
      (options?.encoding === "binary" && path.endsWith(".so") ? this.take(files, path) : undefined) ??
      readFile(path, options);
  }

  private take(files: FileSystem, path: string): Uint8Array | WebAssembly.Module | undefined {
    const { contents } = (files.lookupPath(path, { follow: true }) as { node: FileNode }).node;
    if (contents === null || !this.compiled.has(contents)) return undefined;
    const module = this.compiled.get(contents);
    this.compiled.delete(contents);
    return module ?? contents;
  }
}
