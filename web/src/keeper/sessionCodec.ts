/**
 * Reads and writes packets, which wasm_runtime/protocol/persistence.py declares.
 *
 * wasm_runtime/protocol/session_codec.py does so for Python.
 */
import type { Packet } from "./protocol";
import { PACKET_MAGIC, PACKET_VERSION, type SessionChanges, type StoredSession } from "../protocol/wire.gen";

type Bytes = Uint8Array<ArrayBuffer>;

/** A packet is not what was declared; nothing of it is to be used. */
export class SessionFormatError extends Error {}

/** What was in a packet. */
export interface Decoded<Index> {
  readonly index: Index;
  readonly content: Bytes;
}

const HEADER = /^([\w-]{1,40}) (\d{1,10}) (\d{1,16}) (\d{1,16})\n/;
const LONGEST_HEADER = 100;

/** The packet of this index, whose entries have these contents. */
export function encodePacket(index: SessionChanges | StoredSession, contents: readonly Uint8Array[]): Bytes {
  const encoder = new TextEncoder();
  const text = encoder.encode(JSON.stringify(index));
  const size = contents.reduce((sum, { length }) => sum + length, 0);
  const header = encoder.encode(`${PACKET_MAGIC} ${PACKET_VERSION} ${text.length} ${size}\n`);
  const packet = new Uint8Array(header.length + text.length + size);
  let start = 0;
  for (const part of [header, text, ...contents]) {
    packet.set(part, start);
    start += part.length;
  }
  return packet;
}

/** The index of a packet, whatever that is, and its content. Throws `SessionFormatError`. */
export function decodePacket(given: Packet): Decoded<unknown> {
  const packet = typeof given === "string" ? bytesOf(given) : given;
  const header = HEADER.exec(String.fromCharCode(...packet.subarray(0, LONGEST_HEADER)));
  if (header?.[1] !== PACKET_MAGIC) throw new SessionFormatError("it is no packet of a session");
  const [version = 0, indexLength = 0, contentLength = 0] = header.slice(2).map(Number);
  if (version !== PACKET_VERSION)
    throw new SessionFormatError(`it has version ${version}, and this is version ${PACKET_VERSION}`);
  const start = header[0].length;
  const end = start + indexLength;
  if (packet.length !== end + contentLength)
    throw new SessionFormatError(`it has ${packet.length} bytes, and its header says ${end + contentLength}`);
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(packet.subarray(start, end));
    return { index: JSON.parse(text) as unknown, content: packet.subarray(end) };
  } catch (error) {
    throw new SessionFormatError(`its index is not valid JSON: ${String(error)}`);
  }
}

/** What has changed in a session, and the content of its entries. Throws `SessionFormatError`. */
export function readChanges(packet: Packet): Decoded<SessionChanges> {
  const { index, content } = decodePacket(packet);
  if (!isChanges(index)) throw new SessionFormatError("its index does not describe changes of a session");
  const { entries = [] } = index;
  if (new Set(entries.map(({ name }) => name)).size !== entries.length)
    throw new SessionFormatError("two of its entries have the same name");
  if (entries.reduce((sum, { size }) => sum + size, 0) !== content.length)
    throw new SessionFormatError("its entries and its content differ in size");
  return { index, content };
}

function bytesOf(text: string): Bytes {
  const bytes = new Uint8Array(text.length);
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code > 255) throw new SessionFormatError("it has a character that is no byte");
    bytes[place] = code;
  }
  return bytes;
}

// --- the shape of the index --------------------------------------------------------------------------------------------

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isFlag: Check = (value) => typeof value === "boolean";
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isTexts = listOf(isText);
const isEntry = shape(
  { name: isText, size: isCount },
  {
    key: isText,
    order: Number.isSafeInteger,
    page: isText,
    of_script: isFlag,
    has_files: isFlag,
    mark: isText,
    piece_of: isText,
    streams: listOf(isCount),
    beside: isTexts,
    changed: isFlag,
  },
);
const isSkipped = shape({ key: isText, type: isText, reason: isText }, {});
const hasChanges = shape(
  {},
  { entries: listOf(isEntry), gone: isTexts, skipped: listOf(isSkipped), page: isText, query: isText, files: isTexts },
);

function isChanges(value: unknown): value is SessionChanges {
  return hasChanges(value);
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

function shape(required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>>): Check {
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const parts = value as Readonly<Record<string, unknown>>;
    return (
      Object.entries(required).every(([name, check]) => check(parts[name])) &&
      Object.entries(optional).every(([name, check]) => parts[name] === undefined || check(parts[name]))
    );
  };
}
