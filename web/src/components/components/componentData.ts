/** What the script gives a component. */
import type { BidiComponentPayload } from "../../protocol/wire.gen";

/** JSON as its value, bytes as an array of them; null where there is nothing. */
export function componentData({ data, data_bytes: bytes }: BidiComponentPayload): unknown {
  // A copy: the component may change what it gets.
  if (bytes !== undefined) return new Uint8Array(bytes.slice(0));
  return data === undefined ? null : JSON.parse(data);
}

export function sameBytes(one: ArrayBuffer | undefined, other: ArrayBuffer | undefined): boolean {
  if (one === other) return true;
  if (one?.byteLength !== other?.byteLength || one === undefined || other === undefined) return false;
  const bytes = new Uint8Array(other);
  return new Uint8Array(one).every((byte, index) => byte === bytes[index]);
}
