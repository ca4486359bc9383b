/**
 * Makes web/dist/runtime-HASH.zip: the Python runtime as bytecode, for Pyodide to import.
 *
 * Pyodide itself compiles it, in Node, so the bytecode fits the interpreter that will load it. The names of what was
 * made go to web/dist/assets.json, where `sitelet build` looks them up.
 */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

import { zipSync } from "fflate";
import { loadPyodide, version } from "pyodide";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const dist = join(root, "web", "dist");
const packageFolder = join(root, "wasm_runtime");
const publicFolder = join(root, "sitelet");
/** What runs at build time and in tests, and never on a page. */
const leftOut = ["site", "cli", join("protocol", "typescript.py"), join("streamlit", "testing")];
/** Where nothing is that a script could show with `st.help`, there are no docstrings. */
const undocumented = ["persistence", "protocol", "script", "worker"];
const pyodideFiles = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"];

function* sources(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (leftOut.includes(relative(packageFolder, path)) || name === "__pycache__") continue;
    if (statSync(path).isDirectory()) yield* sources(path);
    else if (name.endsWith(".py")) yield path;
  }
}

async function compileRuntime() {
  const pyodide = await loadPyodide();
  const compile = pyodide.runPython(`
import ast, importlib.util, marshal

def compile_one(source, name, documented):
    tree = ast.parse(source)
    for node in () if documented else ast.walk(tree):
        if not isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        # A dataclass without a docstring would make itself one.
        may_go = not isinstance(node, ast.ClassDef) or not node.decorator_list
        if may_go and ast.get_docstring(node, clean=False) is not None:
            node.body[:1] = [] if len(node.body) > 1 else [ast.copy_location(ast.Pass(), node.body[0])]
    code = compile(tree, "/lib/sitelet.zip/" + name, "exec", dont_inherit=True, optimize=1)
    # Flags 0: the header of bytecode that is checked against a source file's time, of which there is none here.
    return importlib.util.MAGIC_NUMBER + bytes(12) + marshal.dumps(code)

compile_one`);
  const files = {};
  for (const path of [...sources(publicFolder), ...sources(packageFolder)]) {
    const name = relative(root, path).split("\\").join("/");
    const documented = !undocumented.includes(relative(packageFolder, path).split(sep)[0]);
    const bytecode = compile(readFileSync(path, "utf-8"), name, documented);
    const bytes = bytecode.toJs();
    bytecode.destroy();
    files[name.replace(/\.py$/, ".pyc")] = [bytes, { mtime: new Date("2000-01-01T00:00:00") }];
  }
  return zipSync(files, { level: 9 });
}

const runtime = await compileRuntime();
const hash = createHash("sha256").update(runtime).digest("hex").slice(0, 16);
for (const old of readdirSync(dist).filter((file) => file.startsWith("runtime-"))) rmSync(join(dist, old));
writeFileSync(join(dist, `runtime-${hash}.zip`), runtime);

const pyodideFolder = `pyodide-${version}`;
mkdirSync(join(dist, pyodideFolder), { recursive: true });
for (const name of pyodideFiles) cpSync(join(root, "node_modules", "pyodide", name), join(dist, pyodideFolder, name));

cpSync(join(root, "node_modules", "pyodide", "pyodide-lock.json"), join(dist, "pyodide-lock.json"));

const listing = {
  worker: `assets/${readdirSync(join(dist, "assets")).find((name) => /^worker-.*\.js$/.test(name))}`,
  runtime: `runtime-${hash}.zip`,
  pyodide: `${pyodideFolder}/`,
  parts: JSON.parse(readFileSync(join(root, "web", "build", "parts.json"), "utf-8")),
  pyodide_info: JSON.parse(readFileSync(join(root, "node_modules", "pyodide", "pyodide-lock.json"), "utf-8")).info,
};
writeFileSync(join(dist, "assets.json"), `${JSON.stringify(listing, null, 2)}\n`);
console.log(`runtime-${hash}.zip: ${runtime.length} bytes`);
process.exit(0);
