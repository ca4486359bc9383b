/** Payloads as the worker writes them, with what a test is not about filled in. */
import type {
  ButtonPayload,
  ChatInputPayload,
  CheckboxPayload,
  ContainerPayload,
  EmptyPayload,
  FileUploaderPayload,
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

export function fileUploader(id: string, change: Partial<FileUploaderPayload> = {}): FileUploaderPayload {
  const empty = { value: [], default: [], accept: [], max_size: 200 };
  return { type: "file_uploader", id, label: id, width: "stretch", ...empty, ...change };
}

export function chatInput(id: string, change: Partial<ChatInputPayload> = {}): ChatInputPayload {
  return { type: "chat_input", id, label: id, width: "stretch", accept: [], max_size: 200, ...change };
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
