/** What `sitelet build` wrote into the page: where its parts are. */
import type { BootMessage } from "../protocol/wire.gen";

export interface SiteConfig {
  /** The site's root. All addresses are absolute here: the page's own changes while it is open. */
  readonly base: string;
  /** Where the folder of Pyodide, the Python runtime and the app's files are. */
  readonly pyodide: string;
  readonly runtime: string;
  readonly app: string;
  /** The script's path inside the app's files. */
  readonly script: string;
  readonly title: string;
  /** In `sitelet run`: where the server tells of changed files. */
  readonly changes?: string;
}

export function readConfig(): SiteConfig {
  const text = document.getElementById("sitelet-config")?.textContent ?? "{}";
  const config = JSON.parse(text) as Partial<SiteConfig>;
  const { base = "./", pyodide, runtime, app, script, title } = config;
  if (
    pyodide === undefined ||
    runtime === undefined ||
    app === undefined ||
    script === undefined ||
    title === undefined
  ) {
    throw new Error("This page was not written by `sitelet build`: its configuration is missing.");
  }
  return {
    ...config,
    base: absolute(base),
    pyodide: absolute(pyodide),
    runtime: absolute(runtime),
    app: absolute(app),
    script,
    title,
    ...(config.changes === undefined ? {} : { changes: absolute(config.changes) }),
  };
}

export function bootMessage(config: SiteConfig, channel: string | undefined): BootMessage {
  return {
    kind: "boot",
    pyodide: config.pyodide,
    runtime: config.runtime,
    app: config.app,
    script: config.script,
    storage: `sitelet ${new URL(config.base).pathname}${config.script}`,
    ...(channel === undefined ? {} : { channel }),
  };
}

function absolute(address: string): string {
  return new URL(address, document.baseURI).href;
}
