/** `st.skeleton`. */
import type { SkeletonPayload } from "../../protocol/wire.gen";

export function Skeleton({ payload: { height } }: { payload: SkeletonPayload }) {
  return (
    <div
      className="stSkeleton"
      data-testid="stSkeletonElement"
      data-height={height === "stretch" ? height : undefined}
      aria-hidden="true"
      style={typeof height === "number" ? { height } : undefined}
    />
  );
}
