/** Takes the image of a Pyodide with our runtime in it. Runs at build time, in the kind of engine it is for. */
import * as environment from "../environment";
import { encodeImage } from "./imageFormat";
import { type CreateModule, type InnerOptions, insideOf, type Load, type PyodideModule } from "./inside";
import { EMPTY_LOCK_FILE, ENVIRONMENT, RUNTIME } from "./options";

export interface Ingredients {
  readonly load: Load;
  readonly create: CreateModule;
  /** The folder of Pyodide, as `indexURL` has it. */
  readonly pyodide: string;
  /** The archive of the runtime, and its file name. */
  readonly archive: Uint8Array;
  readonly runtime: string;
  /** Whether it is for apps that have packages. */
  readonly withPackages: boolean;
}

/** The part of wasm_runtime/worker/image.py that is called here. */
interface Preparation {
  prepare(withPackages: boolean): void;
}

export async function makeImage(ingredients: Ingredients): Promise<Uint8Array> {
  const { load, create, pyodide: folder, archive, runtime, withPackages } = ingredients;
  const options: InnerOptions = {
    indexURL: folder,
    lockFileContents: EMPTY_LOCK_FILE,
    packageBaseUrl: folder,
    env: ENVIRONMENT,
    fsInit: async (files) => {
      files.mkdirTree("/lib");
      files.writeFile(RUNTIME, archive);
    },
  };
  const before = [await memoryBefore(load, create, options), await memoryBefore(load, create, options)];
  const pyodide = await load({ ...options, _makeSnapshot: true });
  (pyodide.pyimport("wasm_runtime.worker.image") as unknown as Preparation).prepare(withPackages);
  const module = insideOf(pyodide);
  zeroFreeMemory(module);
  const { API, HEAPU8 } = module;
  return encodeImage(
    { pyodide: API.config.BUILD_ID, runtime, suspends: environment.canSuspend, objects: API.serializeHiwireState() },
    before,
    HEAPU8,
  );
}

/** The memory of a module in which nothing has run yet. */
async function memoryBefore(load: Load, create: CreateModule, options: InnerOptions): Promise<Uint8Array> {
  let memory: Uint8Array | undefined;
  const enough = new Error("enough");
  const stopped: InnerOptions = {
    ...options,
    _loadSnapshot: new Uint8Array(),
    createPyodideModule: async (settings) => {
      memory = (await create(settings)).HEAPU8.slice();
      throw enough;
    },
  };
  await load(stopped).catch((error: unknown) => {
    if (error !== enough) throw error;
  });
  if (memory === undefined) throw new Error("Pyodide did not call createPyodideModule");
  return memory;
}

/** Free memory is full of what was there: it is taken, zeroed and given back, so that it compresses to nothing. */
function zeroFreeMemory(module: PyodideModule): void {
  const { length } = module.HEAPU8;
  const taken: number[] = [];
  const { _sbrk: sbrk, _malloc: malloc, _free: free } = module;
  const top = sbrk(0);
  for (let size = LARGEST; size >= SMALLEST; size /= 2) {
    for (;;) {
      const pointer = malloc(size);
      taken.push(pointer);
      module.HEAPU8.fill(0, pointer, pointer + size);
      if (pointer + size > top) break;
    }
  }
  for (const pointer of taken) free(pointer);
  if (module.HEAPU8.length !== length) throw new Error("the memory grew while its free part was zeroed");
}

const LARGEST = 1 << 17;
const SMALLEST = 32;
