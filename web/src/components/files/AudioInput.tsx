/** A recording from the microphone. */
import { useState, type ReactNode } from "react";

import { useSession } from "../../model/context";
import { useInput } from "../../model/useInput";
import type { AudioInputPayload } from "../../protocol/wire.gen";
import { ElementToolbar, ToolbarButton } from "../../ui/ElementToolbar";
import { plainLabel, WidgetLabel } from "../../ui/WidgetLabel";
import { DeleteIcon, DownloadIcon, MicrophoneIcon, PauseIcon, PlayIcon, StopIcon } from "./fileIcons";
import { useRecorder } from "./useRecorder";
import { useWaveform } from "./useWaveform";

export function AudioInput({ payload }: { payload: AudioInputPayload }) {
  const { uploads } = useSession();
  const { value, set } = useInput(payload);
  const recorder = useRecorder(payload.sample_rate);
  const [busy, setBusy] = useState(false);
  const reference = value[0];
  const recording = reference === undefined ? undefined : uploads.file(reference.id);
  const { attach, playing, seconds, togglePlay } = useWaveform(recorder.stream, recording);
  const { disabled = false } = payload;
  const active = recorder.stream !== undefined;
  const label = plainLabel(payload.label);

  const toggleRecording = async () => {
    if (!active) {
      if (playing) togglePlay();
      await recorder.start();
      return;
    }
    setBusy(true);
    const sound = await recorder.finish();
    setBusy(false);
    if (sound === undefined) return;
    const name = `${new Date().toISOString().slice(0, 16).replace(":", "-")}_audio.wav`;
    set([uploads.add(new File([sound], name, { type: "audio/wav" }))]);
  };

  const download = () => {
    if (recording === undefined) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(recording);
    link.download = recording.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  return (
    <div className="stAudioInput" data-testid="stAudioInput">
      <WidgetLabel payload={payload} />
      <div className="audio-field" data-disabled={disabled || undefined} data-recording={active || undefined}>
        <ElementToolbar>
          {recording !== undefined && !active && (
            <>
              <ToolbarButton name={`Download as WAV: ${label}`} onPress={download} icon={<DownloadIcon />} />
              {!disabled && (
                <ToolbarButton name={`Clear recording: ${label}`} onPress={() => set([])} icon={<DeleteIcon />} />
              )}
            </>
          )}
        </ElementToolbar>
        <ActionButton
          name={active ? "Stop recording" : "Record"}
          disabled={disabled || busy}
          onPress={() => void toggleRecording()}
          icon={active ? <StopIcon /> : <MicrophoneIcon />}
        />
        {recording !== undefined && !active && (
          <ActionButton
            name={playing ? "Pause" : "Play"}
            disabled={false}
            onPress={togglePlay}
            icon={playing ? <PauseIcon /> : <PlayIcon />}
          />
        )}
        {recorder.problem !== undefined && !active ? (
          <span className="audio-note" role="alert">
            {recorder.problem}
          </span>
        ) : (
          reference === undefined && !active && <span className="audio-line" />
        )}
        <div
          data-testid="stAudioInputWaveSurfer"
          className="waveform"
          ref={attach}
          data-empty={(!active && recording === undefined) || undefined}
        />
        <span data-testid="stAudioInputWaveformTimeCode" className="time-code">
          {timeText(active ? recorder.seconds : seconds)}
        </span>
      </div>
    </div>
  );
}

interface IconButtonProps {
  readonly name: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
}

function ActionButton({ name, icon, onPress, disabled }: IconButtonProps & { disabled: boolean }) {
  return (
    <button
      type="button"
      className="icon-button"
      data-testid="stAudioInputActionButton"
      {...{ kind: "borderlessIcon" }}
      aria-label={name}
      disabled={disabled}
      onClick={onPress}
    >
      {icon}
    </button>
  );
}

/** Minutes and seconds. */
export function timeText(seconds: number): string {
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 60), whole % 60].map((part) => `${part}`.padStart(2, "0")).join(":");
}
