/** How large the pages in frames are. */
import { type RefObject, useEffect, useRef } from "react";

export interface ContentSize {
  readonly width?: number;
  readonly height: number;
}

/** The height of what cannot be measured: pages of other sites, and those that are as high as their frame. */
const UNKNOWN = 400;

/**
 * Measures the page in a frame, from outside and whenever it changes, so that its frame can be as large as it is, and
 * smaller again.
 */
export function useContentSize(
  width: boolean,
  height: boolean,
  onSize: (size: ContentSize) => void,
): RefObject<HTMLIFrameElement | null> {
  const place = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const frame = place.current;
    if (frame === null || !(width || height)) return;
    let stop: (() => void) | undefined;
    const onLoad = () => {
      stop?.();
      stop = watch(frame, () => onSize(sizeOf(frame, width)));
    };
    frame.addEventListener("load", onLoad);
    if (frame.contentDocument?.readyState === "complete" && frame.contentDocument.URL !== "about:blank") onLoad();
    return () => {
      frame.removeEventListener("load", onLoad);
      stop?.();
    };
  }, [width, height, onSize]);
  return place;
}

/** Calls `measure` now and once for each frame of the screen in which the page has changed. */
function watch(frame: HTMLIFrameElement, measure: () => void): () => void {
  const page = frame.contentDocument;
  let next: number | undefined;
  const later = () => {
    next ??= requestAnimationFrame(() => {
      next = undefined;
      measure();
    });
  };
  const resized = new ResizeObserver(later);
  const changed = new MutationObserver(later); // what lies over the page changes no size of it
  if (page !== null) {
    for (const element of [page.documentElement, page.body]) if (element !== null) resized.observe(element);
    changed.observe(page, { childList: true, subtree: true });
    page.addEventListener("load", later, true);
  }
  measure();
  return () => {
    if (next !== undefined) cancelAnimationFrame(next);
    resized.disconnect();
    changed.disconnect();
    page?.removeEventListener("load", later, true);
  };
}

/** The size of the page in a frame. What is changed to find out is changed back before anybody sees it. */
export function sizeOf(frame: HTMLIFrameElement, width: boolean): ContentSize {
  const root = frame.contentDocument?.documentElement;
  if (root === undefined) return { height: UNKNOWN };
  const { style } = frame;
  const before = style.cssText;
  const size: { width?: number; height: number } = { height: UNKNOWN };
  if (width) {
    const own = root.style.cssText;
    root.style.width = "max-content";
    size.width = Math.ceil(root.getBoundingClientRect().width);
    root.style.cssText = own;
    style.width = `${size.width}px`;
  }
  // The place that the frame takes stays as high as it is, or what is around it would scroll.
  const heightIn = (pixels: number) => {
    style.height = `${pixels}px`;
    style.marginBottom = `${shown - pixels}px`;
    return root.getBoundingClientRect().height;
  };
  const shown = frame.offsetHeight;
  const natural = heightIn(0);
  const overflowing = root.scrollHeight;
  // A page that is as high as its frame would grow for ever.
  if (heightIn(UNKNOWN) <= natural) {
    size.height = Math.ceil(Math.max(natural, overflowing));
    heightIn(size.height);
    size.height += Math.max(0, size.height - root.clientHeight); // a bar for scrolling sideways
  }
  style.cssText = before;
  return size;
}
