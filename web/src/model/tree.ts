/**
 * The page's copy of the tree, in nodes that components subscribe to one by one.
 *
 * Invariant: after the same messages it equals the tree in wasm_runtime/protocol/tree.py. A message touches one node; a
 * block re-renders only when its list of children changes, so a change costs what it changed, however long the page is.
 *
 * A widget has one node for as long as the script goes on writing it, wherever that is: the node is what its component
 * hangs on, and the component holds focus, caret and what is half typed.
 */
import type {
  BlockMessage,
  BlockPayload,
  ElementMessage,
  ElementPayload,
  InputWidgetPayload,
  OpenablePayload,
  Path,
  SpinnerMessage,
  TreeMessage,
  WireValue,
} from "../protocol/wire.gen";
import { BlockNode, ElementNode, NONE, type BlockSnapshot, type ElementSnapshot, type TreeNode } from "./nodes";

const ROOTS = 4;

export class Tree {
  readonly roots: readonly BlockNode[] = Array.from(
    { length: ROOTS },
    (_, index) => new BlockNode({ type: "root" }, `${index}`),
  );
  private readonly widgets = new Map<string, { readonly node: ElementNode; readonly block: BlockNode }>();
  private readonly displacedFrom = new Set<BlockNode>();
  private readonly spinning = new Map<number, BlockNode>();
  private readonly changed = new Set<TreeNode>();

  /** Applies one message. Subscribers are told with the next `notify`. */
  apply(message: TreeMessage): void {
    switch (message.kind) {
      case "element":
        return this.putElement(message);
      case "block":
        return this.putBlock(message);
      case "trim": {
        const block = this.block(message.path);
        for (const node of block.snapshot.children.slice(message.length)) this.forget(node);
        return this.setChildren(block, block.snapshot.children.slice(0, message.length));
      }
    }
  }

  /** The run is over: widgets that it displaced and did not write again go. */
  dropDisplaced(): void {
    for (const block of this.displacedFrom) {
      for (const node of block.snapshot.displaced.keys()) this.forget(node);
      this.change(block, { displaced: NONE });
    }
    this.displacedFrom.clear();
  }

  // --- spinners -----------------------------------------------------------------------------------------------------

  showSpinner({ id, path, payload }: SpinnerMessage): void {
    const block = this.block(path.slice(0, -1));
    this.spinning.set(id, block);
    const spinner = { id, index: path.at(-1) ?? 0, payload };
    this.change(block, { spinners: [...block.snapshot.spinners, spinner] });
  }

  hideSpinner(id: number): void {
    const block = this.spinning.get(id);
    this.spinning.delete(id);
    if (block === undefined) return;
    this.change(block, { spinners: block.snapshot.spinners.filter((spinner) => spinner.id !== id) });
  }

  /** The run is over, and with it whatever took long. */
  hideSpinners(): void {
    for (const id of this.spinning.keys()) this.hideSpinner(id);
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
    const payload = this.widgets.get(id)?.node.snapshot.payload;
    return payload !== undefined && "value" in payload ? payload : undefined;
  }

  /** The page changes a widget itself; the worker does the same when it is told. */
  setValue(id: string, value: WireValue): void {
    const payload = this.widget(id);
    if (payload !== undefined) this.updateWidget(id, { payload: { ...payload, value } as ElementPayload });
  }

  /** Makes a widget's component look again, because what it shows besides its payload has changed. */
  touch(id: string): void {
    this.updateWidget(id, {});
  }

  /** Half-typed text in a widget is replaced by its value. */
  reset(id: string): void {
    this.updateWidget(id, { resets: (this.widgets.get(id)?.node.snapshot.resets ?? 0) + 1 });
  }

  /** All elements of a form, or of the page, in order. */
  *elements(block?: BlockNode): Generator<ElementPayload> {
    for (const node of block === undefined ? this.roots : block.snapshot.children) {
      if (node instanceof BlockNode) yield* this.elements(node);
      else yield node.snapshot.payload;
    }
  }

  // --- blocks that open and close -----------------------------------------------------------------------------------

  /** A person opens or closes a block, or chooses one of its parts. */
  setOpen(block: BlockNode, value: OpenablePayload["value"]): void {
    const payload = { ...block.snapshot.payload, value } as BlockPayload;
    if ("id" in payload) block.lastReported = value;
    this.change(block, { payload });
  }

  /** What is open in the block at this path, if one is there that opens. */
  openOf(path: Path): OpenablePayload["value"] | undefined {
    const [parent, index] = this.position(path);
    const there = parent.snapshot.children[index];
    return there instanceof BlockNode && "value" in there.snapshot.payload ? there.snapshot.payload.value : undefined;
  }

