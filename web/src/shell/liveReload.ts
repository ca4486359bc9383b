/** In `sitelet run`, is told of changed files and hands the new ones to the session, which keeps its state. */
import type { Session } from "../model/session";

/** `app` is the address of the files that the session began with; a change may have come before this listens. */
export function followChanges(changes: string, app: string, session: Session): void {
  let shown = app;
  const source = new EventSource(changes);
  // The page itself holds its theme; the session is restored.
  source.addEventListener("theme", () => location.reload());
  source.addEventListener("app", ({ data }: MessageEvent<string>) => {
    const address = new URL(data, changes).href;
    if (address === shown) return;
    shown = address;
    session.replaceFiles(address);
  });
}
