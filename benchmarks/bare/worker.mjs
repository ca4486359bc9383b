import { loadPyodide } from "./pyodide/pyodide.mjs";

self.pyodide = await loadPyodide({ indexURL: new URL("./pyodide/", import.meta.url).href });
self.postMessage("ready");
