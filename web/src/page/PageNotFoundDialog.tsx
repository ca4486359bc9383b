/** The address names a page that the app does not have; the first page is shown behind this. */
import { useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

import { CrossIcon } from "../elements/icons";

export function PageNotFoundDialog({ page }: { page: string }) {
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
              <Heading slot="title">Page not found</Heading>
              <p>
                This app has no page <code>/{page}</code>. Its first page is shown instead.
              </p>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
