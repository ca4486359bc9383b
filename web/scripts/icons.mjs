/** Makes web/dist/icons/: the site's icon in the sizes and shapes in which a device shows an installed app. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { initWasm, Resvg } from "@resvg/resvg-wasm";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const dist = join(root, "web", "dist");
const listing = join(dist, "assets.json");
const SIZES = { "icon-192": 192, "icon-512": 512, "maskable-512": 512 };

await initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
const usual = readFileSync(join(root, "web", "public", "favicon.svg"), "utf-8");
/** The ground goes to the edges, and all else stays within the circle that every device leaves. */
const maskable = usual
  .replace(' rx="7"', "")
  .replace(/(<rect [^>]*>)(.*)(<\/svg>)/s, '$1<g transform="translate(3.2 3.2) scale(0.8)">$2</g>$3');

mkdirSync(join(dist, "icons"), { recursive: true });
const icons = {};
for (const [name, size] of Object.entries(SIZES)) {
  const drawing = new Resvg(name.startsWith("maskable") ? maskable : usual, { fitTo: { mode: "width", value: size } });
  const png = drawing.render().asPng();
  const hash = createHash("sha256").update(png).digest("hex").slice(0, 16);
  icons[name] = `icons/${name}-${hash}.png`;
  writeFileSync(join(dist, icons[name]), png);
}
writeFileSync(listing, `${JSON.stringify({ ...JSON.parse(readFileSync(listing, "utf-8")), icons }, null, 2)}\n`);
