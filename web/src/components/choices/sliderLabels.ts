/**
 * Values over the two thumbs of a slider, which would lie over each other.
 *
 * The styles put each over its thumb and within the slider; two whose thumbs are close to each other are moved apart here.
 */
import { type RefObject, useLayoutEffect } from "react";

const SPACE = 8; // pixels between two values
const HALF_THUMB = 6;

/** Moves the `.slider-value` elements inside `slider` apart, now and whenever its width changes. */
export function useSeparateLabels(slider: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (slider.current !== null) separate(slider.current);
  });
  useLayoutEffect(() => {
    const element = slider.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => separate(element));
    observer.observe(element);
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
    if (start === undefined) label.style.removeProperty("--start");
    else label.style.setProperty("--start", `${start - (thumbs[index] ?? 0)}px`);
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
  const before = within(thumb - HALF_THUMB - size, size, width - otherSize - SPACE);
  const after = within(otherThumb + HALF_THUMB, otherSize, width);
  return [Math.min(before, after - SPACE - size), Math.max(after, before + size + SPACE)];
}

function within(start: number, size: number, width: number): number {
  return Math.max(0, Math.min(start, width - size));
}
