/** The address names a page that the app does not have; the first page is shown behind this. */
import { useState } from "react";

import { ModalFrame } from "../ui/ModalFrame";

export function PageNotFoundDialog({ page }: { page: string }) {
  const [open, setOpen] = useState(true);
  return (
    <ModalFrame title="Page not found" open={open} onClose={() => setOpen(false)}>
      <p>
        This app has no page <code>/{page}</code>. Its first page is shown instead.
      </p>
    </ModalFrame>
  );
}
