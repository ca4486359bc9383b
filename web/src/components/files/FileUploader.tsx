/** Files to upload: a place to drop them on, a button to choose them, and the list of those that are there. */
import { useState } from "react";

import { useSession } from "../../model/context";
import { useInput } from "../../model/useInput";
import type { FileUploaderPayload } from "../../protocol/wire.gen";
import { AppIcon } from "../../ui/AppIcon";
import { plainLabel, WidgetLabel } from "../../ui/WidgetLabel";
import { type Chip, FileChips } from "./FileChips";
import { type ChosenFile, type RefusedFile, rulesText, useFileDrop } from "./fileRules";

interface Refused extends RefusedFile {
  /** How many files there were when it was chosen: it stands behind them. */
  readonly after: number;
}

export function FileUploader({ payload }: { payload: FileUploaderPayload }) {
  const { uploads } = useSession();
  const { value, set } = useInput(payload);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const { multiple = false, directory = false, disabled = false } = payload;

  const take = (taken: ChosenFile[], wrong: RefusedFile[]) => {
    const placed = wrong.map((each) => ({ ...each, after: multiple ? value.length : 0 }));
    setRefused(multiple ? [...refused, ...placed] : placed);
    if (taken.length === 0) return;
    const added = taken.map(({ file, name }) => uploads.add(file, name));
    set(multiple ? [...value, ...added] : added.slice(0, 1));
  };
  // A click on a button in it is one on the place.
  const { getRootProps, input, isDragActive } = useFileDrop({
    rules: payload,
    multiple: multiple || directory,
    directory,
    disabled,
    opensByClick: true,
    onFiles: take,
  });

  const chips: Chip[] = value.map(({ id, name, size, type }) => ({
    key: id,
    name,
    size,
    type,
    file: uploads.file(id),
  }));
  // From the last on, so that the places of the others stay as they are.
  for (const [index, { file, name, error, after }] of [...refused.entries()].toReversed()) {
    chips.splice(after, 0, { key: `refused-${index}`, name, error, size: file.size, type: file.type });
  }
  const remove = (key: string) => {
    const index = refused.findIndex((_, position) => key === `refused-${position}`);
    if (index >= 0) setRefused(refused.filter((_, position) => position !== index));
    else set(value.filter(({ id }) => id !== key));
  };

  return (
    <div className="stFileUploader" data-testid="stFileUploader">
      <WidgetLabel payload={payload} />
      <section
        {...getRootProps()}
        role="group"
        tabIndex={undefined}
        className="dropzone"
        data-testid="stFileUploaderDropzone"
        aria-label={plainLabel(payload.label)}
        aria-disabled={disabled}
        data-over={isDragActive || undefined}
      >
        <input {...input} data-testid="stFileUploaderDropzoneInput" />
        {chips.length === 0 ? (
          <>
            <UploadButton payload={payload} />
            <Instructions payload={payload} />
          </>
        ) : (
          <FileChips chips={chips} disabled={disabled} onRemove={remove}>
            <button
              type="button"
              className="icon-button"
              data-testid="stBaseButton-borderlessIcon"
              {...{ kind: "borderlessIcon" }}
              aria-label="Add files"
              disabled={disabled}
            >
              <AppIcon icon=":material/add:" />
            </button>
          </FileChips>
        )}
      </section>
    </div>
  );
}

function UploadButton({ payload }: { payload: FileUploaderPayload }) {
  return (
    <button
      type="button"
      className="button button-secondary"
      data-testid="stBaseButton-secondary"
      {...{ kind: "secondary" }}
      disabled={payload.disabled}
    >
      <AppIcon icon=":material/upload:" />
      <div data-testid="stMarkdownContainer">
        <p>{payload.directory ? "Upload directories" : "Upload"}</p>
      </div>
    </button>
  );
}

function Instructions({ payload }: { payload: FileUploaderPayload }) {
  const [size, types] = rulesText(payload);
  return (
    <div className="dropzone-note" data-testid="stFileUploaderDropzoneInstructions">
      {size}
      {types === "" ? null : <span> • {types}</span>}
    </div>
  );
}
