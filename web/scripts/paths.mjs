/** Where the parts of the web build find each other's results. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const dist = join(root, "web", "dist");
/** What takes an image, as one module; images.mjs compiles it. */
export const maker = join(root, "web", "build", "make.js");
