/**
 * Runs sessions in real Pyodide, under Node: reads cases as JSON lines, answers with the messages of each event.
 *
 * The argument is the site's file with the data of time zones.
 *
 * Python is entered through wasm_runtime/worker/boot.py, with the runtime archive that sites ship, as in the browser.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { loadPyodide } from "pyodide";

const dist = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "web", "dist");
const { runtime } = JSON.parse(readFileSync(join(dist, "assets.json"), "utf-8"));
const [timeZones] = process.argv.slice(2);
const archive = readFileSync(join(dist, runtime));

const pyodide = await loadPyodide({
  env: { HOME: "/home/pyodide", PYTHONPATH: "/lib/sitelet.zip", TZ: process.env.TZ ?? "UTC" },
  stdout: () => undefined,
  stderr: () => undefined,
  fsInit: async (files) => {
    files.writeFile("/lib/sitelet.zip", archive);
    files.writeFile("/lib/time_zones.bin", readFileSync(timeZones));
  },
});
const boot = pyodide.pyimport("wasm_runtime.worker.boot");

for await (const line of createInterface({ input: process.stdin })) {
  const { name, source, config, events, files } = JSON.parse(line);
  const folder = `/case-${name}`;
  pyodide.FS.mkdirTree(`${folder}/.streamlit`);
  pyodide.FS.writeFile(`${folder}/${name}.py`, source);
  if (config) pyodide.FS.writeFile(`${folder}/.streamlit/config.toml`, config);
  let messages = [];
  const contents = new Map(
    Object.entries(files).map(([id, text]) => [id, Uint8Array.from(Buffer.from(text, "latin1"))]),
  );
  const uploads = {
    read: (id, start, end) => contents.get(id).buffer.slice(start, end),
    release: (id) => contents.delete(id),
  };
  const post = (text, _urgent, attachments = []) => {
    const inline = (_, value) =>
      value?.attachment === undefined
        ? value
        : { base64: Buffer.from(attachments[value.attachment]).toString("base64") };
    messages.push(JSON.parse(text, inline));
  };
  const session = boot.start(`${folder}/${name}.py`, post, undefined, uploads);
  const answers = events.map((event) => {
    messages = [];
    session.handle(JSON.stringify([event]));
    return messages;
  });
  session.destroy();
  process.stdout.write(`${JSON.stringify(answers)}\n`);
}