  /** What a person has opened stays open while the script says the same of the same block. */
  private asOpened(block: BlockNode, payload: BlockPayload): BlockPayload {
    const there = block.snapshot.payload;
    const before = block.lastReported;
    block.lastReported = "value" in payload ? payload.value : undefined;
    if (!("value" in payload) || !("value" in there) || there.type !== payload.type) return payload;
    return payload.value === before && title(there) === title(payload)
      ? ({ ...payload, value: there.value } as BlockPayload)
      : payload;
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
    for (const node of block.snapshot.displaced.keys()) this.setStale(node, true);
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

  /** What stands at this path, if anything does. */
  at(path: Path): TreeNode | undefined {
    let node: TreeNode | undefined = this.roots[path[0] ?? -1];
    for (const index of path.slice(1)) node = node instanceof BlockNode ? node.snapshot.children[index] : undefined;
    return node;
  }

  private putElement({ path, payload, displaces }: ElementMessage): void {
    const [block, index] = this.position(path);
    const there = block.snapshot.children[index];
    const key = keyOf(payload, index);
    if (!(there instanceof ElementNode) || there.key !== key) {
      const node = this.leavePlace(key) ?? new ElementNode(payload, key);
      this.replace(block, index, node, displaces);
      if ("id" in payload) this.widgets.set(payload.id, { node, block });
      this.update(node, { payload, stale: false });
    } else {
      this.update(there, { payload, stale: false });
    }
  }

  private putBlock({ path, payload, displaces }: BlockMessage): void {
    const [block, index] = this.position(path);
    const there = block.snapshot.children[index];
    if (there instanceof BlockNode) this.change(there, { payload: this.asOpened(there, payload) });
    else this.replace(block, index, new BlockNode(payload, `block-${index}`), displaces);
  }

  private replace(block: BlockNode, index: number, node: TreeNode, displaces?: true): void {
    const { children, displaced } = block.snapshot;
    const there = children[index];
    if (displaces && there instanceof ElementNode) {
      this.displacedFrom.add(block);
      this.change(block, { displaced: new Map(displaced).set(there, index) });
    } else if (there !== undefined) {
      this.forget(there);
    }
    this.setChildren(block, replaced(children, index, node));
  }

  /** The node of the widget with this id, if the page has it, taken from where it stands. */
  private leavePlace(id: string): ElementNode | undefined {
    const place = this.widgets.get(id);
    if (place === undefined) return undefined;
    const { node, block } = place;
    const { children, displaced } = block.snapshot;
    if (displaced.has(node)) {
      this.change(block, { displaced: new Map([...displaced].filter(([other]) => other !== node)) });
    } else {
      const index = children.indexOf(node);
      const empty: ElementPayload = { type: "empty" };
      this.setChildren(block, replaced(children, index, new ElementNode(empty, keyOf(empty, index))));
    }
    return node;
  }

  /** What is no longer part of the page takes no values and lends no node. */
  private forget(node: TreeNode): void {
    if (node instanceof BlockNode) {
      for (const child of node.snapshot.children) this.forget(child);
      for (const child of node.snapshot.displaced.keys()) this.forget(child);
      this.displacedFrom.delete(node);
    } else if (this.widgets.get(node.key)?.node === node) {
      this.widgets.delete(node.key);
    }
  }

  private position(path: Path): [BlockNode, number] {
    const index = path.at(-1);
    const parent = this.block(path.slice(0, -1));
    if (index === undefined || index > parent.snapshot.children.length)
      throw new Error(`There is no place ${path} in the tree.`);
    return [parent, index];
  }

  private block(path: Path): BlockNode {
    const node = this.at(path);
    if (!(node instanceof BlockNode)) throw new Error(`There is no block at ${path} in the tree.`);
    return node;
  }

  private setChildren(block: BlockNode, children: readonly TreeNode[]): void {
    this.change(block, { children });
  }

  private change(block: BlockNode, change: Partial<BlockSnapshot>): void {
    block.snapshot = { ...block.snapshot, ...change };
    this.changed.add(block);
  }

  private updateWidget(id: string, change: Partial<ElementSnapshot>): void {
    const node = this.widgets.get(id)?.node;
    if (node !== undefined) this.update(node, change);
  }

  private update(node: ElementNode, change: Partial<ElementSnapshot>): void {
    node.snapshot = { ...node.snapshot, ...change };
    this.changed.add(node);
  }
}

/** What tells one block that opens from another in its place. A status says how far it has come in its label. */
function title(payload: OpenablePayload): string {
  if (payload.type === "tabs") return payload.labels.join("\n");
  return "state" in payload ? "" : payload.label;
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
