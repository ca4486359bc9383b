/** A script that does not compile has nothing to show: the dialog says where and why. */
import { useState } from "react";

import { CopyButton } from "../ui/CopyButton";
import { ModalFrame } from "../ui/ModalFrame";

export function CompileErrorDialog({ text }: { text: string }) {
  const [open, setOpen] = useState(true);
  const close = () => setOpen(false);
  return (
    <ModalFrame title="Script execution error" open={open} onClose={close}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div className="stErrorCodeBlock stCode" data-testid="stErrorCodeBlock" tabIndex={0}>
        <pre>
          <code>{text}</code>
        </pre>
        <CopyButton text={text} />
      </div>
      <div className="dialog-actions">
        <button type="button" className="button button-secondary" data-testid="stBaseButton-secondary" onClick={close}>
          Close
        </button>
      </div>
    </ModalFrame>
  );
}
