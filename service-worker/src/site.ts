/**
 * The site as `sitelet build` has described it in front of this script (wasm_runtime/site/contents/service_worker.py), and where
 * its files are kept.
 *
 * Invariant: a cache of this site holds a file only if it is the one that the description means, as a whole. Files whose
 * names change with their content are kept once for all builds; what has the same name in each build is kept once for
 * each, so that no page ever meets the files of another build.
 *
 * A site with several apps is stored in parts: what all apps need, and each app that was visited.
 */
import type { PartDescription, SiteDescription } from "../../web/src/protocol/wire.gen";

/** The page that a host shows for unknown addresses; it finds the site by the other. Some hosts give out neither. */
export const NOT_FOUND = "404.html";
const LISTING = "sitelet-build.json";

/** What the names of all caches of a site begin with: sites of one origin keep apart by their folders. */
export function cachePrefix(scope: string): string {
  return `sitelet ${scope} `;
}

/** What is stored as a whole: an app by its folder, or what all need, whose folder is "". */
export class Part {
  constructor(
    readonly folder: string,
    readonly description: PartDescription,
    /** The name of the cache for what has the same name in every build. */
    readonly pages: string,
  ) {}
}

export class Site {
  /** What all apps need. */
  readonly common: Part;
  /** Those of a site with several apps. */
  readonly apps: readonly Part[];
  /** The caches of what keeps its name, by that name. */
  private readonly named: ReadonlyMap<string, string>;
  private readonly hashed: RegExp;

  /** `scope` is the address of the site's folder. */
  constructor(
    readonly description: SiteDescription,
    readonly scope: string,
  ) {
    this.hashed = new RegExp(description.hashed);
    this.common = new Part("", description, `${this.prefix}pages ${description.build}`);
    this.apps = Object.entries(description.apps ?? {}).map(
      ([folder, app]) => new Part(folder, app, `${this.prefix}pages ${app.build}${mark(folder)}`),
    );
    this.named = new Map(
      this.parts.flatMap(({ description: { pages, others }, pages: cache }) =>
        [...pages, ...Object.keys(others)].map((name) => [name, cache] as const),
      ),
    );
  }

  get parts(): readonly Part[] {
    return [this.common, ...this.apps];
  }

  /** Those of these apps that are this site's. */
  appsIn(folders: Iterable<string>): readonly Part[] {
    const wanted = new Set(folders);
    return this.apps.filter(({ folder }) => wanted.has(folder));
  }

  /** The apps that are stored, in this build or another, as the names of the caches tell. */
  appsStored(caches: readonly string[]): readonly Part[] {
    const mine = caches.filter((name) => name.startsWith(this.prefix));
    return this.apps.filter(({ folder }) => mine.some((name) => name.endsWith(mark(folder))));
  }

  /** The folder of the app that a page belongs to; undefined if it is of none of several apps. */
  appAt(address: string): string | undefined {
    const name = this.nameOf(address) ?? "";
    return this.apps.find(({ folder }) => `${name}/`.startsWith(folder))?.folder;
  }

  /** The name of the build of an app, or of the whole site. */
  buildOf(folder?: string): string {
    return this.apps.find((app) => app.folder === folder)?.description.build ?? this.description.build;
  }

  /** Whether a page with the name of this build is one of this site. */
  has(build: string): boolean {
    return this.parts.some(({ description }) => description.build === build);
  }

  /** The name of the cache for all builds' files; those of other sites of this origin have other names. */
  get files(): string {
    return `${this.prefix}files`;
  }

  get prefix(): string {
    return cachePrefix(this.scope);
  }

  address(name: string): string {
    return new URL(name.split("/").map(encodeURIComponent).join("/"), this.scope).href;
  }

  /** The name that is behind an address; undefined if it is not of this site. */
  nameOf(address: string): string | undefined {
    const path = address.split(/[?#]/, 1)[0] ?? "";
    if (!path.startsWith(this.scope)) return undefined;
    try {
      return decodeURIComponent(path.slice(this.scope.length));
    } catch {
      return undefined;
    }
  }

  /** The name of the page at an address, whatever query it has; undefined if there is none. */
  pageAt(address: string): string | undefined {
    const name = this.nameOf(address)?.replace(/(^|\/)index\.html$/, "$1");
    if (name === undefined) return undefined;
    return [name, `${name}/`].find((page) => this.parts.some(({ description }) => description.pages.includes(page)));
  }

  /** The name of the cache that this file may be in, if it may be in any. */
  cacheOf(name: string): string | undefined {
    const isHashed = this.parts.some(({ description: { files } }) => Object.hasOwn(files, name));
    return this.named.get(name) ?? (isHashed || this.hashed.test(name) ? this.files : undefined);
  }

  /** Whether the app works without this file. */
  isOptional(name: string): boolean {
    return name === NOT_FOUND || name === LISTING;
  }

  /** The names of the files to keep for a part, without those that this engine has no use for. */
  wanted({ description: { files } }: Part): string[] {
    const { suspending, plain } = this.description.images;
    const useless = "Suspending" in WebAssembly ? plain : suspending;
    return Object.keys(files).filter((name) => name !== useless);
  }
}

/** What the names of an app's caches end with. */
function mark(folder: string): string {
  return ` of ${folder}`;
}
