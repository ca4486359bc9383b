/**
 * The tree that the build left on the page, while the app's own first run goes over it.
 *
 * The worker knows nothing of it: its tree is empty, so it sends everything. What stands there already in the same words
 * is no change. What is shown once in each run, the app's own first run shows. A widget that another element displaces stays in sight until the run is over, for the script may write
 * it further down. What the run has not written by its end goes then, and not before.
 */
import { sayTheSame } from "../protocol/attachments";
import type { BlockMessage, ElementMessage, TrimMessage, TreeMessage } from "../protocol/wire.gen";
import { BlockNode, ElementNode, type TreeNode } from "./nodes";
import type { Tree } from "./tree";

export class Prerendered {
  /** How many children of a block the run has written; a block that is not here has not been opened. */
  private readonly lengths = new Map<BlockNode, number>();
  private readonly leftOver = new Set<TreeNode>();

  constructor(
    private readonly tree: Tree,
    messages: readonly TreeMessage[],
  ) {
    for (const message of messages) tree.apply(ofNoRun(message));
    for (const root of tree.roots) {
      this.lengths.set(root, 0);
      this.note(root);
    }
  }

  /** Applies a message of the first run. */
  apply(message: TreeMessage): void {
    if (message.kind === "trim") this.trim(message);
    else this.put(message);
  }

  /** The first run is over. */
  end(): void {
    this.tree.roots.forEach((root, index) => this.drop(root, [index]));
  }

  private put(message: ElementMessage | BlockMessage): void {
    const { path, payload } = message;
    const there = this.tree.at(path);
    const isLeftOver = there !== undefined && this.leftOver.has(there);
    if (there === undefined || !matches(there, message)) {
      const displaces =
        isLeftOver && there instanceof ElementNode && isWidget(there) && !("id" in payload && payload.id === there.key);
      this.tree.apply(displaces ? { ...message, displaces } : message);
    }
    const parent = this.tree.at(path.slice(0, -1));
    const node = this.tree.at(path);
    if (!(parent instanceof BlockNode) || node === undefined) return;
    this.leftOver.delete(node);
    this.lengths.set(parent, Math.max(this.lengths.get(parent) ?? 0, (path.at(-1) ?? 0) + 1));
    if (node instanceof BlockNode && !this.lengths.has(node)) this.lengths.set(node, 0);
  }

  /** What is trimmed counts as not written; it goes at the end, unless the run writes it again. */
  private trim({ path, length }: TrimMessage): void {
    const block = this.tree.at(path);
    if (!(block instanceof BlockNode)) return;
    for (const child of block.snapshot.children.slice(length)) this.forget(child);
    this.lengths.set(block, length);
  }

  private forget(node: TreeNode): void {
    this.leftOver.add(node);
    if (!(node instanceof BlockNode)) return;
    this.lengths.delete(node);
    for (const child of node.snapshot.children) this.forget(child);
  }

  private drop(block: BlockNode, path: number[]): void {
    const length = this.lengths.get(block) ?? 0;
    if (block.snapshot.children.length > length) this.tree.apply({ kind: "trim", path, length });
    block.snapshot.children.forEach((child, index) => {
      if (child instanceof BlockNode) this.drop(child, [...path, index]);
    });
  }

  private note(block: BlockNode): void {
    for (const child of block.snapshot.children) {
      this.leftOver.add(child);
      if (child instanceof BlockNode) this.note(child);
    }
  }
}

/** What is shown once in each run is shown by none of this session yet: the components know that by the number 0. */
function ofNoRun(message: TreeMessage): TreeMessage {
  if (message.kind !== "element" || !("run" in message.payload)) return message;
  return { ...message, payload: { ...message.payload, run: 0 } };
}

/** Whether the node stands for exactly this already. */
function matches(node: TreeNode, { kind, payload }: ElementMessage | BlockMessage): boolean {
  if ((kind === "block") !== node instanceof BlockNode) return false;
  const said = node instanceof BlockNode && node.lastReported !== undefined ? withValue(node) : node.snapshot.payload;
  return sayTheSame(said, payload);
}

/** The payload as the script said it, whatever a person has opened since. */
function withValue(node: BlockNode): object {
  return { ...node.snapshot.payload, value: node.lastReported };
}

function isWidget(node: ElementNode): boolean {
  return "id" in node.snapshot.payload;
}
