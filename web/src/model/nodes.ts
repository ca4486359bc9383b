/** The nodes of the page's tree, which components subscribe to one by one, and what of them is in sight. */
import type { BlockPayload, ElementPayload, SpinnerMessage, WireValue } from "../protocol/wire.gen";

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
  /** Counts how often the script has set the widget's value: half-typed text is then replaced. */
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
  /** What paths address. */
  readonly children: readonly TreeNode[];
  /** Widgets that were displaced from this block in the current run, with the index they had. */
  readonly displaced: ReadonlyMap<ElementNode, number>;
  readonly spinners: readonly Spinner[];
}

/** Turns, or stands as a skeleton, before the child at `index`, without being one. */
export interface Spinner {
  readonly id: number;
  readonly index: number;
  readonly payload: SpinnerMessage["payload"];
}

export const NONE: ReadonlyMap<ElementNode, number> = new Map();

/** What a block shows: its children, each followed by the widgets that gave way to it. */
export function inSight({ children, displaced }: BlockSnapshot): readonly TreeNode[] {
  if (displaced.size === 0) return children;
  return children.flatMap((child, index) => [
    child,
    ...[...displaced].filter(([, place]) => place === index).map(([node]) => node),
  ]);
}

/** The same, with the spinners that turn in between. */
export function inSightWithSpinners(snapshot: BlockSnapshot): ReadonlyArray<TreeNode | Spinner> {
  const { children, spinners } = snapshot;
  const shown: Array<TreeNode | Spinner> = [...inSight(snapshot)];
  for (const spinner of spinners) {
    const next = children[spinner.index];
    shown.splice(next === undefined ? shown.length : shown.indexOf(next), 0, spinner);
  }
  return shown;
}

export class BlockNode extends Observed<BlockSnapshot> {
  /** What the worker last said is open in a block that a person opens and closes. */
  lastReported: WireValue | undefined;

  constructor(
    payload: BlockPayload,
    readonly key: string,
    children: readonly TreeNode[] = [],
  ) {
    super({ payload, children, displaced: NONE, spinners: [] });
    this.lastReported = "value" in payload ? payload.value : undefined;
  }
}

export type TreeNode = ElementNode | BlockNode;
