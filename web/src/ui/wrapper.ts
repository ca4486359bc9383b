/** What the wrapper of an element or a block carries: the script's key as a class, and the width. */
import type { CSSProperties } from "react";

import type { Width } from "../protocol/wire.gen";

/** The class that an app's own styles and tests find an element by. */
export function keyClass(key: string): string {
  return `st-key-${key.replace(/[^A-Za-z0-9_-]/g, "-")}`;
}

/** A width in pixels; the styles know the others by `data-width`. */
export function widthStyle(width: Width): CSSProperties | undefined {
  return typeof width === "number" ? { width } : undefined;
}
