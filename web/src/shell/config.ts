/** What `sitelet build` wrote into the page: where its parts are. */
import type { BootMessage, PersistenceOptions, SiteConfig as Written } from "../protocol/wire.gen";

const KEEP: PersistenceOptions = { mode: "tab", days: 30, version: "" };

/** All addresses are absolute here: the page's own changes while it is open. */
export type SiteConfig = Written & Required<Pick<Written, "keep" | "folders" | "packages">>;

export function readConfig(): SiteConfig {
  const text = document.getElementById("sitelet-config")?.textContent ?? "{}";
  const config = JSON.parse(text) as Partial<Written>;
  const {
    base = "./",
    worker,
    pyodide,
    runtime,
    time_zones,
    app,
    script,
    images = {},
    keep = KEEP,
    folders = [],
    packages = [],
  } = config;
  if (
    worker === undefined ||
    pyodide === undefined ||
    runtime === undefined ||
    time_zones === undefined ||
    app === undefined ||
    script === undefined
  ) {
    throw new Error("This page was not written by `sitelet build`: its configuration is missing.");
  }
  return {
    ...config,
    base: absolute(base),
    worker: absolute(worker),
    pyodide: absolute(pyodide),
    runtime: absolute(runtime),
    time_zones: absolute(time_zones),
    images: Object.fromEntries(Object.entries(images).map(([kind, address]) => [kind, absolute(address)])),
    app: absolute(app),
    script,
    packages: packages.map(absolute),
    keep,
    folders,
    ...(config.changes === undefined ? {} : { changes: absolute(config.changes) }),
    ...(config.site === undefined ? {} : { site: absolute(config.site) }),
  };
}

/** The folder of the app in its site, such as "one/"; undefined where the site has no other app. */
export function appFolder({ base, site }: SiteConfig): string | undefined {
  return site === undefined ? undefined : decodeURIComponent(base.slice(site.length));
}

/** The app's name among those of its origin. */
export function appName(config: SiteConfig): string {
  return `sitelet ${new URL(config.base).pathname}${config.script}`;
}

/** Which Python the site has: what one has pickled no other reads. */
export function pythonName(config: SiteConfig): string {
  return config.pyodide.split("/").at(-2) ?? "";
}

export function bootMessage(config: SiteConfig): BootMessage {
  return {
    kind: "boot",
    pyodide: config.pyodide,
    runtime: config.runtime,
    images: config.images,
    time_zones: config.time_zones,
    packages: config.packages,
    app: config.app,
    script: config.script,
    storage: appName(config),
    folders: config.folders,
  };
}

function absolute(address: string): string {
  return new URL(address, document.baseURI).href;
}
