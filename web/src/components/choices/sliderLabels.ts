/**
 * Values over the two thumbs of a slider, which would lie over each other where the thumbs are close to each other.
 *
 * The styles move them apart too (slider.css), but guess how wide the other value is: that is enough for the page that the
 * build draws.
 */
import { type RefObject, useLayoutEffect } from "react";

const SPACE = 24; // pixels between two values that are over their thumbs
const HALF_THUMB = 6;

/** Moves the `.slider-value` elements inside `slider` apart, now and whenever its width or theirs changes. */
export function useSeparateLabels(slider: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (slider.current !== null) separate(slider.current);
  });
  useLayoutEffect(() => {
    const element = slider.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => separate(element));
    observer.observe(element);
    for (const label of element.querySelectorAll(".slider-value")) observer.observe(label);
    return () => observer.disconnect();
  }, [slider]);
}

function separate(slider: HTMLElement): void {
  const labels = [...slider.querySelectorAll<HTMLElement>(".slider-value")];
  if (labels.length < 2) return;
  const { left, width } = slider.getBoundingClientRect();
  const thumbs = labels.map((label) => {
    const thumb = label.parentElement?.getBoundingClientRect();
    return thumb === undefined ? 0 : thumb.left + thumb.width / 2 - left;
  });
  const starts = separateStarts(
    thumbs,
    labels.map((label) => label.offsetWidth),
    width,
  );
  labels.forEach((label, index) => {
    const start = starts?.[index];
    label.style.setProperty("--start", start === undefined ? "var(--centred)" : `${start - (thumbs[index] ?? 0)}px`);
  });
}

/**
 * The left edges of two labels of these widths over thumbs at these places, on a slider of this width; none where they do
 * not meet.
 */
export function separateStarts(
  thumbs: readonly number[],
  widths: readonly number[],
  width: number,
): [number, number] | undefined {
  const [thumb = 0, otherThumb = 0] = thumbs;
  const [size = 0, otherSize = 0] = widths;
  const start = within(thumb - size / 2, size, width);
  const otherStart = within(otherThumb - otherSize / 2, otherSize, width);
  if (start + size + SPACE <= otherStart) return undefined;
  const before = thumb - HALF_THUMB - size;
  const after = otherThumb + HALF_THUMB;
  // One for which there is no room beside its thumb stays over it; the other one keeps off.
  if (before < 0) return [start, within(Math.max(after, start + size + SPACE), otherSize, width)];
  if (after + otherSize > width) return [within(Math.min(before, otherStart - SPACE - size), size, width), otherStart];
  return [before, after];
}

function within(start: number, size: number, width: number): number {
  return Math.max(0, Math.min(start, width - size));
}

/** About how wide a text is, in digits. */
export function lettersWide(text: string): number {
  let width = 0;
  for (const letter of text) width += /[\s.,:;'|!ijl()[\]-]/.test(letter) ? 0.55 : /[mwA-Z%@]/.test(letter) ? 1.25 : 1;
  return width;
}
