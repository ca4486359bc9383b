/** Blocks: what holds elements and other blocks. */
import { memo, useEffect, useMemo, useSyncExternalStore, type CSSProperties } from "react";

import { Element, keyClass } from "./Element";
import { DelayedSpinner } from "./status/Spinner";
import { InRow, useSession } from "../model/context";
import { BlockNode, ElementNode, inSightWithSpinners, type Spinner, type TreeNode } from "../model/nodes";
import type { ColumnPayload, ColumnsPayload, ContainerPayload, FormPayload, Gap } from "../protocol/wire.gen";
import { ChatMessage } from "./chat/ChatMessage";
import { DialogBlock } from "./layout/DialogBlock";
import { Expander } from "./layout/Expander";
import { LayoutWrapper } from "./layout/LayoutWrapper";
import { Popover } from "./layout/Popover";
import { Tabs } from "./layout/Tabs";

export const Block = memo(function Block({ node }: { node: BlockNode }) {
  const snapshot = useSyncExternalStore(node.subscribe, node.current);
  const children = useMemo(() => inSightWithSpinners(snapshot), [snapshot]);
  const { payload } = snapshot;
  switch (payload.type) {
    case "root":
      return <Vertical childNodes={children} />;
    case "container":
      return <Container payload={payload} childNodes={children} />;
    case "columns":
      return <Columns payload={payload} childNodes={children} />;
    case "column":
      return <Column payload={payload} childNodes={children} />;
    case "form":
      return <Form payload={payload} childNodes={children} />;
    case "expander":
      return <Expander node={node} payload={payload} childNodes={children} />;
    case "tabs":
      return <Tabs node={node} payload={payload} childNodes={children} />;
    case "tab":
      return <Vertical childNodes={children} />;
    case "popover":
      return <Popover node={node} payload={payload} childNodes={children} />;
    case "dialog":
      return <DialogBlock payload={payload} childNodes={children} />;
    case "chat_message":
      return (
        <LayoutWrapper width={payload.width}>
          <ChatMessage payload={payload}>
            <Vertical childNodes={children} />
          </ChatMessage>
        </LayoutWrapper>
      );
    case "part":
      return <Nodes childNodes={children} />;
  }
});

export interface Children {
  readonly childNodes: ReadonlyArray<TreeNode | Spinner>;
}

export function Nodes({ childNodes }: Children) {
  return childNodes.map((child) => {
    if (child instanceof BlockNode) return <Block node={child} key={child.key} />;
    if (child instanceof ElementNode) return <Element node={child} key={child.key} />;
    return <DelayedSpinner payload={child.payload} key={`spinner-${child.id}`} />;
  });
}

/** Elements one below the other. */
export function Vertical({ childNodes, gap }: Children & { gap?: Gap }) {
  return (
    <div className="stVerticalBlock" data-testid="stVerticalBlock" style={gapStyle(gap)}>
      <Nodes childNodes={childNodes} />
    </div>
  );
}

function Container({ payload, childNodes }: Children & { payload: ContainerPayload }) {
  useRunEvery(payload);
  if (childNodes.length === 0 && !payload.show_empty) return null;
  const name = payload.direction === "horizontal" ? "stHorizontalBlock" : "stVerticalBlock";
  const classes = [name, payload.key === undefined ? "" : keyClass(payload.key), payload.border ? "bordered" : ""];
  return (
    <LayoutWrapper width={payload.width} height={payload.height} autoscroll={payload.autoscroll}>
      <div
        className={classes.filter(Boolean).join(" ")}
        data-testid={name}
        data-test-wrap={payload.wrap ?? false}
        data-test-scroll-behavior={payload.autoscroll ? "scroll-to-bottom" : "normal"}
        style={{ ...gapStyle(payload.gap), ...alignmentStyle(payload) }}
      >
        <InRow value={payload.direction === "horizontal"}>
          <Nodes childNodes={childNodes} />
        </InRow>
      </div>
    </LayoutWrapper>
  );
}

/** Has a fragment run again when its time has come. */
function useRunEvery({ fragment, run_every: seconds }: ContainerPayload): void {
  const session = useSession();
  useEffect(() => {
    if (fragment === undefined || seconds === undefined) return undefined;
    const timer = setInterval(() => session.runFragment(fragment), seconds * 1000);
    return () => clearInterval(timer);
  }, [session, fragment, seconds]);
}

function Columns({ payload, childNodes }: Children & { payload: ColumnsPayload }) {
  return (
    <LayoutWrapper width={payload.width}>
      <div
        className="stHorizontalBlock columns"
        data-testid="stHorizontalBlock"
        data-test-wrap={payload.wrap ?? false}
        data-test-scroll-behavior="normal"
        style={gapStyle(payload.gap)}
      >
        <InRow value={true}>
          <Nodes childNodes={childNodes} />
        </InRow>
      </div>
    </LayoutWrapper>
  );
}

function Column({ payload, childNodes }: Children & { payload: ColumnPayload }) {
  const style = { "--weight": payload.weight, "--column-gap": gapSize(payload.gap) } as CSSProperties;
  return (
    <div
      className={payload.border ? "stColumn stPrintBorderedColumn" : "stColumn"}
      data-testid="stColumn"
      data-alignment={payload.vertical_alignment}
      style={style}
    >
      <Vertical childNodes={childNodes} />
    </div>
  );
}

function Form({ payload, childNodes }: Children & { payload: FormPayload }) {
  return (
    <LayoutWrapper width={payload.width} height={payload.height}>
      <div className={payload.border ? "stForm bordered" : "stForm"} data-testid="stForm">
        <Vertical childNodes={childNodes} />
      </div>
    </LayoutWrapper>
  );
}

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

function gapSize(gap: Gap): string {
  return typeof gap === "number" ? `${gap}px` : (GAPS[gap] ?? "1rem");
}

function gapStyle(gap: Gap | undefined): CSSProperties | undefined {
  return gap === undefined ? undefined : { gap: gapSize(gap) };
}

const PLACES: Record<string, string> = {
  left: "flex-start",
  top: "flex-start",
  center: "center",
  right: "flex-end",
  bottom: "flex-end",
  distribute: "space-between",
};

function alignmentStyle(payload: ContainerPayload): CSSProperties {
  const across = PLACES[payload.horizontal_alignment ?? ""];
  const down = PLACES[payload.vertical_alignment ?? ""];
  const [main, cross] = payload.direction === "horizontal" ? [across, down] : [down, across];
  return {
    ...(main === undefined ? {} : { justifyContent: main }),
    ...(cross === undefined ? {} : { alignItems: cross === "space-between" ? "stretch" : cross }),
  };
}
