/** The messages of `st.toast`, over the page. F6 brings the focus to them and back, Escape closes one. */
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import {
  Button,
  type QueuedToast,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components/Toast";
import { Text } from "react-aria-components/Text";

import type { ToastPayload } from "../../protocol/wire.gen";
import { AppIcon } from "../../ui/AppIcon";
import { CrossIcon } from "../../ui/icons";
import { Markdown } from "../../ui/Markdown";
import { toastQueue } from "./toastQueue";

export function Toasts() {
  return (
    <ToastRegion
      queue={toastQueue}
      aria-label="Notifications"
      className="stToastContainer"
      data-testid="stToastContainer"
    >
      {({ toast }) => <Message toast={toast} />}
    </ToastRegion>
  );
}

function Message({ toast }: { toast: QueuedToast<ToastPayload> }) {
  const { body, icon } = toast.content;
  const closeOnEscape = useCallback(
    (element: HTMLDivElement | null) => {
      const onKey = ({ key }: KeyboardEvent) => key === "Escape" && toastQueue.close(toast.key);
      element?.addEventListener("keydown", onKey);
      return () => element?.removeEventListener("keydown", onKey);
    },
    [toast.key],
  );
  return (
    <AriaToast toast={toast} className="stToast" data-testid="stToast" ref={closeOnEscape}>
      <ToastContent className="toast-content">
        {icon !== undefined && (
          <span className="toast-icon">
            <AppIcon icon={icon} testId="stToastDynamicIcon" />
          </span>
        )}
        <Body key={body} text={body} />
      </ToastContent>
      <Button slot="close" aria-label="Close" className="toast-close">
        <CrossIcon />
      </Button>
    </AriaToast>
  );
}

/** Three lines, and a button for the others if there are more. */
function Body({ text }: { text: string }) {
  const lines = useRef<HTMLDivElement>(null);
  const [isLong, setLong] = useState(false);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const { scrollHeight = 0, clientHeight = 0 } = lines.current ?? {};
    if (!open) setLong(scrollHeight > clientHeight);
  }, [open]);
  return (
    <div className="toast-body">
      <div ref={lines} className="toast-text" data-testid="stToastText" data-open={open}>
        <Text slot="title" elementType="div" data-testid="stMarkdownContainer">
          <Markdown text={text} anchors={false} />
        </Text>
      </div>
      {isLong && (
        <button
          type="button"
          className="toast-more"
          data-testid="stToastViewButton"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? "view less" : "view more"}
        </button>
      )}
    </div>
  );
}
