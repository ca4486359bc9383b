import { withInlineAttachments } from "../protocol/attachments";
import type { FirstRun } from "../protocol/wire.gen";

/** What the first run at build time left, if it could be made. */
export function readFirstRun(): FirstRun | undefined {
  const text = document.getElementById("sitelet-first-run")?.textContent ?? "";
  return text.trim() === "" ? undefined : withInlineAttachments<FirstRun>(text);
}
