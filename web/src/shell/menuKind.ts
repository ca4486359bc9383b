/** How much the menu offers, and what of it can be open. */
import type { PageConfigMessage } from "../protocol/wire.gen";

export type MenuKind = "viewer" | "minimal" | "developer";

/** At most one is. */
export type ShownPart = "menu" | "settings" | "clearCache" | "savedSession" | "about" | undefined;

/** Where nothing is said, the menu is a developer's on localhost and a user's elsewhere. */
export function menuKind(toolbar: PageConfigMessage["toolbar"] = "auto"): MenuKind {
  if (toolbar !== "auto") return toolbar;
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(location.hostname) ? "developer" : "viewer";
}
