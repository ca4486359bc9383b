/** Says that a run is on, once it has lasted a while, and stops it. */
import { useSession, useStore } from "../model/context";
import type { SessionStatus } from "../model/status";

const isShown = ({ slow, scriptState }: SessionStatus) =>
  slow && (scriptState === "running" || scriptState === "stopRequested");
const isStopping = ({ scriptState }: SessionStatus) => scriptState === "stopRequested";

export function StatusWidget() {
  const session = useSession();
  const shown = useStore(session.status, isShown);
  const stopping = useStore(session.status, isStopping);
  if (!shown) return null;
  return (
    <div className="stStatusWidget" data-testid="stStatusWidget">
      <div role="img" aria-label="Running..." data-testid="stStatusWidgetRunningIcon">
        <span className="spinner" aria-hidden="true" />
      </div>
      <span>{stopping ? "Stopping…" : "Running…"}</span>
    </div>
  );
}

export function StopButton() {
  const session = useSession();
  const shown = useStore(session.status, isShown);
  const stopping = useStore(session.status, isStopping);
  if (!shown) return null;
  return (
    <button
      type="button"
      {...{ kind: "header" }}
      className="header-button"
      data-testid="stBaseButton-header"
      disabled={stopping}
      onClick={() => session.stop()}
    >
      Stop
    </button>
  );
}
