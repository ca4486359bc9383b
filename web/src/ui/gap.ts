/** The room between the elements of a block, as scripts name it. */
import type { CSSProperties } from "react";

import type { Gap } from "../protocol/wire.gen";

const GAPS: Record<string, string> = {
  none: "0px",
  xxsmall: "0.25rem",
  xsmall: "0.5rem",
  small: "1rem",
  medium: "2rem",
  large: "4rem",
  xlarge: "6rem",
  xxlarge: "8rem",
};

export function gapSize(gap: Gap): string {
  return typeof gap === "number" ? `${gap}px` : (GAPS[gap] ?? "1rem");
}

export function gapStyle(gap: Gap | undefined): CSSProperties | undefined {
  return gap === undefined ? undefined : { gap: gapSize(gap) };
}
