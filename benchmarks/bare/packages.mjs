import { loadPyodide } from "./pyodide/pyodide.mjs";

const asked = new URL(import.meta.url).searchParams;
const packages = new URL("./packages/", import.meta.url).href;
const pyodide = await loadPyodide({
  indexURL: new URL("./pyodide/", import.meta.url).href,
  lockFileURL: `${packages}pyodide-lock.json`,
  packageBaseUrl: packages,
});
await pyodide.loadPackage(asked.getAll("package"));
pyodide.pyimport(asked.get("module"));
self.postMessage("ready");
