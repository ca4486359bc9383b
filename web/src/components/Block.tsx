/** Blocks: what holds elements and other blocks. */
import { type ComponentType, memo, type ReactElement, useMemo, useSyncExternalStore } from "react";

import { Loading } from "../lazy";
import type { BlockProps } from "../model/componentProps";
import { BlockNode, ElementNode, inSightWithSpinners, type Spinner, type TreeNode } from "../model/nodes";
import type { BlockPayload } from "../protocol/wire.gen";
import { BLOCKS } from "./blocks";
import { Element } from "./Element";
import { ELEMENTS } from "./elements";
import { DelayedSpinner } from "./status/Spinner";

export const Block = memo(function Block({ node }: { node: BlockNode }) {
  const snapshot = useSyncExternalStore(node.subscribe, node.current, node.current);
  const childNodes = useMemo(() => inSightWithSpinners(snapshot), [snapshot]);
  const { payload } = snapshot;
  const Content = BLOCKS[payload.type] as ComponentType<BlockProps<BlockPayload>>;
  return (
    <Loading>
      <Content node={node} payload={payload} childNodes={childNodes}>
        {childNodes.map(drawn)}
      </Content>
    </Loading>
  );
});

function drawn(child: TreeNode | Spinner): ReactElement {
  if (child instanceof BlockNode) return <Block node={child} key={child.key} />;
  if (child instanceof ElementNode) return <Element node={child} key={child.key} />;
  const { id, payload } = child;
  return (
    <DelayedSpinner payload={payload} key={`spinner-${id}`}>
      {payload.type === "skeleton" && (
        <Loading>
          <ELEMENTS.skeleton payload={payload} />
        </Loading>
      )}
    </DelayedSpinner>
  );
}
