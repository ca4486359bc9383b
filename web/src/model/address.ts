/**
 * The page's address: which page of the app it names, and the query, which the script sees as `st.query_params`.
 *
 * A page of the app is known by the last part of its path, the one at the site's root by nothing. A frame without an
 * origin of its own may not change its address; the app goes on without.
 */
const LOST = "sitelet-lost";

export class Address {
  private known = "";
  private changed = false;

  /** `root` is where the site lies. */
  constructor(readonly root: string = new URL("./", location.href).href) {}

  /** The page that the host had none for, if that is how a person got here: see public/404.html. */
  takeLost(): string | undefined {
    try {
      const lost = sessionStorage.getItem(LOST);
      sessionStorage.removeItem(LOST);
      return lost ?? undefined;
    } catch {
      return undefined; // a page that may not store anything has not stored this either
    }
  }

  /** The page of the app that the address names. */
  get page(): string {
    const path = location.href.split(/[?#]/, 1)[0] ?? "";
    if (!path.startsWith(this.root)) return "";
    const name = path.slice(this.root.length).replace(/\/(?:index\.html)?$|^index\.html$/, "");
    try {
      return decodeURIComponent(name);
    } catch {
      return name;
    }
  }

  /** Where a page of the app is, with this query. */
  of(page: string, query = ""): string {
    return this.root + encodeURIComponent(page) + (query && `?${query}`);
  }

  /** The query, if it has changed since the worker last knew it. */
  news(): string | undefined {
    const query = location.search.slice(1);
    if (query === this.known) return undefined;
    this.known = query;
    return query;
  }

  /** The worker knows nothing of the address. */
  forget(): void {
    this.known = "";
  }

  /** A person goes to another page of the app: without the query of the page before. */
  go(page: string, query: string): void {
    push(this.of(page, query));
  }

  /** The script shows another page than the address names, or there is no such page: then nobody wants to go back. */
  show(page: string, query: string, isThere: boolean): void {
    push(this.of(page, query), isThere);
    this.known = location.search.slice(1);
  }

  /** A run begins. However often it changes the query, going back returns to what was there before it. */
  beginRun(): void {
    this.changed = false;
  }

  /** The query is another now. What the script changed one can go back from, once for all changes of a run. */
  change(query: string, byScript: boolean): void {
    push(`${location.pathname}${query && `?${query}`}${location.hash}`, byScript && !this.changed);
    this.changed ||= byScript;
    this.known = location.search.slice(1);
  }

  /** Calls `listener` when a person goes back or forward. */
  onTravel(listener: () => void): void {
    addEventListener("popstate", listener);
  }

  /** Whether the query is another than the worker knows. */
  get isNews(): boolean {
    return location.search.slice(1) !== this.known;
  }
}

function push(address: string, keepsLast = true): void {
  try {
    if (keepsLast) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
