/** What every start of Pyodide has in common, whether an image is taken of it or it is started from one. */

/** Where Python finds the archive of the runtime. */
export const RUNTIME = "/lib/sitelet.zip";

/** Where the runtime finds the data of the world's time zones: wasm_runtime/worker/standard_library/time_zones.py. */
export const TIME_ZONES = "/lib/time_zones.bin";

/** Where Python finds the modules of packages. */
export const SITE_PACKAGES = "/lib/python3.14/site-packages";

/** An address at which Pyodide finds a library with nothing in it. */
export const NO_LIBRARY = "sitelet:nothing";

export const ENVIRONMENT = { HOME: "/home/pyodide", PYTHONPATH: RUNTIME, PYTHONDONTWRITEBYTECODE: "1" };

/** The app's packages are not known at the start, and the full list is larger than the runtime. */
export const EMPTY_LOCK_FILE = JSON.stringify({
  info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.2" },
  packages: {},
});
