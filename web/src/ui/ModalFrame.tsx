/** A dialog over the page: its frame, its title and the ways out of it. */
import type { ReactNode } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

import { CrossIcon } from "./icons";
import { useLayerFocus } from "./useLayerFocus";

export interface ModalFrameProps {
  readonly title: ReactNode;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Whether Escape, a click beside it and the cross close it. */
  readonly dismissible?: boolean;
  readonly width?: "small" | "medium" | "large" | number;
  readonly position?: "left" | "center" | "right";
  readonly children: ReactNode;
}

export function ModalFrame({
  title,
  open,
  onClose,
  dismissible = true,
  width = "small",
  position = "center",
  children,
}: ModalFrameProps) {
  useLayerFocus(open);
  return (
    <ModalOverlay
      className="modal-overlay"
      data-position={position}
      isOpen={open}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      isDismissable={dismissible}
      isKeyboardDismissDisabled={!dismissible}
    >
      <Modal
        className="stDialog modal"
        data-testid="stDialog"
        data-width={width}
        {...(typeof width === "number" ? { style: { width } } : {})}
      >
        <Dialog className="dialog">
          {dismissible && (
            <Button className="dialog-close" aria-label="Close" onPress={onClose}>
              <CrossIcon />
            </Button>
          )}
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
