/**
 * The files that every start needs, asked for at once and before anything else happens.
 *
 * Left to itself a start knows of each file from the one before: Pyodide's script names its module, that one the
 * WebAssembly, and so on, a way to the web host and back for each. Here WebAssembly is compiled as it comes, too.
 */
import * as environment from "../environment";
import type { FetchMessage } from "../protocol/wire.gen";
import type { Image } from "../pyodide/imageFormat";
import { NO_LIBRARY } from "../pyodide/options";
import { compile, downloadArchive, type ArchiveFiles } from "../siteFiles";
import { CompiledModules } from "./compiledModules";
import { downloadImage } from "./imageStart";
import { downloadPackage, type Package } from "./packages";

export class Prefetch {
  /** Rejects with a `SiteFileError`, as the app does. */
  readonly wasm: Promise<WebAssembly.Module>;
  /** The one for this kind of engine, if there is one. Rejects with an `ImageError`. */
  readonly image: Promise<Image> | undefined;
  readonly app: Promise<ArchiveFiles>;
  /** The app's packages, unpacked as they come. */
  readonly packages: Promise<readonly Package[]>;
  readonly modules = new CompiledModules();
  /** Once all of it has come, or failed. */
  readonly settled: Promise<unknown>;

  constructor({ pyodide, images, packages, app }: Omit<FetchMessage, "kind">) {
    this.modules.provide();
    const image = environment.canSuspend ? images.suspending : images.plain;
    const modules = ["pyodide.mjs", "pyodide.asm.mjs"].map((name) => import(/* @vite-ignore */ `${pyodide}${name}`));
    this.wasm = compile(`${pyodide}pyodide.asm.wasm`);
    this.image = image === undefined ? undefined : downloadImage(image);
    this.app = downloadArchive(app);
    this.packages = Promise.all(packages.map((address) => this.package(address)));
    // Whatever needs one of them later gets its failure.
    this.settled = Promise.allSettled([...modules, this.wasm, this.image, this.app, this.packages]);
  }

  private async package(address: string): Promise<Package> {
    const found = await downloadPackage(address);
    const compiled = Object.entries(found.files).filter(([name]) => name.endsWith(".so"));
    for (const [, bytes] of compiled) this.modules.add(bytes as Uint8Array<ArrayBuffer>);
    return found;
  }
}

interface Interception {
  /** Rejects if there is no WebAssembly; Pyodide would wait forever (https://github.com/pyodide/pyodide/pull/6296). */
  readonly failure: Promise<never>;
  readonly end: () => void;
}

/** Gives Pyodide what it would fetch by itself, up to the end. */
export function interceptPyodideFetches(pyodide: string, wasm: Promise<WebAssembly.Module>): Interception {
  const { fetch } = self;
  const { instantiateStreaming } = WebAssembly;
  const here = [`${pyodide}pyodide.asm.wasm`, NO_LIBRARY];
  self.fetch = async (input, init) => (here.includes(String(input)) ? new Response() : fetch(input, init));
  const failure = new Promise<never>((_, reject) => {
    WebAssembly.instantiateStreaming = async (_source, imports) => {
      try {
        const module = await wasm;
        return { module, instance: await WebAssembly.instantiate(module, imports) };
      } catch (error) {
        reject(error);
        throw error;
      }
    };
  });
  const end = () => {
    self.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  };
  return { failure, end };
}
