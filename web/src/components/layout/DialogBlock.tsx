/** A dialog that the script has opened. It goes when the script no longer opens it, or when a person dismisses it. */
import { useState } from "react";

import type { BlockProps } from "../../model/componentProps";
import { useSession } from "../../model/context";
import type { DialogPayload } from "../../protocol/wire.gen";
import { AppIcon } from "../../ui/AppIcon";
import { Markdown } from "../../ui/Markdown";
import { ModalFrame } from "../../ui/ModalFrame";
import { VerticalBlock } from "../../ui/VerticalBlock";

export function DialogBlock({ payload, children }: BlockProps<DialogPayload>) {
  const session = useSession();
  const [dismissed, setDismissed] = useState<number>();
  const { id, opening, icon, title, width, position, dismissible } = payload;
  const dismiss = () => {
    setDismissed(opening);
    if (id !== undefined) session.press(id);
  };
  return (
    <ModalFrame
      title={
        <>
          {icon !== undefined && (
            <span data-testid="stDialogIcon">
              <AppIcon icon={icon} />
            </span>
          )}
          <div data-testid="stMarkdownContainer">
            <Markdown text={title} label />
          </div>
        </>
      }
      open={opening !== dismissed}
      onClose={dismiss}
      dismissible={dismissible}
      width={width}
      position={position}
    >
      <VerticalBlock>{children}</VerticalBlock>
    </ModalFrame>
  );
}
