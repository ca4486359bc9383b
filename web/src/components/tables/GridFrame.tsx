/** What a grid stands in, which can fill the page; as large as the grid, also while that is loaded. */
import type { ReactNode } from "react";

import { Loading } from "../../lazy";
import type { GridFields } from "../../protocol/wire.gen";
import { type FullScreen, useFullScreen } from "../../ui/FullScreenFrame";
import { gridHeight } from "./gridSize";

export interface GridFrameProps {
  readonly payload: GridFields;
  /** How many rows it has, when others than those of the table. */
  readonly rows?: number;
  readonly children: (screen: FullScreen) => ReactNode;
}

export function GridFrame({ payload, rows, children }: GridFrameProps) {
  const screen = useFullScreen();
  const skeleton = (
    <div
      className="grid-frame grid-skeleton"
      data-testid="stSkeleton"
      style={{ height: gridHeight(payload, 1, rows) }}
      aria-hidden="true"
    />
  );
  return (
    <div
      {...screen.frame}
      data-testid="stFullScreenFrame"
      data-height={payload.height === "stretch" ? "stretch" : undefined}
    >
      <div
        className="stDataFrame"
        data-testid="stDataFrame"
        data-width={payload.width === "content" ? "content" : undefined}
      >
        {import.meta.env.SSR ? skeleton : <Loading fallback={skeleton}>{children(screen)}</Loading>}
      </div>
    </div>
  );
}
