/** `st.container`, and what a fragment runs in. */
import { type CSSProperties, useEffect } from "react";

import type { BlockProps } from "../../model/componentProps";
import { useSession, useStore } from "../../model/context";
import { BlockNode, type Spinner, type TreeNode } from "../../model/nodes";
import type { ContainerPayload } from "../../protocol/wire.gen";
import { useFollowedEnd } from "../../ui/followEnd";
import { gapStyle } from "../../ui/gap";
import { LayoutWrapper, tabIndexOf } from "../../ui/LayoutWrapper";
import { InRow } from "../../ui/surroundings";
import { keyClass } from "../../ui/wrapper";

export function Container({ payload, childNodes, children }: BlockProps<ContainerPayload>) {
  useRunEvery(payload);
  const isLive = useStore(useSession().status, ({ phase }) => phase === "live");
  const follows = typeof payload.height === "number" && (payload.autoscroll ?? childNodes.some(isChatMessage));
  const end = useFollowedEnd(follows, isLive);
  if (children.length === 0 && !payload.show_empty) return null;
  const name = payload.direction === "horizontal" ? "stHorizontalBlock" : "stVerticalBlock";
  const classes = [name, payload.key === undefined ? "" : keyClass(payload.key), payload.border ? "bordered" : ""];
  return (
    <LayoutWrapper width={payload.width} height={payload.height}>
      <div
        className={classes.filter(Boolean).join(" ")}
        data-testid={name}
        data-test-wrap={payload.wrap ?? false}
        data-test-scroll-behavior={follows ? "scroll-to-bottom" : "normal"}
        tabIndex={tabIndexOf(payload.height)}
        ref={end}
        style={{ ...gapStyle(payload.gap), ...alignmentStyle(payload) }}
      >
        <InRow value={payload.direction === "horizontal"}>{children}</InRow>
      </div>
    </LayoutWrapper>
  );
}

function isChatMessage(child: TreeNode | Spinner): boolean {
  return child instanceof BlockNode && child.snapshot.payload.type === "chat_message";
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
