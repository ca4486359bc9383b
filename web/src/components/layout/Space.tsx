/** `st.space` and `st.empty`: a place with nothing in it. */
import type { CSSProperties } from "react";

import type { ElementPayload } from "../../protocol/wire.gen";

export function Space() {
  return <div className="stSpace" data-testid="stSpace" />;
}

/** The size is the wrapper's, so that the space can stretch. */
export function spaceStyle(payload: ElementPayload): CSSProperties | undefined {
  if (payload.type !== "space") return undefined;
  const { size } = payload;
  if (size === "stretch") return { flex: "1 1 0" };
  return { "--space": typeof size === "number" ? `${size}px` : `var(--space-${size})` } as CSSProperties;
}

export function Empty() {
  return <div className="stEmpty" data-testid="stEmpty" />;
}
