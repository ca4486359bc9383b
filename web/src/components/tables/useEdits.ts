/** The edits of a table, of which Python is told, and which a restored session brings. */
import { useLayoutEffect, useState, useSyncExternalStore } from "react";

import type { Edits } from "./edits";
import { EditsStore } from "./editsStore";

/** `id` is that of the widget: another one has other edits. */
export function useEdits(
  id: string,
  value: string | null,
  set: (value: string | null) => void,
  required: readonly string[],
): [store: EditsStore, edits: Edits] {
  const [store] = useState(() => new EditsStore(id, value));
  const edits = useSyncExternalStore(store.subscribe, store.latest);
  useLayoutEffect(() => {
    store.listen(required, set);
    store.receive(id, value);
  });
  return [store, edits];
}
