/**
 * What is touched of Pyodide's inside, which no documentation promises: Pyodide is pinned exactly, and a start that does
 * not work out as expected is made again without any of it.
 */
import type { loadPyodide, PyodideAPI } from "pyodide";

type Options = Omit<NonNullable<Parameters<typeof loadPyodide>[0]>, "createPyodideModule">;
export type FileSystem = PyodideAPI["FS"];

/** The Emscripten module. */
export interface PyodideModule {
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly FS: FileSystem;
  readonly API: {
    readonly config: { readonly BUILD_ID: string };
    restoreSnapshot(snapshot: Uint8Array): unknown;
    serializeHiwireState(): unknown;
  };
  /** Addresses of the C library's variables of these names, and what fills them. */
  readonly _timezone: number;
  readonly _daylight: number;
  readonly _tzname: number;
  __tzset_js(timezone: number, daylight: number, standardName: number, summerName: number): void;
  readonly HEAPU32: Uint32Array;
  _malloc(size: number): number;
  _sbrk(increment: number): number;
  _free(pointer: number): void;
  _emscripten_resize_heap(size: number): boolean;
}

export interface InnerOptions extends Options {
  /** Makes it possible to serialise the JavaScript objects that Python holds. */
  readonly _makeSnapshot?: boolean;
  /** Keeps Python from being initialised: `restoreSnapshot` is called instead, with this. */
  readonly _loadSnapshot?: Uint8Array;
  readonly createPyodideModule?: (settings: object) => Promise<PyodideModule>;
}

/** `loadPyodide`, with the options that it does not tell of. */
export type Load = (options: InnerOptions) => Promise<PyodideAPI>;
export type CreateModule = (settings: object) => Promise<PyodideModule>;

export function insideOf(pyodide: PyodideAPI): PyodideModule {
  const { _module: module } = pyodide as unknown as { _module: PyodideModule };
  return module;
}
