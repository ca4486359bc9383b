/** Says that a run is on, once it has lasted a while, and stops it. */
import { useSession, useStore } from "./context";

export function StatusWidget() {
  const session = useSession();
  const shown = useStore(session.status, ({ slow, scriptState }) => slow && scriptState !== "notRunning");
  const stopping = useStore(session.status, ({ scriptState }) => scriptState === "stopRequested");
  if (!shown) return null;
  return (
    <>
      <div className="stStatusWidget" data-testid="stStatusWidget">
        <div role="img" aria-label="Running..." data-testid="stStatusWidgetRunningIcon">
          <span className="spinner" aria-hidden="true" />
        </div>
        <span>{stopping ? "Stopping…" : "Running…"}</span>
      </div>
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
    </>
  );
}
