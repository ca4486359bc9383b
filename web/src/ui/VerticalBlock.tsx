/** What is in a block, one below the other. */
import type { ReactNode } from "react";

import type { Gap } from "../protocol/wire.gen";
import { gapStyle } from "./gap";

export function VerticalBlock({ gap, children }: { gap?: Gap; children: ReactNode }) {
  return (
    <div className="stVerticalBlock" data-testid="stVerticalBlock" style={gapStyle(gap)}>
      {children}
    </div>
  );
}
