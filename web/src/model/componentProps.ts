/** What the components of elements and blocks are given. */
import type { ReactElement } from "react";

import type { BlockPayload, ElementPayload } from "../protocol/wire.gen";
import type { BlockNode, Spinner, TreeNode } from "./nodes";

export interface ElementProps<P extends ElementPayload> {
  readonly payload: P;
  /** Counts how often the script has set the value of a widget. */
  readonly resets: number;
}

export interface BlockProps<P extends BlockPayload> {
  readonly node: BlockNode;
  readonly payload: P;
  readonly childNodes: ReadonlyArray<TreeNode | Spinner>;
  /** The child nodes, drawn: one element for each. */
  readonly children: readonly ReactElement[];
}
