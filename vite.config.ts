import { fileURLToPath } from "node:url";

import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import pxToRem from "postcss-pxtorem";
import { minify, type Plugin, transformWithOxc } from "vite";
import { defineConfig } from "vitest/config";

/** Every browser that runs WebAssembly reads woff2, so the older formats of the formula fonts need not be shipped. */
const onlyWoff2: Plugin = {
  name: "only-woff2",
  enforce: "pre",
  transform(code, id) {
    if (!id.includes("katex.min.css")) return undefined;
    return code.replace(/,url\([^)]+\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, "");
  },
};

/** Letters stand in their lines as with Adobe's own files: Google, whose files these are, has set other heights. */
const adobesHeights: Plugin = {
  name: "adobes-heights",
  enforce: "pre",
  transform(code, id) {
    if (!/\/source-sans-3\/wght(-italic)?\.css$/.test(id)) return undefined;
    const heights = "ascent-override: 100%; descent-override: 32.6%; line-gap-override: 0%;";
    return code.replaceAll("@font-face {", `@font-face { ${heights}`);
  },
};

/**
 * What opens over a cell is drawn as soon as a key is pressed: loaded only then, it would lose that key and those after it.
 * React draws what is lazy a moment late even where it is loaded already.
 */
const promptEditors: Plugin = {
  name: "prompt-editors",
  transform(code, id) {
    if (!id.endsWith("/glide-data-grid/dist/esm/data-editor/data-editor.js")) return undefined;
    const lazy = /^const DataGridOverlayEditor = React\.lazy\(.*import\((".+")\)\);$/m;
    if (!lazy.test(code)) throw new Error("glide-data-grid loads its editors in another way now");
    return { code: code.replace(lazy, "import DataGridOverlayEditor from $1;"), map: null };
  },
};

/** Until the page has read which theme was chosen, or where it runs no script, that of the system holds. */
const systemTheme: Plugin = {
  name: "system-theme",
  enforce: "pre",
  transform(code, id) {
    if (!/\/web\/src\/.+\.css$/.test(id)) return undefined;
    return code.replace(
      /^:root\[data-theme="dark"\]([^{]*\{[^}]*\})/gm,
      (rule, rest) => `${rule}\n@media (prefers-color-scheme: dark) { :root:not([data-theme])${rest} }`,
    );
  },
};

/**
 * The page needs what `start` needs, and `start` waits for the page: so it does not need `start`. The page's styles stand in
 * its HTML: nothing else may say that it needs them.
 */
function isEntry(id: string): boolean {
  return /\/web\/(?:index\.html|src\/shell\/(?:start|styles)\.ts)$/.test(id);
}

/**
 * The page starts with few files: `start`, which starts Python's worker, what it needs, and `page`, which draws. Otherwise
 * there would be one for each set of parts that share a module, and as many requests before Python is started.
 */
function fewFiles(): Plugin {
  const ofStart = new Set<string>();
  return {
    name: "few-files",
    config: () => ({
      build: {
        rolldownOptions: {
          // The page is an entry besides, by which what it consists of is known.
          input: { start: "web/index.html", main: "web/src/shell/main.tsx" },
          output: {
            codeSplitting: {
              groups: [
                { name: "shared", test: (id) => ofStart.has(id) && !isEntry(id) && !id.endsWith(".css"), priority: 2 },
                { name: "page", tags: ["$initial"], test: (id) => !isEntry(id) && !ofStart.has(id), priority: 1 },
              ],
            },
          },
        },
      },
    }),
    buildEnd() {
      const follow = (id: string): void => {
        if (ofStart.has(id)) return;
        ofStart.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(follow);
      };
      for (const id of this.getModuleIds()) if (isEntry(id)) follow(id);
    },
  };
}

/** The page's main part, and what it consists of, is fetched along with its entry, not after it. */
const preloadMain: Plugin = {
  name: "preload-main",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle = {} }) =>
      Object.values(bundle)
        .flatMap((file) =>
          file.type === "chunk" && file.facadeModuleId?.endsWith("/shell/main.tsx")
            ? [file.fileName, ...file.imports]
            : [],
        )
        .filter((fileName) => !html.includes(fileName))
        .map((fileName) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `./${fileName}` },
        })),
  },
};

/**
 * Lists in web/build/parts.json, for `sitelet build`, which files each part that is loaded later consists of, besides
 * those of the start: a page that shows such a part from the start names them.
 */
function listParts(): Plugin {
  let source = "";
  return {
    name: "list-parts",
    configResolved: ({ root }) => {
      source = `${root}/src/`;
    },
    async writeBundle(_options, bundle) {
      const files = Object.values(bundle);
      const chunks = new Map(files.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file]] : [])));
      const loadedWith = (names: Iterable<string>, found = new Set<string>()): Set<string> => {
        for (const name of names) {
          const chunk = chunks.get(name);
          if (chunk !== undefined && !found.has(name)) loadedWith(chunk.imports, found.add(name));
        }
        return found;
      };
      const moduleOf = (fileName: string) => {
        const id = chunks.get(fileName)?.facadeModuleId;
        return id?.startsWith(source) ? id.slice(source.length).replace(/\.tsx?$/, "") : undefined;
      };
      const isOfStart = (fileName: string) => chunks.get(fileName)?.isEntry || moduleOf(fileName) === "shell/main";
      const started = loadedWith([...chunks.keys()].filter(isOfStart));
      const parts: Record<string, string[]> = {};
      for (const [fileName, chunk] of chunks) {
        const name = moduleOf(fileName);
        if (!chunk.isDynamicEntry || name === undefined || started.has(fileName)) continue;
        const scripts = [...loadedWith([fileName])].filter((script) => !started.has(script));
        const styles = scripts.flatMap((script) => [...(chunks.get(script)?.viteMetadata?.importedCss ?? [])]);
        parts[name] = [...new Set([...styles, ...scripts])];
      }
      await this.fs.mkdir("web/build", { recursive: true });
      await this.fs.writeFile("web/build/parts.json", JSON.stringify(parts));
    },
  };
}

