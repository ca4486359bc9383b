/**
 * Runs a Python script in real Pyodide, under Node: arguments are this checkout, the script, and wheels to unpack.
 *
 * The checkout is importable; what the script prints is printed.
 */
import { readFileSync } from "node:fs";

import { loadPyodide } from "pyodide";

const [checkout, script, ...wheels] = process.argv.slice(2);
const pyodide = await loadPyodide();
pyodide.mountNodeFS("/checkout", checkout);
for (const wheel of wheels) pyodide.unpackArchive(new Uint8Array(readFileSync(wheel)), "wheel");
pyodide.runPython("import sys; sys.path.insert(0, '/checkout')");
pyodide.runPython(readFileSync(script, "utf-8"), { filename: "/app.py" });
