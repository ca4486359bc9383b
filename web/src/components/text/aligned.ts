/** Where the lines of a text stand. */
import type { CSSProperties } from "react";

import type { TextAlignment } from "../../protocol/wire.gen";

export function aligned(align: TextAlignment | undefined): CSSProperties | undefined {
  return align === undefined ? undefined : { textAlign: align };
}
