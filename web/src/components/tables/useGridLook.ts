/** What the user has made of a grid's columns: which are hidden, pinned, how wide and in which format. */
import { useMemo, useState } from "react";

import type { ShownColumn } from "./shownColumns";

interface Change {
  readonly hidden?: boolean;
  readonly pinned?: boolean;
  readonly format?: string | undefined;
  readonly width?: number | undefined;
}

export interface GridLook {
  /** All that can be shown, in the order in which they stand. */
  readonly all: readonly ShownColumn[];
  /** Those that are shown. */
  readonly visible: readonly ShownColumn[];
  readonly change: (id: string, change: Change) => void;
}

export function useGridLook(columns: readonly ShownColumn[]): GridLook {
  const [changes, setChanges] = useState<ReadonlyMap<string, Change>>(new Map());
  return useMemo(() => {
    const changed = columns.map((shown) => withChange(shown, changes.get(shown.id)));
    const all = [...changed.filter(({ pinned }) => pinned), ...changed.filter(({ pinned }) => !pinned)];
    return {
      all,
      visible: all.filter(({ hidden }) => !hidden),
      change: (id, change) => setChanges((now) => new Map(now).set(id, { ...now.get(id), ...change })),
    };
  }, [columns, changes]);
}

function withChange(shown: ShownColumn, change: Change | undefined): ShownColumn {
  if (change === undefined) return shown;
  return {
    ...shown,
    hidden: change.hidden ?? shown.hidden,
    pinned: change.pinned ?? shown.pinned,
    ...("width" in change ? { width: change.width, grows: false } : {}),
    options: change.format === undefined ? shown.options : { ...shown.options, format: change.format },
  };
}
