/** The help of a column, over its header while that is pointed at. */
import type { GridMouseEventArgs } from "@glideapps/glide-data-grid";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";

import { Markdown } from "../../ui/Markdown";
import type { ShownColumn } from "./shownColumns";

const DELAY = 600;

interface Tip {
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

/** The tip to draw, and what the grid tells of the pointer. */
export function useHeaderTip(
  columns: readonly ShownColumn[],
): [tip: Tip | undefined, onHover: (args: GridMouseEventArgs) => void] {
  const [aimed, setAimed] = useState<Tip>();
  const [shown, setShown] = useState<Tip>();
  useEffect(() => {
    if (aimed === undefined) return;
    const timer = setTimeout(() => setShown(aimed), DELAY);
    return () => clearTimeout(timer);
  }, [aimed]);
  const onHover = (args: GridMouseEventArgs) => {
    const text = args.kind === "header" ? columns[args.location[0]]?.help : undefined;
    setAimed((now) => {
      if (text === undefined || args.kind !== "header") return undefined;
      const { x, y, width } = args.bounds;
      const tip = { text, left: x + width / 2, top: y };
      return now?.text === text && now.left === tip.left && now.top === tip.top ? now : tip;
    });
  };
  return [shown !== undefined && shown === aimed ? shown : undefined, onHover];
}

export function HeaderTip({ tip: { text, left, top } }: { tip: Tip }) {
  return createPortal(
    <div className="grid-tip" role="tooltip" data-testid="stDataFrameTooltipContent" style={{ left, top }}>
      <Markdown text={text} anchors={false} />
    </div>,
    document.body,
  );
}
