/**
 * Brings a row of a very long table into view. No browser lays out a million rows in full height, so the grid maps what is
 * scrolled to rows, which its own jumps do not take into account.
 */

/** The tallest that is laid out as it is, in all browsers. */
const TALLEST = 17_800_000;
const MOST_STEPS = 20;

export function needsJump(rows: number, rowHeight: number): boolean {
  return rows * rowHeight > TALLEST;
}

/** `inView` says which rows are, first and last. */
export function jumpTo(
  scroller: HTMLElement,
  row: number,
  rows: number,
  rowHeight: number,
  inView: () => readonly [first: number, last: number],
): void {
  scroller.scrollTop = (row / rows) * (scroller.scrollHeight - scroller.clientHeight);
  let steps = 0;
  const step = () => {
    const [first, last] = inView();
    if ((row > first && row < last) || steps++ > MOST_STEPS) return;
    const middle = (first + last) / 2;
    // Beyond 2000 pixels it would be mapped again.
    scroller.scrollTop += Math.max(-1900, Math.min(1900, (row - middle) * rowHeight));
    requestAnimationFrame(() => requestAnimationFrame(step));
  };
  requestAnimationFrame(() => requestAnimationFrame(step));
}
