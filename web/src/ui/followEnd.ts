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

/**
 * Keeps a scrolling container at its end while things are added, unless a person has scrolled away from it.
 *
 * What it returns stops that, and says whether the container was still kept there.
 */
function followEnd(element: HTMLElement): () => boolean {
  let atEnd = true;
  let end = 0; // how far it was scrolled there
  const onScroll = () => {
    atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < 4;
    if (atEnd) end = element.scrollTop;
  };
  const isKept = () => {
    // The event of a scroll comes with the next frame: https://drafts.csswg.org/cssom-view/#scrolling-events.
    if (element.scrollTop < end) onScroll();
    return atEnd;
  };
  const follow = () => {
    if (!isKept()) return;
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
    return isKept();
  };
}
