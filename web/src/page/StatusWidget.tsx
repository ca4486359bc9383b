/** Says that a run is on, once it has lasted a while. */
import { useSession, useStore } from "./context";

export function StatusWidget() {
  const shown = useStore(useSession().status, ({ slow, scriptState }) => slow && scriptState === "running");
  if (!shown) return null;
  return (
    <div className="stStatusWidget" data-testid="stStatusWidget">
      <div role="img" aria-label="Running..." data-testid="stStatusWidgetRunningIcon">
        <span className="spinner" aria-hidden="true" />
      </div>
      <span>Running…</span>
    </div>
  );
}
