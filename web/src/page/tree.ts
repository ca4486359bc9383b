/**
 * The page's copy of the tree, in nodes that components subscribe to one by one.
 *
 * Invariant: after the same messages it equals the tree in wasm_runtime/page/tree.py. A message touches one node; a
 * block re-renders only when its list of children changes, so a change costs what it changed, however long the page is.
 */
import type {
  BlockPayload,
  ElementPayload,
  InputWidgetPayload,
  Path,
  TreeMessage,
  WireValue,
} from "../protocol/wire.gen";

type Listener = () => void;

abstract class Observed<Snapshot> {
  private readonly listeners = new Set<Listener>();

  protected constructor(public snapshot: Snapshot) {}

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): Snapshot => this.snapshot;

  notify(): void {
    for (const listener of this.listeners) listener();
  }
}

export interface ElementSnapshot {
  readonly payload: ElementPayload;
  /** Left over from the run before, which the current run has not reached yet. */
  readonly stale: boolean;
  /** Counts how often the script has set the widget's value: what is half typed then gives way. */
  readonly resets: number;
}

export class ElementNode extends Observed<ElementSnapshot> {
  constructor(
    payload: ElementPayload,
    readonly key: string,
  ) {
    super({ payload, stale: false, resets: 0 });
  }
}

export interface BlockSnapshot {
  readonly payload: BlockPayload;
  readonly children: readonly TreeNode[];
}

export class BlockNode extends Observed<BlockSnapshot> {
  constructor(
    payload: BlockPayload,
    readonly key: string,
    children: readonly TreeNode[] = [],
  ) {
    super({ payload, children });
  }
}

export type TreeNode = ElementNode | BlockNode;

const ROOTS = 4;

export class Tree {
  readonly roots: readonly BlockNode[] = Array.from(
    { length: ROOTS },
    (_, index) => new BlockNode({ type: "root" }, `${index}`),
  );
  private readonly widgets = new Map<string, ElementNode>();
  private readonly changed = new Set<TreeNode>();

  /** Applies one message. Subscribers hear of it with the next `notify`. */
  apply(message: TreeMessage): void {
    switch (message.kind) {
      case "element":
        return this.putElement(message.path, message.payload);
      case "block":
        return this.putBlock(message.path, message.payload);
      case "trim": {
        const block = this.block(message.path);
        return this.setChildren(block, block.snapshot.children.slice(0, message.length));
      }
    }
  }

  /** Tells subscribers about all that changed since the last call. */
  notify(): void {
    const nodes = [...this.changed];
    this.changed.clear();
    for (const node of nodes) node.notify();
  }

  // --- widgets ------------------------------------------------------------------------------------------------------

  /** The payload of a widget with a value, if it is on the page. */
  widget(id: string): InputWidgetPayload | undefined {
    const payload = this.widgets.get(id)?.snapshot.payload;
    return payload !== undefined && "value" in payload && payload.id === id ? payload : undefined;
  }

  /** The page changes a widget itself; the worker does the same when it hears of it. */
  setValue(id: string, value: WireValue): void {
    const node = this.widgets.get(id);
    const payload = this.widget(id);
    if (node === undefined || payload === undefined) return;
    this.update(node, { payload: { ...payload, value } as ElementPayload });
  }

  /** Makes a widget's component look again, because what it shows besides its payload has changed. */
  touch(id: string): void {
    const node = this.widgets.get(id);
    if (node !== undefined) this.update(node, {});
  }

  reset(id: string): void {
    const node = this.widgets.get(id);
    if (node !== undefined) this.update(node, { resets: node.snapshot.resets + 1 });
  }

  /** All elements of a form, or of the page, in order. */
  *elements(block?: BlockNode): Generator<ElementPayload> {
    for (const node of block === undefined ? this.roots : block.snapshot.children) {
      if (node instanceof BlockNode) yield* this.elements(node);
      else yield node.snapshot.payload;
    }
  }

  // --- staleness ----------------------------------------------------------------------------------------------------

  /** Marks what a long run has not written again yet: `blocks` says how many children of which blocks it has. */
  markStale(blocks: ReadonlyArray<readonly [Path, number]>): void {
    const reached = new Map(blocks.map(([path, count]) => [path.join(), count]));
    this.roots.forEach((root, index) => this.markBlock(root, [index], reached, false));
  }

  /** The run is over: nothing is left over any more. */
  clearStale(): void {
    for (const root of this.roots) this.setStale(root, false);
  }

  private markBlock(block: BlockNode, path: Path, reached: ReadonlyMap<string, number>, stale: boolean): void {
    const count = stale ? 0 : (reached.get(path.join()) ?? 0);
    block.snapshot.children.forEach((child, index) => {
      if (child instanceof BlockNode) this.markBlock(child, [...path, index], reached, index >= count);
      else this.setStale(child, index >= count);
    });
  }

  private setStale(node: TreeNode, stale: boolean): void {
    if (node instanceof BlockNode) for (const child of node.snapshot.children) this.setStale(child, stale);
    else if (node.snapshot.stale !== stale) this.update(node, { stale });
  }

  // --- positions ----------------------------------------------------------------------------------------------------

  private putElement(path: Path, payload: ElementPayload): void {
    const [parent, index] = this.position(path);
    const there = parent.snapshot.children[index];
    const key = keyOf(payload, index);
    if (there instanceof ElementNode && there.key === key) {
      this.update(there, { payload, stale: false });
    } else {
      this.setChildren(parent, replaced(parent.snapshot.children, index, new ElementNode(payload, key)));
    }
    const node = parent.snapshot.children[index];
    if ("id" in payload && node instanceof ElementNode) this.widgets.set(payload.id, node);
  }

  private putBlock(path: Path, payload: BlockPayload): void {
    const [parent, index] = this.position(path);
    const there = parent.snapshot.children[index];
    if (there instanceof BlockNode) {
      there.snapshot = { ...there.snapshot, payload };
      this.changed.add(there);
    } else {
      this.setChildren(parent, replaced(parent.snapshot.children, index, new BlockNode(payload, `block-${index}`)));
    }
  }

  private position(path: Path): [BlockNode, number] {
    const index = path.at(-1);
    const parent = this.block(path.slice(0, -1));
    if (index === undefined || index > parent.snapshot.children.length) throw new Error(`no position ${path}`);
    return [parent, index];
  }

  private block(path: Path): BlockNode {
    let node: TreeNode | undefined = this.roots[path[0] ?? -1];
    for (const index of path.slice(1)) node = node instanceof BlockNode ? node.snapshot.children[index] : undefined;
    if (!(node instanceof BlockNode)) throw new Error(`no block at ${path}`);
    return node;
  }

  private setChildren(block: BlockNode, children: readonly TreeNode[]): void {
    block.snapshot = { ...block.snapshot, children };
    this.changed.add(block);
  }

  private update(node: ElementNode, change: Partial<ElementSnapshot>): void {
    node.snapshot = { ...node.snapshot, ...change };
    this.changed.add(node);
  }
}

/** A widget keeps its component, and with it focus and caret, when it moves; anything else belongs to its position. */
function keyOf(payload: ElementPayload, index: number): string {
  return "id" in payload ? payload.id : `${payload.type}-${index}`;
}

function replaced<T>(list: readonly T[], index: number, item: T): readonly T[] {
  const copy = list.slice();
  copy[index] = item;
  return copy;
}
