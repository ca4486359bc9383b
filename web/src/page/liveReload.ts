/** In `sitelet run`, hears of changed files and hands the new ones to the session, which keeps its state. */
import type { Session } from "./session";

export function followChanges(changes: string, session: Session): void {
  const source = new EventSource(changes);
  source.addEventListener("app", ({ data }: MessageEvent<string>) => {
    session.replaceFiles(new URL(data, document.baseURI).href);
  });
  source.addEventListener("page", () => location.reload());
}