/** Files that import each other in a circle run before what they need is there: "g is not a function". */
const noCircles: Plugin = {
  name: "no-circles",
  generateBundle(_options, bundle) {
    const checked = new Set<string>();
    const follow = (name: string, path: string[]): void => {
      if (path.includes(name)) this.error(`files import each other: ${[...path, name].join(" > ")}`);
      const file = bundle[name];
      if (checked.has(name) || file?.type !== "chunk") return;
      for (const imported of file.imports) follow(imported, [...path, name]);
      checked.add(name);
    };
    for (const name of Object.keys(bundle)) follow(name, []);
  },
};

/** What must be there before anything that a person could see or press stands in the page itself. */
function earlyScripts(): Plugin {
  let script = "";
  return {
    name: "early-scripts",
    async buildStart() {
      script = "";
      for (const name of ["look", "notes"]) {
        const file = `web/src/shell/early/${name}.ts`;
        const { code } = await transformWithOxc(await this.fs.readFile(file, { encoding: "utf8" }), file);
        const plain = code.replace(/^export (?:\{\};?$)?/gm, "");
        const small = await minify(file, `{${plain}}`, { compress: true, mangle: true });
        script += small.code.trim();
      }
    },
    transformIndexHtml: () => [{ tag: "script", children: script, injectTo: "body-prepend" }],
  };
}

/** Whether a module is what a page loads to draw diagrams. */
function isOfDiagrams(id: string | null): boolean {
  return id?.endsWith("/web/src/mermaid/frame.ts") ?? false;
}

/** What draws diagrams comes with the licences of all that is in it. */
function diagramLicences(): Plugin {
  return {
    name: "diagram-licences",
    async generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
      if (!modules.some(isOfDiagrams)) return;
      const folders = new Set(modules.map((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? ""));
      const texts = [];
      for (const folder of [...folders].filter(Boolean).sort()) {
        const about = JSON.parse(await this.fs.readFile(`${folder}/package.json`, { encoding: "utf8" }));
        const names = (await this.fs.readdir(folder)).filter((name) => /^(?:licen[cs]e|copying)/i.test(name));
        const licences = names.map((name) => this.fs.readFile(`${folder}/${name}`, { encoding: "utf8" }));
        const source = about.repository?.url ?? about.repository ?? about.homepage;
        texts.push(`${about.name} ${about.version}, ${about.license ?? "see below"}. Source: ${source}`);
        texts.push(...(await Promise.all(licences)).map((text) => text.trim()));
      }
      this.emitFile({ type: "asset", name: "licenses.txt", source: `${texts.join("\n\n")}\n` });
    },
  };
}

export default defineConfig({
  root: "web",
  // Relative addresses: a site works from any folder of any host.
  base: "./",
  plugins: [
    react(),
    { ...optimizeLocales.vite({ locales: ["en-US"] }), enforce: "pre" },
    onlyWoff2,
    adobesHeights,
    systemTheme,
    promptEditors,
    fewFiles(),
    preloadMain,
    earlyScripts(),
    listParts(),
    noCircles,
  ],
  resolve: {
    // What a library brings and nothing here uses.
    alias: {
      "react-responsive-carousel": fileURLToPath(new URL("web/src/components/tables/pictures.tsx", import.meta.url)),
    },
  },
  css: {
    postcss: {
      plugins: [
        // All grows with the base size of the theme, but for hairlines.
        pxToRem({ propList: ["*", "!outline*"], minPixelValue: 2.5, unitPrecision: 6 }),
      ],
    },
  },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        // What only documents need has a folder of its own: apps without them need not keep it.
        chunkFileNames: ({ name }) => `${name === "pdfDocument" ? "pdf" : "assets"}/[name]-[hash].js`,
        assetFileNames: ({ originalFileNames: [from = ""] }) =>
          `${from.includes("/pdfjs-dist/") ? "pdf" : "assets"}/[name]-[hash][extname]`,
      },
    },
  },
  worker: {
    format: "es",
    plugins: () => [diagramLicences()],
    rolldownOptions: {
      output: {
        // What only diagrams need has a folder of its own, too. The other workers are a file each.
        entryFileNames: ({ facadeModuleId }) =>
          `${isOfDiagrams(facadeModuleId) ? "mermaid" : "assets"}/[name]-[hash].js`,
        chunkFileNames: "mermaid/[name]-[hash].js",
        assetFileNames: "mermaid/[name]-[hash][extname]",
      },
    },
  },
  test: {
    environment: "jsdom",
    include: ["tests/**/*.test.{ts,tsx}", "../service-worker/tests/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: 30_000, // a slow machine is no failure
  },
});
