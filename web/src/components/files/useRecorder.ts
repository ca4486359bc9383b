/** Records what the microphone hears, as WAV. */
import { useEffect, useRef, useState } from "react";

import { openDevice, stopStream } from "./mediaDevices";
import { toWav } from "./wav";

export interface Recorder {
  /** What the microphone hears, while it records. */
  readonly stream: MediaStream | undefined;
  /** Seconds since the recording began. */
  readonly seconds: number;
  /** Why it cannot record. */
  readonly problem: string | undefined;
  readonly start: () => Promise<void>;
  /** Ends the recording and yields it; undefined where nothing was heard. */
  readonly finish: () => Promise<Blob | undefined>;
  readonly cancel: () => void;
}

/** Without a `sampleRate` the recording has the microphone's own. */
export function useRecorder(sampleRate: number | undefined): Recorder {
  const [stream, setStream] = useState<MediaStream>();
  const [seconds, setSeconds] = useState(0);
  const [problem, setProblem] = useState<string>();
  const recorder = useRef<MediaRecorder>(undefined);
  const starting = useRef(false);
  const gone = useRef(false);

  useEffect(() => {
    if (stream === undefined) return undefined;
    const began = Date.now();
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - began) / 1000)), 200);
    return () => {
      clearInterval(timer);
      setSeconds(0);
      stopStream(stream);
    };
  }, [stream]);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const start = async () => {
    if (starting.current || recorder.current !== undefined) return;
    starting.current = true;
    try {
      const opened = await openDevice("microphone", { audio: true });
      if (gone.current) {
        stopStream(opened);
        return;
      }
      setProblem(undefined);
      recorder.current = new MediaRecorder(opened);
      recorder.current.start();
      setStream(opened);
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      starting.current = false;
    }
  };

  const end = async (): Promise<{ blob: Blob; rate: number } | undefined> => {
    const ending = recorder.current;
    recorder.current = undefined;
    if (ending === undefined) return undefined;
    const rate = ending.stream.getAudioTracks()[0]?.getSettings().sampleRate ?? 48000;
    const blob = await new Promise<Blob>((resolve) => {
      ending.ondataavailable = ({ data }) => resolve(data);
      ending.stop();
    });
    setStream(undefined);
    return { blob, rate };
  };

  const finish = async () => {
    const ended = await end();
    if (ended === undefined || ended.blob.size === 0) return undefined;
    try {
      return await toWav(ended.blob, sampleRate ?? ended.rate);
    } catch {
      setProblem("The recording could not be read.");
      return undefined;
    }
  };

  return { stream, seconds, problem, start, finish, cancel: () => void end() };
}
