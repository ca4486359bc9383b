/** `st.iframe`: a page at an address, or HTML, in a frame whose scripts run. */
import { useState } from "react";

import type { IFramePayload } from "../../protocol/wire.gen";
import { ALLOW, SANDBOX } from "../../ui/framePermissions";
import { type ContentSize, useContentSize } from "./frame";
import { useMedia } from "./useMedia";

/** As high as a frame is that has not said how high its page is. */
const UNMEASURED = 150;

export function IFrame({ payload }: { payload: IFramePayload }) {
  const { url, html } = payload;
  const [size, setSize] = useState<ContentSize>({ height: UNMEASURED });
  // A frame that gets another address would add to the history of the tab.
  return <Frame key={url ?? html} payload={payload} size={size} onSize={setSize} />;
}

interface FrameProps {
  readonly payload: IFramePayload;
  readonly size: ContentSize;
  readonly onSize: (size: ContentSize) => void;
}

function Frame({ payload: { url, html, width, height, fixed, tab_index: tabIndex, alt }, size, onSize }: FrameProps) {
  const mediaAt = useMedia();
  const frame = useContentSize(width === "content", height === "content", onSize);
  const address = url === undefined ? undefined : mediaAt(url);
  return (
    <iframe
      ref={frame}
      className="stIFrame"
      data-testid="stIFrame"
      data-height={height === "stretch" ? height : undefined}
      title={alt ?? "st.iframe"}
      // The page that the build leaves shows none: they would load, and then once more.
      src={import.meta.env.SSR ? undefined : address === "#" ? "about:blank" : address}
      srcDoc={import.meta.env.SSR ? undefined : html}
      sandbox={SANDBOX}
      allow={ALLOW}
      scrolling={fixed ? "no" : "auto"}
      tabIndex={tabIndex}
      style={{
        width: width === "content" ? size.width : undefined,
        height: height === "content" ? size.height : height === "stretch" ? undefined : height,
      }}
    />
  );
}
