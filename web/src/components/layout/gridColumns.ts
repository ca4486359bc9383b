/** How many columns of a grid have room. */
import { type RefObject, useLayoutEffect, useState } from "react";

import type { GridPayload } from "../../protocol/wire.gen";

/** What a column has at least, in CSS pixels, unless the script says otherwise. */
export const LEAST_WIDTH = 200;

/** One at least; no more than the script asks for, and exactly as many where they do not wrap. */
export function columnsIn(width: number, gap: number, { columns, min_column_width, wrap }: GridPayload): number {
  if (columns !== undefined && !wrap) return columns;
  const fitting = Math.floor((width + gap) / ((min_column_width ?? LEAST_WIDTH) + gap));
  return Math.max(1, Math.min(fitting, columns ?? fitting));
}

/** Counted again whenever the grid's width changes. Before the first look all that were asked for are there. */
export function useColumns(grid: RefObject<HTMLElement | null>, payload: GridPayload): number {
  const { columns, min_column_width, wrap, column_gap } = payload;
  const [count, setCount] = useState(columns ?? 1);
  useLayoutEffect(() => {
    const element = grid.current;
    if (element === null) return undefined;
    const read = () => {
      const gap = parseFloat(getComputedStyle(element).columnGap) || 0;
      setCount(columnsIn(element.clientWidth, gap, payload));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
    // oxlint-disable-next-line react/exhaustive-deps -- the other fields do not change the number
  }, [grid, columns, min_column_width, wrap, column_gap]);
  return count;
}
