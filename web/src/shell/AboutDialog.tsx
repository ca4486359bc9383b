/** What the app's author says about it. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

import { CrossIcon } from "../ui/icons";
import { Markdown } from "../ui/Markdown";

export function AboutDialog({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <ModalOverlay className="modal-overlay" isOpen onOpenChange={onClose} isDismissable>
      <Modal className="stDialog modal" data-testid="stDialog">
        <Dialog className="dialog">
          <Button className="dialog-close" aria-label="Close" onPress={onClose}>
            <CrossIcon />
          </Button>
          <Heading slot="title">About</Heading>
          <div data-testid="stMarkdownContainer">
            <Markdown text={text} />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
