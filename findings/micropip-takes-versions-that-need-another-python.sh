#!/usr/bin/env bash
# micropip 0.11.1 in Pyodide 314.0.7 (Python 3.14.2): what a package says about Python, `Requires-Python` in its metadata
# and `requires-python` on the index's pages (PEP 503, 691), is not looked at. Of a package whose version 2.0 says
# ">=3.15" and whose version 1.0 says ">=3.8", `micropip.install` takes 2.0, and reports nothing. So once a project uses
# syntax of the next Python, whoever installs it in a browser gets a SyntaxError at import in place of the older version.
# pip and uv take 1.0. The same holds for a dependency, and for `micropip.install("example>=1")`.
#
# Expected: 1.0, the newest version for this Python.
# A way round: name the version, `micropip.install("example<2")`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pyodide@314.0.7
"${PYTHON:-python3}" -m venv venv
venv/bin/pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: --python-version 3.14 micropip==0.11.1
venv/bin/python - <<'PY'
from zipfile import ZipFile

ZipFile("micropip-0.11.1-py3-none-any.whl").extractall("micropip")
for version, python in (("1.0", ">=3.8"), ("2.0", ">=3.15")):
    info = f"example-{version}.dist-info"
    with ZipFile(f"example-{version}-py3-none-any.whl", "w") as wheel:
        wheel.writestr("example.py", "")
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: example\nVersion: {version}\nRequires-Python: {python}\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")
PY
cat >show.mjs <<'JS'
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const versions = { "1.0": ">=3.8", "2.0": ">=3.15" };
const files = Object.entries(versions).map(([version, python]) => {
  const filename = `example-${version}-py3-none-any.whl`;
  return { filename, url: filename, hashes: {}, "requires-python": python };
});
const server = createServer((request, response) => {
  const name = request.url.split("/").at(-1);
  if (name.endsWith(".whl")) return response.end(readFileSync(name));
  const base = `http://127.0.0.1:${server.address().port}/files/`;
  response.setHeader("content-type", "application/vnd.pypi.simple.v1+json");
  response.end(JSON.stringify({ meta: { "api-version": "1.1" }, name: "example", files: files.map((file) => ({ ...file, url: base + file.url })) }));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const pyodide = await loadPyodide();
pyodide.mountNodeFS("/micropip", "micropip");
pyodide.globals.set("index", `http://127.0.0.1:${server.address().port}/simple`);
const seen = await pyodide.runPythonAsync(`
import sys
sys.path.insert(0, "/micropip")
import micropip
from importlib.metadata import metadata
await micropip.install("example", index_urls=[index])
told = metadata("example")
f"Python {sys.version.split()[0]}: example {told['Version']}, which requires Python {told['Requires-Python']}"
`);
process.stdout.write(`${seen}\n`);
process.exit(0);
JS
seen=$(node show.mjs)
echo "micropip 0.11.1, pyodide 314.0.7"
echo "$seen"
[ "$seen" = "Python 3.14.2: example 2.0, which requires Python >=3.15" ]
