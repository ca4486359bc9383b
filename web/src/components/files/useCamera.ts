/** What a camera sees. */
import { useEffect, useState } from "react";

import { askingFor, openDevice, stopStream } from "./mediaDevices";

export interface Camera {
  readonly stream: MediaStream | undefined;
  /** What to say as long as there is none. */
  readonly note: string;
  /** There is more than one camera. */
  readonly several: boolean;
  readonly next: () => void;
}

export function useCamera(off: boolean, resolution: number | undefined): Camera {
  const [stream, setStream] = useState<MediaStream>();
  const [note, setNote] = useState(askingFor("camera"));
  const [devices, setDevices] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string>();

  useEffect(() => {
    if (off) return undefined;
    let current = true;
    let opened: MediaStream | undefined;
    const show = async () => {
      try {
        const size = resolution === undefined ? { width: { ideal: 704 } } : { height: { ideal: resolution } };
        const which = chosen === undefined ? { facingMode: "user" } : { deviceId: { exact: chosen } };
        opened = await openDevice("camera", { video: { ...size, ...which, aspectRatio: { ideal: 16 / 9 } } });
        if (!current) {
          stopStream(opened);
          return;
        }
        setStream(opened);
        // Browsers list them with their ids only after one was allowed:
        // https://developer.mozilla.org/en-US/docs/Web/API/MediaDevices/enumerateDevices.
        const all = await navigator.mediaDevices.enumerateDevices();
        setDevices(all.filter(({ kind }) => kind === "videoinput").map(({ deviceId }) => deviceId));
      } catch (error) {
        if (current) setNote((error as Error).message);
      }
    };
    void show();
    return () => {
      current = false;
      setStream(undefined);
      stopStream(opened);
    };
  }, [off, resolution, chosen]);

  const next = () => {
    const shown = stream?.getVideoTracks()[0]?.getSettings().deviceId ?? "";
    setChosen(devices[(devices.indexOf(shown) + 1) % devices.length]);
  };
  return { stream, note, several: devices.length > 1, next };
}
