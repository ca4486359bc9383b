/** The table of a payload, which stays the same one while its content does. */
import { useState } from "react";

import { useSession } from "../../model/context";
import type { TablePayload } from "../../protocol/wire.gen";
import { readTable } from "./readTable";
import type { Table } from "./table";

export function useTable(payload: TablePayload): Table {
  const { media } = useSession();
  const [kept, keep] = useState(() => ({ payload, table: readTable(payload, media) }));
  if (kept.payload === payload) return kept.table;
  const table = isSame(kept.payload, payload) ? kept.table : readTable(payload, media);
  keep({ payload, table });
  return table;
}

function isSame(before: TablePayload, after: TablePayload): boolean {
  if (before.rows !== after.rows || before.head.byteLength !== after.head.byteLength) return false;
  if (JSON.stringify([before.parts, before.columns]) !== JSON.stringify([after.parts, after.columns])) return false;
  const [left, right] = [new Uint8Array(before.head), new Uint8Array(after.head)];
  return left.every((byte, index) => byte === right[index]);
}
