/** The worker that index.html starts, whether or not a script of the page is there. */

export interface StartedWorker {
  readonly worker: Worker;
  /** What has kept it from starting. */
  readonly error?: ErrorEvent;
}

declare global {
  interface Window {
    /** Starts it, unless that is done; without a worker it could not be started. */
    siteletStart?: (() => Partial<StartedWorker>) | undefined;
  }
}

/** It is there for the first who asks. */
export function takeStartedWorker(): StartedWorker | undefined {
  const started = window.siteletStart?.();
  window.siteletStart = undefined;
  return isThere(started) ? started : undefined;
}

function isThere(started: Partial<StartedWorker> | undefined): started is StartedWorker {
  return started?.worker !== undefined;
}
