/** Messages with the bytes that came beside their JSON, or in it: see wasm_runtime/protocol/attachments.py. */
import type { Attachment, InlineAttachment } from "./wire.gen";

/** The message in this text, with these bytes in place of its `Attachment`s. */
export function withAttachments<Message>(text: string, attachments: ReadonlyArray<ArrayBuffer | File>): Message {
  return JSON.parse(text, (_, value: unknown) => {
    if (!hasOnly<Attachment>(value, "attachment")) return value;
    const bytes = attachments[value.attachment];
    if (bytes === undefined) throw new Error(`A message names attachment ${value.attachment} and has none.`);
    return bytes;
  }) as Message;
}

/** The message in this text, which is part of a page, with bytes in place of its `InlineAttachment`s. */
export function withInlineAttachments<Message>(text: string): Message {
  if (!text.includes('{"base64":')) return JSON.parse(text) as Message;
  return JSON.parse(text, (_, value: unknown) => {
    if (!hasOnly<InlineAttachment>(value, "base64")) return value;
    return Uint8Array.from(atob(value.base64), (character) => character.charCodeAt(0)).buffer;
  }) as Message;
}

/** Whether two parts of messages are equal, bytes included, which JSON leaves out. */
export function sayTheSame(one: object, other: object): boolean {
  if (JSON.stringify(one) !== JSON.stringify(other)) return false;
  const bytes = [...bytesIn(other)];
  return [...bytesIn(one)].every((each, index) => isEqual(each, bytes[index] ?? new Uint8Array()));
}

function* bytesIn(value: unknown): Generator<Uint8Array> {
  if (typeof value !== "object" || value === null) return;
  if (value instanceof ArrayBuffer) yield new Uint8Array(value);
  else for (const part of Object.values(value)) yield* bytesIn(part);
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function hasOnly<Shape extends object>(value: unknown, name: keyof Shape & string): value is Shape {
  return typeof value === "object" && value !== null && name in value && Object.keys(value).length === 1;
}
