#!/usr/bin/env bash
# mermaid 12.3.0: the line in a syntax error is counted in the text without its front matter, its comments (`%%`) and the
# blank lines before the diagram. An editor that marks that line marks another one: in the four texts below the mistake
# is on lines 2, 3, 5 and 5, and each error says "line 2".
#
# Expected: the line of the text as it was given.
# A way round: count the lines that go before parsing, and add them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-fund --no-audit --loglevel=error mermaid@12.3.0 jsdom@29.1.1 2>&1 | grep -v EBADENGINE || true
cat >show.mjs <<'JS'
import { JSDOM } from "jsdom";

const { window } = new JSDOM("");
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import("mermaid");
const diagram = ["flowchart LR", "  A --> ]B"];
for (const before of [[], ["%% a comment"], ["---", "title: Orders", "---"], ["", "", ""]]) {
  const lines = [...before, ...diagram];
  const error = await mermaid.parse(lines.join("\n")).then(() => undefined, (found) => found);
  const said = String(error?.message).match(/on line (\d+)/)?.[1];
  process.stdout.write(`the mistake is on line ${lines.length}, the error says ${said}\n`);
}
JS
node show.mjs | tee seen
diff - seen <<'SEEN'
the mistake is on line 2, the error says 2
the mistake is on line 3, the error says 2
the mistake is on line 5, the error says 2
the mistake is on line 5, the error says 2
SEEN
echo "As observed with mermaid 12.3.0."
