/** The files that a person has chosen: name, size, what is wrong with one, and a button to remove it. */
import { type ReactNode, useId, useState } from "react";

import { WithTip } from "../../ui/Help";
import { ErrorIcon } from "../../ui/icons";
import { BlobImage } from "./BlobImage";
import { FileIcon, RemoveIcon } from "./fileIcons";
import { sizeText } from "./fileRules";

export interface Chip {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly error?: string;
  /** The content, for a picture of it. */
  readonly file?: File | undefined;
}

export interface FileChipsProps {
  readonly chips: readonly Chip[];
  readonly disabled: boolean;
  readonly onRemove: (key: string) => void;
  readonly children?: ReactNode;
}

export function FileChips({ chips, disabled, onRemove, children }: FileChipsProps) {
  return (
    <div className="file-chips" data-testid="stFileChips">
      <div className="file-chips-list">
        {chips.map((chip) => (
          <FileChip key={chip.key} chip={chip} disabled={disabled} onRemove={() => onRemove(chip.key)} />
        ))}
      </div>
      {children}
    </div>
  );
}

function FileChip({ chip, disabled, onRemove }: { chip: Chip; disabled: boolean; onRemove: () => void }) {
  const id = useId();
  const { name, error } = chip;
  const size = sizeText(chip.size);
  const shown = (
    <div
      className="stFileChip"
      data-testid="stFileChip"
      role="group"
      aria-label={`${name}, ${size}`}
      aria-describedby={error === undefined ? undefined : id}
      data-invalid={error !== undefined || undefined}
    >
      <div className="file-chip-icon">{error === undefined ? <Preview chip={chip} /> : <ErrorMark />}</div>
      <div className="file-chip-text">
        <div className="stFileChipName" data-testid="stFileChipName" title={name}>
          {name}
        </div>
        <div className="file-chip-size">{size}</div>
      </div>
      <small data-testid="stFileChipDeleteBtn">
        <button
          type="button"
          data-testid="stBaseButton-minimal"
          {...{ kind: "minimal" }}
          aria-label={`Remove ${name}`}
          disabled={disabled}
          onClick={(event) => {
            event.stopPropagation(); // where a click chooses files, this one does not
            onRemove();
          }}
        >
          <RemoveIcon />
        </button>
      </small>
      {error !== undefined && (
        <span role="alert" id={id} className="visually-hidden">
          Error: {error}
        </span>
      )}
    </div>
  );
  return error === undefined ? shown : <WithTip text={error}>{shown}</WithTip>;
}

function ErrorMark() {
  return (
    <span data-testid="stFileChipIconError">
      <ErrorIcon />
    </span>
  );
}

function Preview({ chip: { file, name, type } }: { chip: Chip }) {
  const [broken, setBroken] = useState(false);
  if (file === undefined || broken || !type.startsWith("image/")) return <FileIcon type={type} name={name} />;
  return <BlobImage file={file} alt="" testId="stFileChipImagePreview" onError={() => setBroken(true)} />;
}
