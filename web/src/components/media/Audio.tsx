/** `st.audio`: the browser's own player for a sound. */
import { useRef } from "react";

import type { AudioPayload } from "../../protocol/wire.gen";
import { usePlayable } from "./usePlayable";
import { usePlayback } from "./usePlayback";

export function Audio({ payload }: { payload: AudioPayload }) {
  const player = useRef<HTMLAudioElement>(null);
  const autoPlay = usePlayback(player, payload);
  const { url, alt } = payload;
  const address = usePlayable(player, url);
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- the script has none
    <audio
      ref={player}
      className="stAudio"
      data-testid="stAudio"
      controls
      autoPlay={autoPlay}
      aria-label={alt}
      src={address}
    />
  );
}
