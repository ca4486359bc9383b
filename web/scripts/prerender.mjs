/**
 * Makes web/dist/prerender/render.js: what draws pages at build time, as one script for an engine without a document
 * (wasm_runtime/site/prerender). Nothing in it is loaded later, and styles are those of the page it is drawn for.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { build } from "vite";

const web = join(dirname(fileURLToPath(import.meta.url)), "..");
// Packages that have files for browsers have others for workers, which have no document either.
const conditions = ["worker", "module", "production"];

await build({
  configFile: false,
  logLevel: "warn",
  publicDir: false,
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [
    react(),
    { ...optimizeLocales.vite({ locales: ["en-US"] }), enforce: "pre" },
    { name: "no-styles", enforce: "pre", load: (id) => (id.endsWith(".css") ? "export {}" : undefined) },
  ],
  resolve: { conditions },
  ssr: { noExternal: true, target: "webworker", resolve: { conditions } },
  build: {
    ssr: join(web, "src", "prerender", "render.tsx"),
    outDir: join(web, "dist", "prerender"),
    emptyOutDir: true,
    target: "es2022",
    minify: true,
    rolldownOptions: {
      output: { format: "iife", name: "sitelet", entryFileNames: "render.js", codeSplitting: false },
    },
  },
});
