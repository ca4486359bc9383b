/** A button that saves a file: one that is there already, or one that the script makes when it is asked. */
import { useState } from "react";

import { useSession } from "../../model/context";
import { saveFile } from "../../ui/saveFile";
import type { DownloadButtonPayload } from "../../protocol/wire.gen";
import { ButtonFace, ButtonFrame, pressOnce, useShortcut } from "./ButtonFrame";

type Making = "no" | "yes" | "failed";

export function DownloadButton({ payload }: { payload: DownloadButtonPayload }) {
  const session = useSession();
  const [making, setMaking] = useState<Making>("no");
  const { id, kind, url, file, ignore } = payload;
  const disabled = payload.disabled ?? making === "yes";
  const ask = async () => {
    setMaking("yes");
    const made = await session.download(id);
    if (made.url !== undefined) saveFile(session.media.url(made.url), made.file ?? "");
    setMaking(made.url === undefined ? "failed" : "no");
  };
  const press = () => {
    if (disabled) return;
    if (url === undefined) void ask();
    else saveFile(session.media.url(url), file ?? "");
    if (!ignore) session.press(id);
  };
  useShortcut(payload, press);
  const failure = making === "failed" && (
    <small role="alert" className="button-error" data-testid="stDownloadButtonError">
      Failed to generate file for download
    </small>
  );
  return (
    <ButtonFrame name="stDownloadButton" looks={payload} below={failure}>
      <button
        type="button"
        className={`button button-${kind}`}
        data-testid={`stBaseButton-${kind}`}
        {...{ kind }}
        disabled={disabled}
        onClick={press}
        onKeyDown={pressOnce}
      >
        <ButtonFace looks={payload} busy={making === "yes"} />
      </button>
    </ButtonFrame>
  );
}
