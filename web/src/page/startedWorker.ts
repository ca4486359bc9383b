/** The worker that index.html has started before any script of the page was there. */

export interface StartedWorker {
  readonly worker: Worker;
  /** What has kept it from starting. */
  readonly error?: ErrorEvent;
}

declare global {
  interface Window {
    siteletStarted?: StartedWorker | undefined;
  }
}

/** It is there for the first who asks. */
export function takeStartedWorker(): StartedWorker | undefined {
  const started = window.siteletStarted;
  window.siteletStarted = undefined;
  return started;
}
