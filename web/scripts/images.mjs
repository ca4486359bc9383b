/**
 * Makes web/dist/image-KIND-HASH.bin: Pyodide's memory with the runtime imported, for sites to start from.
 *
 * An image fits one kind of engine. The one for engines that cannot suspend WebAssembly is made here in Node, the one
 * for those that can in Chromium. Where there is no Chromium the page is built without it, and starts as it can.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { delimiter, dirname, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import { launch } from "puppeteer-core";
import { build } from "vite";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const dist = join(root, "web", "dist");
const listing = join(dist, "assets.json");
const assets = JSON.parse(readFileSync(listing, "utf-8"));
const pyodideFolder = join(dist, assets.pyodide);
const maker = join(root, "web", "build", "make.js");

async function compileMaker() {
  await build({
    configFile: false,
    logLevel: "warn",
    build: {
      lib: { entry: join(root, "web", "src", "image", "make.ts"), formats: ["es"], fileName: () => "make.js" },
      outDir: dirname(maker),
      target: "es2022",
    },
  });
}

async function imageOfNode() {
  // A Node that can suspend must not: this is the image for engines that cannot.
  delete WebAssembly.Suspending;
  const fromFolder = (name) => import(pathToFileURL(join(pyodideFolder, name)).href);
  const { makeImage } = await import(pathToFileURL(maker).href);
  return makeImage({
    load: (await fromFolder("pyodide.mjs")).loadPyodide,
    create: (await fromFolder("pyodide.asm.mjs")).default,
    pyodide: pyodideFolder,
    archive: readFileSync(join(dist, assets.runtime)),
    runtime: assets.runtime,
  });
}

const WORKER = `
import { makeImage } from "/make.js";
import { loadPyodide } from "/pyodide/pyodide.mjs";
import create from "/pyodide/pyodide.asm.mjs";
try {
  const archive = new Uint8Array(await (await fetch("/runtime.zip")).arrayBuffer());
  const pyodide = new URL("/pyodide/", location.href).href;
  const body = await makeImage({ load: loadPyodide, create, pyodide, archive, runtime: ${JSON.stringify(assets.runtime)} });
  await fetch("/image", { method: "POST", body });
} catch (error) {
  await fetch("/failed", { method: "POST", body: String(error?.stack ?? error) });
}`;
const PAGE = `<script type="module">new Worker("/worker.js", { type: "module" })</script>`;
const TYPES = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };

async function imageOfChromium(executablePath) {
  const files = { "/make.js": maker, "/runtime.zip": join(dist, assets.runtime) };
  let server;
  let browser;
  try {
    return await new Promise((resolve, reject) => {
      server = createServer((request, response) => {
        const { pathname } = new URL(request.url, "http://localhost");
        if (request.method === "POST") {
          const parts = [];
          request.on("data", (part) => parts.push(part));
          request.on("end", () => {
            response.end();
            const body = Buffer.concat(parts);
            if (pathname === "/image") resolve(body);
            else reject(new Error(`no image could be made in Chromium: ${body}`));
          });
          return;
        }
        const path = pathname.startsWith("/pyodide/") ? join(pyodideFolder, pathname.slice(9)) : files[pathname];
        const type = TYPES[extname(pathname)] ?? (pathname === "/" ? "text/html" : "application/octet-stream");
        response.setHeader("content-type", type);
        if (pathname === "/") response.end(PAGE);
        else if (pathname === "/worker.js") response.end(WORKER);
        else if (path !== undefined && existsSync(path)) response.end(readFileSync(path));
        else response.writeHead(404).end();
      });
      server.listen(0, "127.0.0.1", async () => {
        try {
          browser = await launch({
            executablePath,
            args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
          });
          const page = await browser.newPage();
          await page.goto(`http://127.0.0.1:${server.address().port}/`);
        } catch (error) {
          reject(error);
        }
      });
    });
  } finally {
    await browser?.close();
    server?.close();
  }
}

function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const names = ["chromium", "chromium-browser", "google-chrome"];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

function keep(kind, image) {
  const packed = gzipSync(image, { level: 9 });
  const name = `image-${kind}-${createHash("sha256").update(packed).digest("hex").slice(0, 16)}.bin`;
  writeFileSync(join(dist, name), packed);
  console.log(`${name}: ${packed.length} bytes`);
  return name;
}

for (const old of readdirSync(dist).filter((file) => file.startsWith("image-"))) rmSync(join(dist, old));
await compileMaker();
const images = {};
const chromium = findChromium();
if (chromium === undefined)
  console.warn("There is no Chromium on this machine: in browsers that can suspend WebAssembly, Python starts slowly.");
else images.suspending = keep("suspending", await imageOfChromium(chromium));
images.plain = keep("plain", await imageOfNode());
writeFileSync(listing, `${JSON.stringify({ ...assets, images }, null, 2)}\n`);
process.exit(0);
