/** What stands in the main area until the first run: which of the steps to it is on. */
import type { SessionStatus } from "../model/status";

const TEXTS: Record<SessionStatus["phase"], string> = {
  fetch: "Fetching Python…",
  python: "Starting Python…",
  app: "Loading the app…",
  run: "Running the app…",
  live: "",
};

export function Starting({ phase }: { phase: SessionStatus["phase"] }) {
  if (import.meta.env.SSR) return null; // where no script runs, nothing is on its way
  return (
    <div className="starting" data-testid="stAppSkeleton" role="status">
      <span className="spinner" aria-hidden="true" />
      {TEXTS[phase]}
    </div>
  );
}
