/**
 * Starting Pyodide from an image of its memory.
 *
 * Python is in the image with all that a start imports, so the archives of its library and of our runtime are fetched
 * only when something is imported that is not in it.
 */
import * as environment from "../environment";
import type { BootMessage } from "../protocol/wire.gen";
import { Image, ImageError } from "../pyodide/imageFormat";
import type { CreateModule, InnerOptions, PyodideModule } from "../pyodide/inside";
import { NO_LIBRARY, RUNTIME } from "../pyodide/options";
import { inflated } from "../siteFiles";
import { provideLater } from "./laterFile";

/** Fetches an image and inflates it while it comes. Rejects with an `ImageError`. */
export async function downloadImage(address: string): Promise<Image> {
  try {
    const response = await fetch(address);
    if (!response.ok || response.body === null) throw new ImageError(`the web host responded ${response.status}`);
    return new Image(new Uint8Array(await new Response(await inflated(response.body)).arrayBuffer()));
  } catch (error) {
    throw error instanceof ImageError ? error : new ImageError(`it is damaged or incomplete (${String(error)})`);
  }
}

/** The options with which Pyodide starts from the image. It asks for its library in any case. */
export function startingFrom(image: Promise<Image>, boot: BootMessage): InnerOptions {
  return {
    stdLibURL: NO_LIBRARY,
    _loadSnapshot: new Uint8Array(),
    createPyodideModule: async (settings) => {
      const { default: create } = (await import(/* @vite-ignore */ `${boot.pyodide}pyodide.asm.mjs`)) as {
        default: CreateModule;
      };
      const [module, ready] = await Promise.all([create(settings), image]);
      fill(module, ready, boot);
      return module;
    },
  };
}

function fill(module: PyodideModule, image: Image, boot: BootMessage): void {
  const { API, FS } = module;
  const { pyodide, runtime, suspends, memory, objects } = image.header;
  const { _emscripten_resize_heap: grow } = module;
  if (pyodide !== API.config.BUILD_ID) throw new ImageError("it was made with another build of Pyodide");
  if (!boot.runtime.endsWith(`/${runtime}`)) throw new ImageError("it was made with another build of the runtime");
  if (suspends !== environment.canSuspend) throw new ImageError("it was made for another kind of browser engine");
  if (module.HEAPU8.length < memory && !grow(memory)) throw new ImageError("there is not enough memory for it");
  image.writeTo(module.HEAPU8);
  API.restoreSnapshot = () => objects;
  setTimeZone(module);
  const library = (FS.readdir("/lib") as string[]).find((name) => name.endsWith(".zip"));
  if (library === undefined) throw new ImageError("Pyodide's standard library is not in /lib");
  provideLater(FS, `/lib/${library}`, `${boot.pyodide}python_stdlib.zip`);
  provideLater(FS, RUNTIME, boot.runtime);
}

/** The C library has asked for the time zone before the image was taken, and never asks again. */
function setTimeZone(module: PyodideModule): void {
  const { HEAPU32: words, _timezone: timezone, _daylight: daylight, _tzname: names, __tzset_js: set } = module;
  set(timezone, daylight, words[names / 4] ?? 0, words[names / 4 + 1] ?? 0);
}
