/**
 * Writes one image of Pyodide's memory, packed, to a file. Run by images.mjs, in a Node of the kind the image is for:
 *
 *     node [--experimental-wasm-jspi] takeImage.mjs suspending|plain FILE [packages]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import { dist, maker } from "./paths.mjs";

const [kind, target, packages] = process.argv.slice(2);
// Pyodide looks for this. Where it is there anyway, it goes for the image of engines that have none.
if (kind === "plain") delete WebAssembly.Suspending;
if (kind === "suspending" && !("Suspending" in WebAssembly))
  throw new Error(`Node ${process.version} cannot suspend WebAssembly`);

const assets = JSON.parse(readFileSync(join(dist, "assets.json"), "utf-8"));
const pyodide = join(dist, assets.pyodide);
const imported = (path) => import(pathToFileURL(path).href);
const { makeImage } = await imported(maker);
const image = await makeImage({
  load: (await imported(join(pyodide, "pyodide.mjs"))).loadPyodide,
  create: (await imported(join(pyodide, "pyodide.asm.mjs"))).default,
  pyodide,
  archive: readFileSync(join(dist, assets.runtime)),
  runtime: assets.runtime,
  withPackages: packages !== undefined,
});
writeFileSync(target, gzipSync(image, { level: 9 }));
process.exit(0); // Pyodide keeps Node awake
