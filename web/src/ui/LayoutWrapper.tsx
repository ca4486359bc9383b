/** What a block stands in: its width, its height, and whether it scrolls. */
import type { CSSProperties, ReactNode } from "react";

import type { Height, Width } from "../protocol/wire.gen";
import { keyClass, widthStyle } from "./wrapper";

interface LayoutWrapperProps {
  readonly width: Width;
  readonly height?: Height;
  readonly autoscroll?: boolean | undefined;
  /** The script's key, where it is the wrapper that carries it. */
  readonly keyed?: string | undefined;
  readonly children: ReactNode;
}

export function LayoutWrapper({ width, height = "content", autoscroll, keyed, children }: LayoutWrapperProps) {
  const style: CSSProperties = { ...widthStyle(width) };
  if (typeof height === "number") Object.assign(style, { height, overflow: "auto" });
  if (height === "stretch") style.height = "100%";
  return (
    <div
      className={keyed === undefined ? undefined : keyClass(keyed)}
      data-testid="stLayoutWrapper"
      data-width={typeof width === "string" ? width : undefined}
      style={style}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
      tabIndex={typeof height === "number" ? 0 : undefined}
      ref={autoscroll ? followEnd : undefined}
    >
      {children}
    </div>
  );
}

/** Keeps a scrolling container at its end while things are added, unless a person has scrolled away from it. */
export function followEnd(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  let atEnd = true;
  let end = 0; // how far it was scrolled there
  const onScroll = () => {
    atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < 4;
    if (atEnd) end = element.scrollTop;
  };
  const follow = () => {
    // The event of a scroll comes with the next frame: https://drafts.csswg.org/cssom-view/#scrolling-events.
    if (element.scrollTop < end) onScroll();
    if (!atEnd) return;
    element.scrollTop = element.scrollHeight;
    end = element.scrollTop;
  };
  const observer = new MutationObserver(follow);
  element.addEventListener("scroll", onScroll);
  observer.observe(element, { childList: true, subtree: true, characterData: true });
  follow();
  return () => {
    element.removeEventListener("scroll", onScroll);
    observer.disconnect();
  };
}
