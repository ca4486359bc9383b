/** A script that does not compile has nothing to show: the dialog says where and why. */
import { useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

import { CopyButton } from "../elements/CopyButton";
import { CrossIcon } from "../elements/icons";

export function CompileErrorDialog({ text }: { text: string }) {
  const [open, setOpen] = useState(true);
  return (
    <ModalOverlay className="modal-overlay" isOpen={open} onOpenChange={setOpen} isDismissable>
      <Modal className="stDialog modal" data-testid="stDialog">
        <Dialog className="dialog">
          {({ close }) => (
            <>
              <Button className="dialog-close" aria-label="Close" onPress={close}>
                <CrossIcon />
              </Button>
              <Heading slot="title">Script execution error</Heading>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
              <div className="stErrorCodeBlock stCode" data-testid="stErrorCodeBlock" tabIndex={0}>
                <pre>
                  <code>{text}</code>
                </pre>
                <CopyButton text={text} />
              </div>
              <div className="dialog-actions">
                <button
                  type="button"
                  className="button button-secondary"
                  data-testid="stBaseButton-secondary"
                  onClick={close}
                >
                  Close
                </button>
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
