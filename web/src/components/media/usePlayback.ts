/** Where a sound or a video begins and ends, and whether it begins again; and playing by itself, once. */
import { type RefObject, useEffect, useState } from "react";

import type { Played } from "../../protocol/wire.gen";

/** The identities of what has played by itself: it does not do so again where the script moves it. */
const played = new Set<string>();

/** Keeps `player` between its times; returns whether it plays by itself. */
export function usePlayback(player: RefObject<HTMLMediaElement | null>, payload: Played): boolean {
  const { start = 0, end, loop = false, autoplay } = payload;
  const [playsItself] = useState(() => autoplay !== undefined && !played.has(autoplay));

  useEffect(() => {
    if (autoplay !== undefined) played.add(autoplay);
  }, [autoplay]);

  useEffect(() => {
    const media = player.current;
    if (media === null) return;
    const begin = () => {
      // Subtitles are shown of a video that has been sought in, be it to where it is.
      if (start > 0 || media.currentTime > 0 || media.textTracks.length > 0) seek(media, start);
    };
    if (media.readyState > 0) begin();
    media.addEventListener("loadedmetadata", begin); // also of what the script plays instead
    return () => media.removeEventListener("loadedmetadata", begin);
  }, [player, start]);

  useEffect(() => {
    const media = player.current;
    if (media === null) return;
    const again = () => {
      seek(media, start);
      media.play().catch(() => undefined); // a browser may forbid what no person has asked for
    };
    let stopped = false;
    const stop = () => {
      const isOver = end !== undefined && end > start && media.currentTime >= end;
      if (isOver && loop) again();
      // Once: who goes on from there wants to hear the rest.
      else if (isOver && !stopped) media.pause();
      stopped = isOver;
    };
    const restart = () => {
      if (loop) again();
    };
    media.addEventListener("timeupdate", stop);
    media.addEventListener("ended", restart);
    return () => {
      media.removeEventListener("timeupdate", stop);
      media.removeEventListener("ended", restart);
    };
  }, [player, start, end, loop]);

  return playsItself;
}

function seek(media: HTMLMediaElement, seconds: number): void {
  media.currentTime = Math.max(0, seconds);
}
