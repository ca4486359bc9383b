/** What a widget with a value shows, and how it is changed. */
import type { InputWidgetPayload, WireValue } from "../protocol/wire.gen";
import { useSession } from "./context";

export interface Input<P extends InputWidgetPayload> {
  readonly value: P["value"];
  readonly set: (value: P["value"]) => void;
  /** Why the form was not sent, if this field is the reason. */
  readonly error: string | undefined;
}

/** Components are drawn again whenever the widget's payload, draft or error changes, so this only reads. */
export function useInput<P extends InputWidgetPayload>(payload: P): Input<P> {
  const session = useSession();
  return {
    value: session.forms.shown(payload),
    set: (value) => session.setValue(payload, value as WireValue),
    error: session.forms.error(payload.id),
  };
}

/** What every component of a widget with a value gets. */
export interface WidgetProps<P extends InputWidgetPayload> {
  readonly payload: P;
  /** Counts how often the script has set the value. */
  readonly resets: number;
}
