/**
 * What the page has to say to the person beside what the app shows: of the session, of storage, of new versions.
 *
 * A notice stays until it is dismissed, or until there is another one of the same name.
 */
import type { LostMessage } from "../protocol/wire.gen";
import { Store } from "./store";

export interface Notice {
  /** What the notice is about: of two with the same name the later one stays. */
  readonly name: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export const notices = new Store<{ readonly shown: readonly Notice[] }>({ shown: [] });

export function notify(notice: Notice): void {
  notices.set({ shown: [...others(notice.name), notice] });
}

export function dismiss(name: string): void {
  const rest = others(name);
  if (rest.length < notices.value.shown.length) notices.set({ shown: rest });
}

/** Some of what was kept cannot be read again. Keys that are ids of widgets tell a person nothing. */
export function notifyLost({ keys, all }: LostMessage): void {
  const named = keys.filter((key) => !key.startsWith("$$")).slice(0, 3);
  const which = named.length === 0 ? "" : ` (${named.join(", ")}${keys.length > named.length ? ", …" : ""})`;
  const text = all ? "Your last session" : "Some of your last session";
  notify({ name: "lost", text: `${text} could not be restored${which}.` });
}

/** What was kept does not go together with the app: without it the app would perhaps work. */
export function notifyFailed(startOver: () => void): void {
  const text = "This app failed after restoring your last session. You may have to start over to use it.";
  notify({ name: "failed", text, action: { label: "Start over", run: startOver } });
}

function others(name: string): readonly Notice[] {
  return notices.value.shown.filter((each) => each.name !== name);
}
