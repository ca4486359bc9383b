/**
 * What a component has set and triggered and the worker has not been told yet.
 *
 * All that a component does in one go is one event, so that a run sees all of it or nothing.
 */
import type { Session } from "../../model/session";
import type { BidiComponentPayload } from "../../protocol/wire.gen";

type State = Record<string, unknown>;

export class PendingValues {
  private state: State = {};
  private events: [string, unknown][] = [];
  private isDue = false;

  /** `payload` is asked for when something is sent: the component may have been written again since. */
  constructor(
    private readonly session: Session,
    private readonly payload: () => BidiComponentPayload | undefined,
  ) {}

  set(name: string, value: unknown): void {
    this.state[name] = value;
    this.sendSoon();
  }

  trigger(name: string, value: unknown): void {
    if (this.payload()?.form !== undefined) {
      console.warn("A component cannot trigger anything inside a form: set its state, which the form sends.");
      return;
    }
    this.events.push([name, value]);
    this.sendSoon();
  }

  private sendSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    queueMicrotask(() => this.send());
  }

  private send(): void {
    const { state, events } = this;
    const payload = this.payload();
    this.isDue = false;
    this.state = {};
    this.events = [];
    if (payload === undefined) return;
    const shown = JSON.parse(this.session.forms.shown(payload)) as State;
    const value = JSON.stringify({ ...shown, ...state });
    const hasState = Object.keys(state).length > 0;
    if (events.length > 0)
      this.session.submit(payload.trigger, JSON.stringify(events), hasState ? { [payload.id]: value } : {});
    else if (hasState) this.session.setValue(payload, value);
  }
}
