import type { WorkerMessage } from "../protocol/wire.gen";

/** The worker as a session knows it: somebody to post to, who answers, and who can be started again. */
export interface Endpoint {
  postMessage(message: unknown): void;
  /** Messages of Python come as JSON, unless they have bytes. */
  listen(onMessage: (message: string | WorkerMessage) => void, onError: (event: ErrorEvent) => void): void;
  /** Interrupts what runs, where that is possible. */
  interrupt(): void;
  /** Ends what runs and starts again with the session as it was kept. */
  restart(): void;
}
