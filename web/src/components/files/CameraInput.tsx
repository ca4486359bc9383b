/** A photo from the camera. */
import { useEffect, useRef } from "react";

import { useSession } from "../../model/context";
import { useInput } from "../../model/useInput";
import type { CameraInputPayload } from "../../protocol/wire.gen";
import { WidgetLabel } from "../../ui/WidgetLabel";
import { BlobImage } from "./BlobImage";
import { CameraOffIcon, CancelIcon, SwitchIcon } from "./fileIcons";
import { useCamera } from "./useCamera";

export function CameraInput({ payload }: { payload: CameraInputPayload }) {
  const { uploads } = useSession();
  const { value, set } = useInput(payload);
  const photo = value[0];
  const picture = photo && uploads.file(photo.id);
  const { disabled = false } = payload;

  return (
    <div className="stCameraInput" data-testid="stCameraInput">
      <WidgetLabel payload={payload} />
      {photo === undefined ? (
        <Live payload={payload} onPhoto={(file) => set([uploads.add(file)])} />
      ) : (
        <>
          <div className="camera-box">{picture !== undefined && <BlobImage file={picture} alt="Snapshot" />}</div>
          <button
            type="button"
            className="camera-button"
            data-testid="stCameraInputButton"
            disabled={disabled}
            onClick={() => set([])}
          >
            <CancelIcon />
            Clear photo
          </button>
        </>
      )}
    </div>
  );
}

interface LiveProps {
  readonly payload: CameraInputPayload;
  readonly onPhoto: (file: File) => void;
}

function Live({ payload, onPhoto }: LiveProps) {
  const { disabled = false, resolution } = payload;
  const video = useRef<HTMLVideoElement>(null);
  const { stream, note, several, next } = useCamera(disabled, resolution);
  const ready = stream !== undefined;
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream ?? null;
  }, [stream]);
  const takePhoto = async () => {
    const file = await photoOf(video.current);
    if (file !== undefined) onPhoto(file);
  };
  return (
    <div data-testid="stCameraInputWebcamComponent">
      {!ready && !disabled && (
        <div className="camera-box camera-off">
          <CameraOffIcon />
          <p role="status">{note}</p>
        </div>
      )}
      <div className="camera-box" data-testid="stCameraInputWebcamStyledBox" hidden={!ready && !disabled}>
        {!disabled && <video ref={video} autoPlay playsInline muted aria-label="What the camera sees" />}
        {several && ready && (
          <button
            type="button"
            className="icon-button camera-switch"
            data-testid="stCameraInputSwitchButton"
            aria-label="Switch camera"
            onClick={next}
          >
            <SwitchIcon />
          </button>
        )}
      </div>
      <button
        type="button"
        className="camera-button"
        data-testid="stCameraInputButton"
        disabled={disabled || !ready}
        onClick={() => void takePhoto()}
      >
        Take Photo
      </button>
    </div>
  );
}

/** What the camera sees right now, as a JPEG file. */
async function photoOf(video: HTMLVideoElement | null): Promise<File | undefined> {
  if (video === null || video.videoWidth === 0) return undefined;
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.92));
  const name = `camera-input-${new Date().toISOString().replaceAll(":", "_")}.jpg`;
  return picture === null ? undefined : new File([picture], name, { type: "image/jpeg" });
}
