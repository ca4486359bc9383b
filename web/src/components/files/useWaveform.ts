/** The wave of a sound in an element: one that is heard right now, or a recording, which can be played. */
import { useEffect, useRef, useState } from "react";
import WaveSurfer from "wavesurfer.js";
import RecordPlugin from "wavesurfer.js/plugins/record";

export interface Waveform {
  /** For the element's `ref`. */
  readonly attach: (element: HTMLDivElement | null) => void;
  readonly playing: boolean;
  /** Seconds: of the recording, or up to where it is played. */
  readonly seconds: number;
  readonly togglePlay: () => void;
}

export function useWaveform(stream: MediaStream | undefined, recording: Blob | undefined): Waveform {
  const [element, attach] = useState<HTMLDivElement | null>(null);
  const player = useRef<WaveSurfer>(undefined);
  const [playing, setPlaying] = useState(false);
  const [seconds, setSeconds] = useState(0);

  useEffect(() => {
    if (element === null || (stream === undefined && recording === undefined)) return undefined;
    const colors = getComputedStyle(element);
    const wave = WaveSurfer.create({
      container: element,
      height: 28,
      barWidth: 4,
      barGap: 4,
      barRadius: 8,
      cursorWidth: 0,
      interact: stream === undefined,
      waveColor: colors.getPropertyValue("--text-faded"),
      progressColor: colors.getPropertyValue("--text"),
    });
    player.current = wave;
    wave.on("play", () => setPlaying(true));
    wave.on("pause", () => setPlaying(false));
    wave.on("finish", () => setPlaying(false));
    wave.on("timeupdate", (time) => setSeconds(time));
    wave.on("ready", (duration) => setSeconds(duration));
    const listening =
      stream === undefined
        ? undefined
        : wave.registerPlugin(RecordPlugin.create({ scrollingWaveform: true })).renderMicStream(stream);
    // Loading is broken off when the recording is taken away meanwhile.
    if (stream === undefined && recording !== undefined) wave.loadBlob(recording).catch(() => undefined);
    return () => {
      player.current = undefined;
      listening?.onDestroy();
      wave.destroy();
      setPlaying(false);
      setSeconds(0);
    };
  }, [element, stream, recording]);

  return { attach, playing, seconds, togglePlay: () => void player.current?.playPause() };
}
