/** `st.video`: the browser's own player for a video, or YouTube's in a frame. */
import { useRef } from "react";

import type { VideoPayload } from "../../protocol/wire.gen";
import { useMedia } from "./useMedia";
import { usePlayable } from "./usePlayable";
import { usePlayback } from "./usePlayback";

export function Video({ payload }: { payload: VideoPayload }) {
  return payload.youtube === undefined ? <Player payload={payload} /> : <YouTube payload={payload} />;
}

function Player({ payload }: { payload: VideoPayload }) {
  const mediaAt = useMedia();
  const player = useRef<HTMLVideoElement>(null);
  const autoPlay = usePlayback(player, payload);
  const { url, alt, muted, start = 0, subtitles = [] } = payload;
  const address = usePlayable(player, url);
  // What the build draws has no script that seeks: the address says where the video begins. A video that is nowhere sought
  // in shows no subtitles.
  const from = start > 0 ? start : subtitles.length > 0 ? 0.001 : undefined;
  const place = import.meta.env.SSR && address !== undefined && from !== undefined ? `#t=${from}` : "";
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- the script says whether there are any
    <video
      ref={player}
      className="stVideo"
      data-testid="stVideo"
      controls
      autoPlay={autoPlay}
      muted={muted}
      playsInline
      aria-label={alt}
      src={address && address + place}
    >
      {subtitles.map((track, index) => (
        <track
          key={track.label}
          kind="captions"
          src={mediaAt(track.url)}
          label={track.label}
          default={index === 0}
          data-testid="stVideoSubtitle"
        />
      ))}
    </video>
  );
}

function YouTube({ payload }: { payload: VideoPayload }) {
  const { url = "", youtube = "", start, end, loop, autoplay, muted, alt } = payload;
  const query = new URLSearchParams();
  if (start !== undefined) query.set("start", `${start}`);
  if (end !== undefined) query.set("end", `${end}`);
  // Its player repeats lists alone, of which this video is one: https://developers.google.com/youtube/player_parameters
  if (loop) {
    query.set("loop", "1");
    query.set("playlist", youtube);
  }
  if (autoplay !== undefined) query.set("autoplay", "1");
  if (muted) query.set("mute", "1");
  return (
    // oxlint-disable-next-line react/iframe-missing-sandbox -- its player is another site's, which shares nothing with this
    <iframe
      className="stVideo"
      data-testid="stVideo"
      title={alt ?? "YouTube video player"}
      src={query.size === 0 ? url : `${url}?${query}`}
      allow="autoplay; encrypted-media"
      allowFullScreen
    />
  );
}
