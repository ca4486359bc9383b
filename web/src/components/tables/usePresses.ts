import { useCallback } from "react";

import { useSession } from "../../model/context";
import { saidOf } from "./columnConfig";
import type { ShownColumn } from "./shownColumns";

/** What a press in a column of buttons does: the worker hears of it at once, also in a form. */
export function usePresses(buttons: readonly (readonly [key: string, id: string])[] | undefined) {
  const session = useSession();
  return useCallback(
    ({ column, position }: ShownColumn) => {
      const id = buttons && saidOf(Object.fromEntries(buttons), column, position).at(-1);
      return id === undefined ? undefined : (row: number, label: string) => void session.submit(id, { row, label });
    },
    [buttons, session],
  );
}
