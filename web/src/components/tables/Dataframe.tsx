/** `st.dataframe`: a table to sort, search and select in. What draws it is loaded with the first one. */
import { lazyComponents } from "../../lazy";
import { type WidgetProps, useInput } from "../../model/useInput";
import type { DataframePayload, SelectableDataframePayload } from "../../protocol/wire.gen";
import { GridFrame } from "./GridFrame";

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
  return (
    <GridFrame payload={payload}>
      {(screen) => <LiveGrid payload={payload} selecting={selecting} screen={screen} />}
    </GridFrame>
  );
}
