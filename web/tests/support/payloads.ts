/** Payloads as the worker writes them, with what a test is not about filled in. */
import type {
  ButtonPayload,
  CheckboxPayload,
  ContainerPayload,
  EmptyPayload,
  FormPayload,
  TextInputPayload,
  TextPayload,
} from "../../src/protocol/wire.gen";

export const EMPTY: EmptyPayload = { type: "empty" };

export function text(body: string): TextPayload {
  return { type: "text", body, width: "auto" };
}

export function container(change: Partial<ContainerPayload> = {}): ContainerPayload {
  return { type: "container", direction: "vertical", gap: "small", width: "stretch", height: "content", ...change };
}

export function textInput(id: string, change: Partial<TextInputPayload> = {}): TextInputPayload {
  return { type: "text_input", id, label: id, width: "stretch", kind: "default", value: "", default: "", ...change };
}

export function checkbox(id: string, change: Partial<CheckboxPayload> = {}): CheckboxPayload {
  return { type: "checkbox", id, label: id, width: "content", value: false, default: false, ...change };
}

export function button(id: string, change: Partial<ButtonPayload> = {}): ButtonPayload {
  return { type: "button", id, label: id, width: "content", kind: "secondary", ...change };
}

export function form(name: string, change: Partial<FormPayload> = {}): FormPayload {
  return {
    type: "form",
    form: name,
    border: true,
    clear_on_submit: false,
    enter_to_submit: true,
    width: "stretch",
    height: "content",
    ...change,
  };
}
