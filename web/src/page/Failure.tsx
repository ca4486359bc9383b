/** What a person sees when Python cannot run: the reason, what to do, and the detail for those who ask for it. */
import type { SessionStatus } from "./session";

export function Failure({ failure }: { failure: NonNullable<SessionStatus["failure"]> }) {
  return (
    <div className="stAlertContainer alert-error failure" role="alert">
      <strong>{failure.reason}</strong>
      <p>
        Check the network and load the page again. If that does not help, a newer browser may: this app needs one with
        WebAssembly and module workers.
      </p>
      {failure.detail !== "" && (
        <details>
          <summary>Details</summary>
          <pre>{failure.detail}</pre>
        </details>
      )}
      <button type="button" className="button button-secondary" onClick={() => location.reload()}>
        Try again
      </button>
    </div>
  );
}
