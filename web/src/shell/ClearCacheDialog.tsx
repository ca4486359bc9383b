/** Asks before what cached functions have returned is forgotten. Nothing runs for it. */
import { ModalFrame } from "../ui/ModalFrame";

interface ClearCacheDialogProps {
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

export function ClearCacheDialog({ onClose, onConfirm }: ClearCacheDialogProps) {
  return (
    <ModalFrame title="Clear caches" open onClose={onClose}>
      <div data-testid="stMarkdownContainer">
        <p>
          <strong>Are you sure you want to clear the app's function caches?</strong>
          <br />
          This will remove all cached entries from functions using <code>@st.cache_data</code> and{" "}
          <code>@st.cache_resource</code>.
        </p>
      </div>
      <div className="dialog-actions">
        <button
          type="button"
          className="button button-ghost"
          data-testid="stBaseButton-ghost"
          {...{ kind: "ghost" }}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a person who only presses Enter loses nothing
          autoFocus
          onClick={onClose}
        >
          Cancel
        </button>
        <button
          type="button"
          className="button button-secondary"
          data-testid="stBaseButton-secondary"
          {...{ kind: "secondary" }}
          onClick={() => {
            onConfirm();
            onClose();
          }}
        >
          Clear caches
        </button>
      </div>
    </ModalFrame>
  );
}
