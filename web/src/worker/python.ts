/**
 * Starts Python in this worker.
 *
 * Everything is fetched at once, and what the interpreter needs is in its file system before it starts, so nothing is
 * imported twice and nothing waits in line. Pyodide comes from the site itself, never from a CDN.
 */
import { unzipSync } from "fflate";
import type { loadPyodide, PyodideAPI } from "pyodide";
import type { PyCallable } from "pyodide/ffi";

import type { BootMessage } from "../protocol/wire.gen";
import type { Files as UploadedFiles } from "./files";
import { download, findBroken, instantiateAnyType, SiteFileError } from "./siteFiles";

const RUNTIME = "/lib/sitelet.zip";
export const APP_FOLDER = "/app";

/** Python's half of the session. */
export interface WorkerSession {
  /** Answers events. Where the engine can suspend WebAssembly, Python may wait for promises in it. */
  handle(events: string): Promise<void>;
  filesChanged(): void;
  clearCaches(): void;
}

/** The same as wasm_runtime/worker/boot.py declares it. */
interface PythonSession {
  readonly handle: PyCallable;
  files_changed(): void;
  clear_caches(): void;
}

interface BootModule {
  start(script: string, post: (message: string) => void, cacheFolder: string, files: UploadedFiles): PythonSession;
}

/** JavaScript Promise Integration: only then can Python wait without keeping the worker from its events. */
export const CAN_SUSPEND = "Suspending" in WebAssembly;

type FileSystem = PyodideAPI["FS"];

export class Python {
  private constructor(
    private readonly pyodide: PyodideAPI,
    private readonly script: string,
  ) {}

  /** `prepare` may write files before Python starts. */
  static async start(boot: BootMessage, prepare: (files: FileSystem) => Promise<void>): Promise<Python> {
    const runtime = downloadRuntime(boot.runtime);
    const app = downloadApp(boot.app);
    // Pyodide goes on without a file that does not come, or waits for ever.
    const missing = new Promise<never>((_, reject) => {
      runtime.catch(reject);
      app.catch(reject);
      instantiateAnyType(`${boot.pyodide}pyodide.asm.wasm`, reject);
    });
    try {
      const pyodide = await Promise.race([missing, Python.load(boot, runtime, app, prepare)]);
      return new Python(pyodide, `${APP_FOLDER}/${boot.script}`);
    } catch (error) {
      if (error instanceof SiteFileError) throw error;
      const names = ["pyodide.mjs", "pyodide.asm.mjs", "python_stdlib.zip"];
      throw (await findBroken(names.map((name) => boot.pyodide + name))) ?? error;
    }
  }

  private static async load(
    boot: BootMessage,
    runtime: Promise<Uint8Array>,
    app: Promise<Files>,
    prepare: (files: FileSystem) => Promise<void>,
  ): Promise<PyodideAPI> {
    const { loadPyodide: load } = (await import(/* @vite-ignore */ `${boot.pyodide}pyodide.mjs`)) as {
      loadPyodide: typeof loadPyodide;
    };
    return load({
      indexURL: boot.pyodide,
      // The app's packages are not known yet, and the full list is larger than the runtime.
      lockFileContents: EMPTY_LOCK_FILE,
      packageBaseUrl: boot.pyodide,
      env: { HOME: "/home/pyodide", PYTHONPATH: RUNTIME, PYTHONDONTWRITEBYTECODE: "1" },
      stdout: (line) => console.log(line),
      stderr: (line) => console.warn(line),
      fsInit: async (files) => {
        files.mkdirTree("/lib");
        files.writeFile(RUNTIME, await runtime);
        writeFiles(files, await app);
        await prepare(files);
      },
    });
  }

  /** Imports the runtime and begins the session; `post` is called with each message for the page. */
  begin(post: (message: string) => void, cacheFolder: string, files: UploadedFiles): WorkerSession {
    const module = this.pyodide.pyimport("wasm_runtime.worker.boot") as unknown as BootModule;
    this.pyodide.FS.chdir(APP_FOLDER);
    const session = module.start(this.script, post, cacheFolder, files);
    const { handle } = session;
    return {
      handle: async (events) => void (CAN_SUSPEND ? await handle.callPromising(events) : handle(events)),
      filesChanged: () => session.files_changed(),
      clearCaches: () => session.clear_caches(),
    };
  }

  get files(): FileSystem {
    return this.pyodide.FS;
  }

  /** Puts the app's files in place of those that are there. */
  async replaceApp(url: string): Promise<void> {
    const app = await downloadApp(url);
    removeTree(this.pyodide.FS, APP_FOLDER);
    writeFiles(this.pyodide.FS, app);
  }
}

const EMPTY_LOCK_FILE = JSON.stringify({
  info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.2" },
  packages: {},
});

/** The app's files by name. */
type Files = Readonly<Record<string, Uint8Array>>;

async function downloadApp(url: string): Promise<Files> {
  return unzip(url, await download(url), () => true);
}

/** The archive as it is, for Python imports from it. */
async function downloadRuntime(url: string): Promise<Uint8Array> {
  const archive = await download(url);
  unzip(url, archive, () => false);
  return archive;
}

function unzip(url: string, archive: Uint8Array, filter: () => boolean): Files {
  try {
    return unzipSync(archive, { filter });
  } catch {
    throw new SiteFileError(url, "damaged");
  }
}

function writeFiles(files: FileSystem, app: Files): void {
  files.mkdirTree(APP_FOLDER);
  for (const [name, content] of Object.entries(app)) {
    const path = `${APP_FOLDER}/${name}`;
    files.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    if (!name.endsWith("/")) files.writeFile(path, content);
  }
}

/** Empties a folder; the folder itself stays, because it is where the script runs. */
function removeTree(files: FileSystem, folder: string): void {
  for (const name of files.readdir(folder) as string[]) {
    if (name === "." || name === "..") continue;
    const path = `${folder}/${name}`;
    if (files.isDir(files.stat(path).mode)) {
      removeTree(files, path);
      files.rmdir(path);
    } else {
      files.unlink(path);
    }
  }
}
