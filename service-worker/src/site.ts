/**
 * The site as `sitelet build` has described it in front of this script (wasm_runtime/site/service_worker.py), and where
 * its files are kept.
 *
 * Invariant: a cache of this site holds a file only if it is the one that the description means, as a whole. Files whose
 * names change with their content are kept once for all builds; what has the same name in each build is kept once for
 * each, so that no page ever meets the files of another build.
 */
import type { SiteDescription } from "../../web/src/protocol/wire.gen";

/** The page that a host shows for unknown addresses; it finds the site by the other. Some hosts give out neither. */
export const NOT_FOUND = "404.html";
const LISTING = "sitelet-build.json";

/** What the names of all caches of a site begin with: sites of one origin keep apart by their folders. */
export function cachePrefix(scope: string): string {
  return `sitelet ${scope} `;
}

export class Site {
  private readonly named: ReadonlySet<string>;
  private readonly hashed: RegExp;

  /** `scope` is the address of the site's folder. */
  constructor(
    readonly description: SiteDescription,
    readonly scope: string,
  ) {
    this.hashed = new RegExp(description.hashed);
    this.named = new Set([...description.pages, ...Object.keys(description.others)]);
  }

  /** The name of the cache for all builds' files; those of other sites of this origin have other names. */
  get files(): string {
    return `${this.prefix}files`;
  }

  /** The name of the cache for what has the same name in every build. */
  get pages(): string {
    return `${this.prefix}pages ${this.description.build}`;
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
    return [name, `${name}/`].find((page) => this.description.pages.includes(page));
  }

  /** The name of the cache that this file may be in, if it may be in any. */
  cacheOf(name: string): string | undefined {
    if (this.named.has(name)) return this.pages;
    return Object.hasOwn(this.description.files, name) || this.hashed.test(name) ? this.files : undefined;
  }

  /** Whether the app works without this file. */
  isOptional(name: string): boolean {
    return name === NOT_FOUND || name === LISTING;
  }

  /** The names of the files to keep, without those that this engine has no use for. */
  get wanted(): string[] {
    const { suspending, plain } = this.description.images;
    const useless = "Suspending" in WebAssembly ? plain : suspending;
    return Object.keys(this.description.files).filter((name) => name !== useless);
  }
}
