/** What is kept of the session in this browser, what is not and why, and the way to forget it. */
import { useEffect, useState } from "react";

import type { ListedMessage } from "../keeper/protocol";
import { ModalFrame } from "../ui/ModalFrame";
import type { SavedSession } from "./savedSession";

interface SavedSessionDialogProps {
  readonly saved: SavedSession;
  readonly onClose: () => void;
}

export function SavedSessionDialog({ saved, onClose }: SavedSessionDialogProps) {
  const [listed, setListed] = useState<ListedMessage | "nothing">();
  useEffect(() => {
    let isOpen = true;
    void saved.list().then((found) => isOpen && setListed(found ?? "nothing"));
    return () => void (isOpen = false);
  }, [saved]);
  return (
    <ModalFrame title="Saved session" open onClose={onClose}>
      {listed === "nothing" && <p>Nothing of the session is saved in this browser.</p>}
      {listed !== undefined && listed !== "nothing" && <Listed listed={listed} />}
      <div className="dialog-actions">
        <button type="button" className="button button-ghost" onClick={onClose}>
          Close
        </button>
        <button
          type="button"
          className="button button-secondary"
          onClick={() => void saved.drop().then(() => location.reload())}
        >
          Clear and start over
        </button>
      </div>
    </ModalFrame>
  );
}

function Listed({ listed: { saved, entries, skipped, files, bytes } }: { readonly listed: ListedMessage }) {
  const values = entries.filter(({ piece_of }) => piece_of === undefined);
  const keys = values
    .filter(({ key }) => key !== undefined)
    .toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0));
  const unnamed = values.length - keys.length;
  return (
    <div className="saved-session">
      <p>
        {saved === 0
          ? "Nothing of the session is saved in this browser: it ends when this page is closed."
          : `Saved in this browser at ${new Date(saved).toLocaleTimeString()}, ${sizeText(bytes)} in all. It is restored when the page is reloaded.`}
      </p>
      {keys.length > 0 && (
        <ul className="saved-session-keys">
          {keys.map(({ name, key, size, streams = [size] }) => (
            <li key={name}>
              <code>{key}</code> <span>{sizeText(streams.reduce((sum, each) => sum + each, 0))}</span>
            </li>
          ))}
        </ul>
      )}
      {unnamed > 0 && <p>{counted(unnamed, "widget without a key", "widgets without a key")}.</p>}
      {files > 0 && <p>{counted(files, "uploaded file", "uploaded files")}.</p>}
      {skipped.length > 0 && (
        <>
          <p>
            <strong>Not saved</strong>
          </p>
          <ul className="saved-session-keys">
            {skipped.map(({ key, type, reason }) => (
              <li key={key + type}>
                <code>{key === "" ? "a widget" : key}</code> ({type}): {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function counted(number: number, one: string, many: string): string {
  return number === 1 ? `And one ${one}` : `And ${number} ${many}`;
}

function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
