/** The worker's end of the line, in the hands of a test: what the page sent, and a voice to answer with. */
import type { Endpoint } from "../../src/model/endpoint";
import { Session } from "../../src/model/session";
import type { PageEvent, WorkerMessage } from "../../src/protocol/wire.gen";

export class WorkerEnd implements Endpoint {
  private readonly received: PageEvent[] = [];
  interrupts = 0;
  restarts = 0;
  private onMessage: Parameters<Endpoint["listen"]>[0] | undefined;
  private onError: Parameters<Endpoint["listen"]>[1] | undefined;

  listen(...[onMessage, onError]: Parameters<Endpoint["listen"]>): void {
    this.onMessage = onMessage;
    this.onError = onError;
  }

  interrupt(): void {
    this.interrupts += 1;
  }

  restart(): void {
    this.restarts += 1;
  }

  postMessage(message: unknown): void {
    this.received.push(structuredClone(message) as PageEvent);
  }

  /** What has come since the last call. */
  take(): PageEvent[] {
    return this.received.splice(0);
  }

  /** The only event that has come since the last call. */
  takeEvent(): PageEvent {
    const [event, ...more] = this.take();
    if (event === undefined || more.length > 0) throw new Error("there is not one event");
    return event;
  }

  /** Python's messages arrive as JSON, those of the worker's own script as objects. */
  say(...messages: WorkerMessage[]): void {
    for (const message of messages) {
      const own = message.kind === "progress" || message.kind === "failed";
      this.onMessage?.(own ? message : JSON.stringify(message));
    }
  }

  /** The browser reports that the worker's script could not be loaded. */
  break(event: ErrorEvent): void {
    this.onError?.(event);
  }
}

/** A session whose first run has written `messages` and is over. */
export function liveSession(...messages: WorkerMessage[]): { session: Session; worker: WorkerEnd } {
  const worker = new WorkerEnd();
  const session = new Session(worker);
  worker.say({ kind: "run", state: "running", ack: 1 }, ...messages, { kind: "run", state: "notRunning", ack: 1 });
  worker.take();
  return { session, worker };
}
