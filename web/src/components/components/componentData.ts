/** What the script gives a component. */
import type { BidiComponentPayload } from "../../protocol/wire.gen";

/** JSON as its value, with tables in their places, bytes as an array of them; null where there is nothing. */
export async function componentData(payload: BidiComponentPayload): Promise<unknown> {
  const { data, data_bytes: bytes, data_tables: tables } = payload;
  // A copy: the component may change what it gets.
  if (bytes !== undefined) return new Uint8Array(bytes.slice(0));
  const value: unknown = data === undefined ? null : JSON.parse(data);
  if (tables === undefined) return value;
  const { tableFromIPC } = await import("./arrowTables");
  const named = tables.map(({ name, content }) => [name, tableFromIPC(new Uint8Array(content.slice(0)))] as const);
  return Object.assign(value as object, Object.fromEntries(named));
}

/** Whether a component is given the same as before. */
export function sameData(one: BidiComponentPayload, other: BidiComponentPayload): boolean {
  const tables = one.data_tables ?? [];
  const others = other.data_tables ?? [];
  return (
    one.data === other.data &&
    sameBytes(one.data_bytes, other.data_bytes) &&
    tables.length === others.length &&
    tables.every(({ name, content }, index) => {
      const table = others[index];
      return name === table?.name && sameBytes(content, table.content);
    })
  );
}

function sameBytes(one: ArrayBuffer | undefined, other: ArrayBuffer | undefined): boolean {
  if (one === other) return true;
  if (one?.byteLength !== other?.byteLength || one === undefined || other === undefined) return false;
  const bytes = new Uint8Array(other);
  return new Uint8Array(one).every((byte, index) => byte === bytes[index]);
}
