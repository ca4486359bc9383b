/** Messages as the worker sends them. */
import type {
  BlockMessage,
  BlockPayload,
  ElementMessage,
  ElementPayload,
  Path,
  RunMessage,
  TrimMessage,
} from "../../src/protocol/wire.gen";

export function element(path: Path, payload: ElementPayload): ElementMessage {
  return { kind: "element", path, payload };
}

export function block(path: Path, payload: BlockPayload): BlockMessage {
  return { kind: "block", path, payload };
}

export function trim(path: Path, length: number): TrimMessage {
  return { kind: "trim", path, length };
}

/** The message with the note that a widget of the run before stands there. */
export function displacing<M extends ElementMessage | BlockMessage>(message: M): M {
  return { ...message, displaces: true };
}

export function running(ack: number): RunMessage {
  return { kind: "run", state: "running", ack };
}

export function ended(ack: number, change: Partial<RunMessage> = {}): RunMessage {
  return { kind: "run", state: "notRunning", ack, ...change };
}
