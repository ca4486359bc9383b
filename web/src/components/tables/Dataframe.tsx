/** `st.dataframe`: a table to sort, search and select in. What draws it is loaded with the first one. */
import { lazyComponents, Loading } from "../../lazy";
import { type WidgetProps, useInput } from "../../model/useInput";
import type { DataframePayload, SelectableDataframePayload } from "../../protocol/wire.gen";
import { useFullScreen } from "../../ui/FullScreenFrame";
import { gridHeight } from "./gridSize";

const grid = lazyComponents("components/tables/grid", () => import("./grid"));
const LiveGrid = grid("LiveGrid");

export function Dataframe({ payload }: { payload: DataframePayload }) {
  return <Frame payload={payload} />;
}

export function SelectableDataframe({ payload, resets }: WidgetProps<SelectableDataframePayload>) {
  const { value, set } = useInput(payload);
  return <Frame payload={payload} selecting={{ modes: payload.modes, value, set, resets }} />;
}

export interface Selecting {
  readonly modes: SelectableDataframePayload["modes"];
  readonly value: SelectableDataframePayload["value"];
  readonly set: (value: SelectableDataframePayload["value"]) => void;
  readonly resets: number;
}

export interface FrameProps {
  readonly payload: DataframePayload | SelectableDataframePayload;
  readonly selecting?: Selecting | undefined;
}

function Frame({ payload, selecting }: FrameProps) {
  const screen = useFullScreen();
  const skeleton = <GridSkeleton payload={payload} />;
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
        {import.meta.env.SSR ? (
          skeleton
        ) : (
          <Loading fallback={skeleton}>
            <LiveGrid payload={payload} selecting={selecting} screen={screen} />
          </Loading>
        )}
      </div>
    </div>
  );
}

/** As large as the grid will be. */
function GridSkeleton({ payload }: { payload: FrameProps["payload"] }) {
  return (
    <div
      className="grid-frame grid-skeleton"
      data-testid="stSkeleton"
      style={{ height: gridHeight(payload, 1) }}
      aria-hidden="true"
    />
  );
}
