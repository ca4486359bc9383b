/**
 * Starts Python in this worker.
 *
 * Everything is fetched at once, and what the interpreter needs is in its file system before it starts, so nothing is
 * imported twice and nothing waits in line. Pyodide comes from the site itself, never from a CDN.
 */
import type { PyodideAPI } from "pyodide";
import type { PyCallable } from "pyodide/ffi";

import * as environment from "../environment";
import { ImageError } from "../pyodide/imageFormat";
import type { FileSystem, InnerOptions, Load } from "../pyodide/inside";
import type { SessionMessage } from "../keeper/protocol";
import type { BootMessage } from "../protocol/wire.gen";
import type { UploadedFiles } from "./uploadedFiles";
import { type Prefetch, interceptPyodideFetches } from "./prefetch";
import { startingFrom } from "./imageStart";
import { provideLargeMedia } from "./largeMedia";
import { provideLater } from "./laterFile";
import { installPackage } from "./packages";
import type { EventQueue } from "./queue";
import type { SessionPort } from "./sessionPort";
import { EMPTY_LOCK_FILE, ENVIRONMENT, RUNTIME, TIME_ZONES } from "../pyodide/options";
import { download, downloadArchive, type ArchiveFiles, findBroken, SiteFileError, unzip } from "../siteFiles";

export const APP_FOLDER = "/app";

/** Python's half of the session. */
export interface WorkerSession {
  /** Answers events. Where the engine can suspend WebAssembly, Python may wait for promises in it. */
  handle(events: string): Promise<void>;
  filesChanged(): void;
  clearCaches(): void;
  /** Looks thoroughly for what has changed, and has it stored. */
  save(): void;
}

/** Hands a message in JSON to the page, and the bytes that cross beside it: see wasm_runtime/worker/channel.py. */
export type PostText = (
  text: string,
  urgent: boolean,
  attachments?: ReadonlyArray<Uint8Array<ArrayBuffer> | File | string>,
) => void;

/** What Python begins with besides the script. */
export interface Surroundings {
  readonly post: PostText;
  readonly cacheFolder: string;
  readonly files: UploadedFiles;
  readonly queue: EventQueue;
  readonly keeper: SessionPort;
  /** The session to go on with. */
  readonly kept: SessionMessage | undefined;
}

/** The same as wasm_runtime/worker/boot.py declares it. */
interface PythonSession {
  readonly handle: PyCallable;
  files_changed(): void;
  clear_caches(): void;
  restore(packet: Uint8Array): void;
  save(): void;
}

interface BootModule {
  start(
    script: string,
    post: PostText,
    cacheFolder: string,
    files: UploadedFiles,
    queue: EventQueue | undefined,
    keeper: SessionPort,
  ): PythonSession;
}

export class Python {
  private constructor(
    private readonly pyodide: PyodideAPI,
    private readonly script: string,
    private readonly interrupts: Uint8Array | undefined,
  ) {}

  /** `prepare` may write files before Python starts. */
  static async start(
    boot: BootMessage,
    prefetch: Prefetch,
    prepare: (files: FileSystem) => Promise<void>,
  ): Promise<Python> {
    const unpacked = Promise.all([prefetch.app, prefetch.packages]);
    const fill = async (files: FileSystem) => {
      const [app, packages] = await unpacked;
      writeFiles(files, APP_FOLDER, app);
      provideLargeMedia(files, APP_FOLDER, app, boot.app);
      provideLater(files, TIME_ZONES, boot.time_zones);
      for (const each of packages) installPackage(files, each);
      await prepare(files);
    };
    const pyodide = (await fromImage(boot, prefetch, fill, unpacked)) ?? (await plain(boot, prefetch, fill, unpacked));
    const { interrupts } = boot;
    if (interrupts !== undefined) pyodide.setInterruptBuffer(interrupts);
    return new Python(pyodide, `${APP_FOLDER}/${boot.script}`, interrupts);
  }

  /** Imports the runtime and begins the session; `post` is called with each message for the page. */
  begin({ post, cacheFolder, files, queue, keeper, kept }: Surroundings): WorkerSession {
    const module = this.pyodide.pyimport("wasm_runtime.worker.boot") as unknown as BootModule;
    this.pyodide.FS.chdir(APP_FOLDER);
    const polled = environment.canSuspend ? queue : undefined;
    const session = module.start(this.script, post, cacheFolder, files, polled, keeper);
    if (kept !== undefined) session.restore(kept.packet);
    const { handle } = session;
    return {
      handle: async (events) => {
        this.interrupts?.fill(0); // what came too late for its run must not end another
        if (environment.canSuspend) await handle.callPromising(events);
        else handle(events);
      },
      filesChanged: () => session.files_changed(),
      clearCaches: () => session.clear_caches(),
      save: () => session.save(),
    };
  }

