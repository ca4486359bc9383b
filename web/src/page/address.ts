/**
 * The query of the page's address, which the script sees as `st.query_params`.
 *
 * A frame without an origin of its own may not change its address; the script's own view still holds.
 */
export class Address {
  private known = "";

  /** The query, if it has changed since the worker last knew it. */
  news(): string | undefined {
    const query = location.search.slice(1);
    if (query === this.known) return undefined;
    this.known = query;
    return query;
  }

  /** The script changed the query: going back returns to the one before. */
  change(query: string): void {
    try {
      history.pushState(null, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
    this.known = location.search.slice(1);
  }

  /** Calls `listener` when a person goes back or forward to another query. */
  onTravel(listener: () => void): void {
    addEventListener("popstate", () => {
      if (location.search.slice(1) !== this.known) listener();
    });
  }
}
