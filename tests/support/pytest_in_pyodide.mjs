/**
 * Runs pytest in real Pyodide, under Node: arguments are this checkout, the folder of pytest's package, the folder of
 * the suite, and pytest's own arguments. Ends with pytest's status.
 *
 * Nothing is installed: the three folders are mounted as they are.
 */
import { loadPyodide } from "pyodide";

const [checkout, packages, suite, ...args] = process.argv.slice(2);
const pyodide = await loadPyodide({ env: { HOME: "/home/pyodide", PYTHONDONTWRITEBYTECODE: "1", TZ: "UTC" } });
for (const [place, folder] of Object.entries({ "/checkout": checkout, "/packages": packages, "/suite": suite })) {
  pyodide.mountNodeFS(place, folder);
}
pyodide.globals.set("args", pyodide.toPy(args));
const status = pyodide.runPython(`
import importlib, os, shutil, sys

# Only what pytest needs, and none of what was compiled for another platform.
for name in ["_pytest", "iniconfig", "packaging", "pluggy", "pygments", "pytest"]:
    shutil.copytree("/packages/" + name, "/home/pyodide/packages/" + name, ignore=shutil.ignore_patterns("__pycache__"))
shutil.copy("/packages/py.py", "/home/pyodide/packages")
sys.path[:0] = ["/checkout", "/home/pyodide/packages"]
os.chdir("/suite")
import pytest
int(pytest.main(["-p", "wasm_runtime.streamlit.testing.pytest_plugin", *args]))
`);
process.exit(status);