  get files(): FileSystem {
    return this.pyodide.FS;
  }

  /** Puts the app's files in place of those that are there. */
  async replaceApp(url: string): Promise<void> {
    const app = await downloadArchive(url);
    removeTree(this.pyodide.FS, APP_FOLDER);
    writeFiles(this.pyodide.FS, APP_FOLDER, app);
    provideLargeMedia(this.pyodide.FS, APP_FOLDER, app, url);
  }
}

type Fill = (files: FileSystem) => Promise<void>;

/** From the image for this kind of engine; undefined when there is none, or it does not fit after all. */
async function fromImage(
  boot: BootMessage,
  prefetch: Prefetch,
  fill: Fill,
  unpacked: Promise<unknown>,
): Promise<PyodideAPI | undefined> {
  const { image } = prefetch;
  if (image === undefined) return undefined;
  try {
    return await allThere(boot, prefetch, [image, unpacked], async (load) => {
      const pyodide = await load({ ...options(boot, fill), ...startingFrom(image, boot) });
      (pyodide.pyimport("wasm_runtime.worker.image") as unknown as { wake(): void }).wake();
      return pyodide;
    });
  } catch (error) {
    if (error instanceof SiteFileError) throw error;
    console.warn(
      `Python starts more slowly, without its memory image: ${error instanceof ImageError ? error.message : String(error)}.`,
    );
    return undefined;
  }
}

/** From Pyodide's own files and the archive of the runtime. */
async function plain(
  boot: BootMessage,
  prefetch: Prefetch,
  fill: Fill,
  unpacked: Promise<unknown>,
): Promise<PyodideAPI> {
  const runtime = downloadRuntime(boot.runtime);
  const writeAll = async (files: FileSystem) => {
    files.mkdirTree("/lib");
    files.writeFile(RUNTIME, await runtime);
    await fill(files);
  };
  try {
    return await allThere(boot, prefetch, [runtime, unpacked], (load) => load(options(boot, writeAll)));
  } catch (error) {
    if (error instanceof SiteFileError) throw error;
    const names = ["pyodide.mjs", "pyodide.asm.mjs", "python_stdlib.zip"];
    throw (await findBroken(names.map((name) => boot.pyodide + name))) ?? error;
  }
}

function options(boot: BootMessage, fsInit: Fill): InnerOptions {
  return {
    indexURL: boot.pyodide,
    lockFileContents: EMPTY_LOCK_FILE,
    packageBaseUrl: boot.pyodide,
    env: ENVIRONMENT,
    stdout: (line) => console.log(line),
    stderr: (line) => console.warn(line),
    fsInit,
  };
}

/**
 * Starts Pyodide; a file that cannot be fetched is an error here. Pyodide 314.0.7 itself only writes to the console and
 * goes on if that is its standard library, and waits forever if it is WebAssembly
 * (https://github.com/pyodide/pyodide/pull/6296).
 */
async function allThere(
  boot: BootMessage,
  prefetch: Prefetch,
  downloads: readonly Promise<unknown>[],
  start: (load: Load) => Promise<PyodideAPI>,
): Promise<PyodideAPI> {
  const missing = new Promise<never>((_, reject) => {
    for (const each of downloads) each.catch(reject);
  });
  const { failure, end } = interceptPyodideFetches(boot.pyodide, prefetch.wasm);
  const load = async (): Promise<PyodideAPI> => {
    const { loadPyodide } = (await import(/* @vite-ignore */ `${boot.pyodide}pyodide.mjs`)) as { loadPyodide: Load };
    return start(loadPyodide);
  };
  return Promise.race([missing, failure, load()]).finally(end);
}

/** The archive as it is, for Python imports from it. */
async function downloadRuntime(url: string): Promise<Uint8Array> {
  const archive = await download(url);
  unzip(url, archive, () => false);
  return archive;
}

function writeFiles(files: FileSystem, folder: string, unpacked: ArchiveFiles): void {
  files.mkdirTree(folder);
  for (const [name, content] of Object.entries(unpacked)) {
    const path = `${folder}/${name}`;
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
