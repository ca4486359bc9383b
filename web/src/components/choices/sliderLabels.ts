/**
 * Where the values over a slider's thumbs stand.
 *
 * Each is centred over its thumb, except that none sticks out of the slider, where it would widen the page, and that
 * two which would lie over each other move apart.
 */
import { type RefObject, useLayoutEffect } from "react";

const SPACE = 8; // pixels between two values
const HALF_THUMB = 6;

/** Places the `.slider-value` elements inside `slider`, now and whenever its width changes. */
export function usePlacedLabels(slider: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (slider.current !== null) place(slider.current);
  });
  useLayoutEffect(() => {
    const element = slider.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => place(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, [slider]);
}

function place(slider: HTMLElement): void {
  const labels = [...slider.querySelectorAll<HTMLElement>(".slider-value")];
  const { left, width } = slider.getBoundingClientRect();
  const thumbs = labels.map((label) => {
    const thumb = label.parentElement?.getBoundingClientRect();
    return thumb === undefined ? 0 : thumb.left + thumb.width / 2 - left;
  });
  const widths = labels.map((label) => label.offsetWidth);
  for (const [index, start] of labelStarts(thumbs, widths, width).entries()) {
    const shift = start + (widths[index] ?? 0) / 2 - (thumbs[index] ?? 0);
    labels[index]?.style.setProperty("--shift", `${shift}px`);
  }
}

/** The left edges of labels of these widths over thumbs at these places, on a slider of this width. */
export function labelStarts(thumbs: readonly number[], widths: readonly number[], width: number): number[] {
  const starts = thumbs.map((thumb, index) => within(thumb - (widths[index] ?? 0) / 2, widths[index] ?? 0, width));
  const [first, second] = starts;
  const [firstWidth = 0, secondWidth = 0] = widths;
  if (first === undefined || second === undefined || first + firstWidth + SPACE <= second) return starts;
  const before = within((thumbs[0] ?? 0) - HALF_THUMB - firstWidth, firstWidth, width - secondWidth - SPACE);
  const after = within((thumbs[1] ?? 0) + HALF_THUMB, secondWidth, width);
  return [Math.min(before, after - SPACE - firstWidth), Math.max(after, before + firstWidth + SPACE)];
}

function within(start: number, size: number, width: number): number {
  return Math.max(0, Math.min(start, width - size));
}
