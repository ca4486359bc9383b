/**
 * Where a player finds what it plays.
 *
 * A web host that sends files only as a whole allows no seeking in them: then the page fetches the whole, and the player
 * goes on with that.
 */
import { type RefObject, useEffect, useState } from "react";

import { useMedia } from "./useMedia";

interface Whole {
  readonly address: string;
  readonly url: string;
}

export function usePlayable(player: RefObject<HTMLMediaElement | null>, url: string | undefined): string | undefined {
  const mediaAt = useMedia();
  const address = url === undefined ? undefined : mediaAt(url);
  const [whole, setWhole] = useState<Whole>();

  useEffect(() => {
    const media = player.current;
    if (media === null || address === undefined || !isOnOwnHost(address)) return;
    const left = new AbortController();
    const { signal } = left;
    let made: string | undefined;
    const takeWhole = async () => {
      const content = await fetchWhole(address, signal);
      made = URL.createObjectURL(content);
      goOn(media, signal);
      setWhole({ address, url: made });
    };
    const look = () => {
      if (canSeek(media)) return;
      media.removeEventListener("loadedmetadata", look);
      takeWhole().catch(() => undefined); // it plays on as far as it comes
    };
    if (media.readyState > 0) look();
    media.addEventListener("loadedmetadata", look, { signal });
    return () => {
      left.abort();
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [player, address]);

  return whole !== undefined && whole.address === address ? whole.url : address;
}

async function fetchWhole(address: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(response.statusText);
  return response.blob();
}

/** What plays next plays on from here. */
function goOn(media: HTMLMediaElement, signal: AbortSignal): void {
  const { currentTime, paused } = media;
  const seek = () => {
    if (currentTime > 0) media.currentTime = currentTime;
    if (!paused) media.play().catch(() => undefined);
  };
  media.addEventListener("loadedmetadata", seek, { signal, once: true });
}

function canSeek({ seekable, duration }: HTMLMediaElement): boolean {
  return duration === Infinity || (seekable.length > 0 && seekable.end(seekable.length - 1) > 0);
}

function isOnOwnHost(address: string): boolean {
  const { origin, protocol } = new URL(address, location.href);
  return origin === location.origin && protocol.startsWith("http");
}
