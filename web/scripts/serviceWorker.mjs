/** Makes web/dist/service-worker/: the site's service worker, and what takes it away, each one script. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "vite";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

for (const name of ["worker", "selfDestroy"]) {
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      lib: {
        entry: join(root, "service-worker", "src", `${name}.ts`),
        formats: ["iife"],
        name: "serviceWorker",
        fileName: () => `${name}.js`,
      },
      outDir: join(root, "web", "dist", "service-worker"),
      emptyOutDir: name === "worker",
      target: "es2022",
    },
  });
}
