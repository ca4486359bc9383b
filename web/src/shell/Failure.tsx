/** What a person sees when Python cannot run: the reason, the detail, and what to do. */
import type { SessionStatus } from "../model/status";

export function Failure({ failure }: { failure: NonNullable<SessionStatus["failure"]> }) {
  return (
    <div className="stAlertContainer alert-error failure" role="alert">
      <strong>{failure.reason}</strong>
      {failure.detail !== "" && <pre>{failure.detail}</pre>}
      <p>
        Check the network and reload the page. If that does not help, the site may have to be published again, or a
        newer browser is needed (with WebAssembly and module workers).
      </p>
      <button type="button" className="button button-secondary" onClick={() => location.reload()}>
        Try again
      </button>
    </div>
  );
}
