/**
 * Starts Python in this worker.
 *
 * Everything is fetched at once, and what the interpreter needs is in its file system before it starts, so nothing is
 * imported twice and nothing waits in line. Pyodide comes from the site itself, never from a CDN.
 */
import { unzipSync } from "fflate";
import type { loadPyodide, PyodideAPI } from "pyodide";

import type { BootMessage } from "../protocol/wire.gen";

const RUNTIME = "/lib/sitelet.zip";
export const APP_FOLDER = "/app";

/** Python's half of the session, as wasm_runtime/worker/boot.py declares it. */
export interface WorkerSession {
  handle(events: string): void;
  files_changed(): void;
}

interface BootModule {
  start(script: string, post: (message: string) => void): WorkerSession;
}

type FileSystem = PyodideAPI["FS"];

export class Python {
  private constructor(
    private readonly pyodide: PyodideAPI,
    private readonly script: string,
  ) {}

  static async start(boot: BootMessage): Promise<Python> {
    const runtime = download(boot.runtime);
    const app = download(boot.app);
    const { loadPyodide: load } = (await import(/* @vite-ignore */ `${boot.pyodide}pyodide.mjs`)) as {
      loadPyodide: typeof loadPyodide;
    };
    const pyodide = await load({
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
      },
    });
    return new Python(pyodide, `${APP_FOLDER}/${boot.script}`);
  }

  /** Imports the runtime and begins the session; `post` is called with each message for the page. */
  begin(post: (message: string) => void): WorkerSession {
    const module = this.pyodide.pyimport("wasm_runtime.worker.boot") as unknown as BootModule;
    this.pyodide.FS.chdir(APP_FOLDER);
    return module.start(this.script, post);
  }

  /** Puts the app's files in place of those that are there. */
  async replaceApp(url: string): Promise<void> {
    const archive = await download(url);
    removeTree(this.pyodide.FS, APP_FOLDER);
    writeFiles(this.pyodide.FS, archive);
  }
}

const EMPTY_LOCK_FILE = JSON.stringify({
  info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.2" },
  packages: {},
});

async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

function writeFiles(files: FileSystem, archive: Uint8Array): void {
  files.mkdirTree(APP_FOLDER);
  for (const [name, content] of Object.entries(unzipSync(archive))) {
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
