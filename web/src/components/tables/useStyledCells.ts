import { useEffect, useMemo, useReducer } from "react";

import { useSession } from "../../model/context";
import type { StylerFields } from "../../protocol/wire.gen";
import { readTable } from "./readTable";
import { type StyledCells, styledCells } from "./styledCells";

/** What a Styler makes of the cells, another one when more of its texts have arrived. */
export function useStyledCells(styler: StylerFields | undefined): StyledCells | undefined {
  const { media } = useSession();
  const display = styler?.display;
  const texts = useMemo(() => display && readTable(display, media), [display, media]);
  const [arrived, arrive] = useReducer((count: number) => count + 1, 0);
  useEffect(() => texts?.onArrival(arrive), [texts]);
  return useMemo(
    () => styler && styledCells(styler, texts),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the grid draws again what another function gives
    [styler, texts, arrived],
  );
}
