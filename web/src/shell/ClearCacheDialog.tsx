/** Asks before what cached functions have returned is forgotten. Nothing runs for it. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

import { CrossIcon } from "../ui/icons";

interface ClearCacheDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onConfirm: () => void;
}

export function ClearCacheDialog({ open, onOpenChange, onConfirm }: ClearCacheDialogProps) {
  return (
    <ModalOverlay className="modal-overlay" isOpen={open} onOpenChange={onOpenChange} isDismissable>
      <Modal className="stDialog modal" data-testid="stDialog">
        <Dialog className="dialog">
          {({ close }) => (
            <>
              <Button className="dialog-close" aria-label="Close" onPress={close}>
                <CrossIcon />
              </Button>
              <Heading slot="title">Clear caches</Heading>
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
                  onClick={close}
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
                    close();
                  }}
                >
                  Clear caches
                </button>
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
