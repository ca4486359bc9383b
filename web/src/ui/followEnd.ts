/** For what scrolls and is to be kept at its end. */
import { type RefCallback, useCallback, useEffect, useRef } from "react";

/**
 * Keeps an element at its end, or lets it be. What only the build has shown, for another address or another session,
 * leaves no trace: where the page is not live by then, it is scrolled back to where it was.
 */
export function useFollowedEnd(follows: boolean | undefined, isLive: boolean): RefCallback<HTMLElement> | undefined {
  const wasLive = useRef(false);
  useEffect(() => {
    wasLive.current = isLive;
  }, [isLive]);
  const follow = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const before = element.scrollTop;
    const stop = followEnd(element);
    return () => {
      if (stop() && !wasLive.current) element.scrollTop = before;
    };
  }, []);
  return follows ? follow : undefined;
}

/** How long scrolling to the end may take. */
const REACHING_MS = 500;

/**
 * Keeps a scrolling container at its end while what is in it grows, unless a person has scrolled away from it.
 *
 * What it returns stops that, and says whether the container was still kept there.
 */
function followEnd(element: HTMLElement): () => boolean {
  let atEnd = true;
  let end = 0; // how far it was scrolled there
  let last = 0; // how far it was scrolled when one last looked
  let size = 0;
  let grown: Array<{ at: number; from: number }> = []; // lately
  const onScroll = () => {
    if (element.scrollTop === last) return; // `follow` has scrolled
    // The end moves on while one scrolls to it: where it was counts.
    const isDown = element.scrollTop > last;
    grown = grown.filter(({ at }) => at > performance.now() - REACHING_MS);
    const reached = (isDown ? grown[0]?.from : undefined) ?? element.scrollHeight;
    atEnd = reached - element.scrollTop - element.clientHeight < 4;
    last = element.scrollTop;
    if (atEnd) end = last;
    anchor();
  };
  // At the end the browser must not scroll to keep in sight what it holds for the anchor: that would look like a person
  // who scrolls (https://drafts.csswg.org/css-scroll-anchoring/).
  const anchor = () => {
    element.style.overflowAnchor = atEnd ? "none" : "";
  };
  const isKept = () => {
    // The event of a scroll comes with the next frame: https://drafts.csswg.org/cssom-view/#scrolling-events.
    if (element.scrollTop < end) onScroll();
    return atEnd;
  };
  const follow = () => {
    const now = performance.now();
    if (element.scrollHeight > size) {
      grown = [...grown.filter(({ at }) => at > now - REACHING_MS), { at: now, from: size }];
    }
    size = element.scrollHeight;
    if (!isKept()) return;
    element.scrollTop = element.scrollHeight;
    end = last = element.scrollTop;
  };
  // A picture that has loaded, a field that has become higher and a smaller window count, too.
  // They wait for the next frame: what changes within such a call, WebKit reports as an error.
  let waiting = 0;
  const sizes = new ResizeObserver(() => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(follow);
  });
  const observe = () => {
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
  };
  const children = new MutationObserver(() => {
    observe();
    follow();
  });
  element.addEventListener("scroll", onScroll);
  children.observe(element, { childList: true });
  observe();
  anchor();
  follow();
  return () => {
    element.style.overflowAnchor = "";
    element.removeEventListener("scroll", onScroll);
    children.disconnect();
    sizes.disconnect();
    cancelAnimationFrame(waiting);
    return isKept();
  };
}
