/** The tree against a model of the simplest kind, over random messages. */
import { describe, expect, it } from "vitest";

import { BlockNode, ElementNode, inSight, type TreeNode } from "../../src/model/nodes";
import { Prerendered } from "../../src/model/prerendered";
import { Tree } from "../../src/model/tree";
import type { Path, TreeMessage } from "../../src/protocol/wire.gen";
import { block, displacing, element, trim } from "../support/messages";
import { container, EMPTY, text, textInput } from "../support/payloads";
import { Random } from "../support/random";

const WIDGETS = ["u", "v", "w", "x"];
const WORDS = ["a", "b", "c"];

type Outline = string | Outline[];

/** A position: a word for an element, or a block with its children and the widgets displaced from it. */
type Place = string | Box;
interface Box {
  children: Place[];
  displaced: Array<{ id: string; index: number }>;
}

/** What the messages mean, done in the plainest way: lists that are walked from the top each time. */
class Model {
  readonly roots: Box[] = [0, 1, 2, 3].map(() => ({ children: [], displaced: [] }));

  boxes(from: readonly Place[] = this.roots): Box[] {
    return from.flatMap((place) => (typeof place === "string" ? [] : [place, ...this.boxes(place.children)]));
  }

  box(path: Path): Box {
    return path.reduce<Place>((box, index) => (box as Box).children[index] as Place, {
      children: this.roots,
      displaced: [],
    }) as Box;
  }

  apply(message: TreeMessage): void {
    if (message.kind === "trim") {
      this.box(message.path).children.splice(message.length);
      return;
    }
    const parent = this.box(message.path.slice(0, -1));
    const index = message.path.at(-1) as number;
    const there = parent.children[index];
    const widget = message.kind === "element" && "id" in message.payload ? message.payload.id : undefined;
    if (message.kind === "block" && typeof there === "object") return;
    if (widget !== undefined && widget !== there) this.take(widget);
    if (message.displaces) parent.displaced.push({ id: there as string, index });
    parent.children[index] = message.kind === "block" ? { children: [], displaced: [] } : wordOf(message.payload);
  }

  private take(widget: string): void {
    for (const box of this.boxes()) {
      box.displaced = box.displaced.filter(({ id }) => id !== widget);
      box.children = box.children.map((place) => (place === widget ? "empty" : place));
    }
  }

  dropDisplaced(): void {
    for (const box of this.boxes()) box.displaced = [];
  }

  widgets(): Set<string> {
    const places = this.boxes().flatMap(({ children, displaced }) => [...children, ...displaced.map(({ id }) => id)]);
    return new Set(WIDGETS.filter((id) => places.includes(id)));
  }

  outline(place: Place = { children: this.roots, displaced: [] }): Outline {
    if (typeof place === "string") return place;
    return place.children.flatMap((child, at) => [
      this.outline(child),
      ...place.displaced.filter(({ index }) => index === at).map(({ id }) => id),
    ]);
  }
}

function wordOf(payload: ElementNode["snapshot"]["payload"]): string {
  if (payload.type === "text") return payload.body;
  return "id" in payload ? payload.id : payload.type;
}

/** A page that looks at a node when it first sees it, and after that only when it is told to. */
class Page {
  private readonly seen = new Map<TreeNode, TreeNode["snapshot"]>();

  outline(node: TreeNode): Outline {
    if (!this.seen.has(node)) {
      this.seen.set(node, node.snapshot);
      node.subscribe(() => this.seen.set(node, node.snapshot));
    }
    const snapshot = this.seen.get(node) as TreeNode["snapshot"];
    if ("children" in snapshot) return inSight(snapshot).map((child) => this.outline(child));
    return wordOf(snapshot.payload);
  }
}

function randomMessage(random: Random, model: Model): TreeMessage {
  const boxes = model.boxes();
  const box = random.pick(boxes);
  const path = pathOf(model, box);
  const { children } = box;
  if (random.oneIn(6)) return trim(path, random.below(children.length + 1));
  const index = random.below(Math.min(children.length, 4) + 1);
  const position = [...path, index];
  const there = children[index];
  const payload = random.oneIn(2)
    ? textInput(random.pick(WIDGETS))
    : random.oneIn(5)
      ? EMPTY
      : text(random.pick(WORDS));
  const message = path.length < 4 && random.oneIn(4) ? block(position, container()) : element(position, payload);
  const isOther = typeof there === "string" && WIDGETS.includes(there) && there !== wordOf(payload);
  return isOther && random.oneIn(2) ? displacing(message) : message;
}

function pathOf(model: Model, box: Box, from: readonly Place[] = model.roots, path: Path = []): Path {
  for (const [index, place] of from.entries()) {
    if (typeof place === "string") continue;
    if (place === box) return [...path, index];
    const below = pathOf(model, box, place.children, [...path, index]);
    if (below.length > 0) return below;
  }
  return [];
}

function nodes(from: readonly TreeNode[]): TreeNode[] {
  return from.flatMap((node) => (node instanceof BlockNode ? [node, ...nodes(inSight(node.snapshot))] : [node]));
}

function widgetNodes(tree: Tree): Map<string, ElementNode> {
  const elements = nodes(tree.roots).filter((node) => node instanceof ElementNode);
  return new Map(elements.filter(({ key }) => WIDGETS.includes(key)).map((node) => [node.key, node]));
}

/** Applies random messages to both, and calls `check` after each, with what happened before it. */
function walk(check: (tree: Tree, model: Model, random: Random) => void, beforeEach?: (tree: Tree) => void): void {
  for (let seed = 0; seed < 30; seed += 1) {
    const random = new Random(seed);
    const [model, tree] = [new Model(), new Tree()];
    for (let step = 0; step < 120; step += 1) {
      beforeEach?.(tree);
      const message = randomMessage(random, model);
      model.apply(message);
      tree.apply(message);
      if (random.oneIn(20)) {
        model.dropDisplaced();
        tree.dropDisplaced();
      }
      check(tree, model, random);
    }
  }
}

describe("after random messages", () => {
  it("a page that looks when it is told shows what the model shows", () => {
    const pages = new WeakMap<Tree, Page>();
    walk((tree, model, random) => {
      const page = pages.get(tree) ?? new Page();
      pages.set(tree, page);
      if (!random.oneIn(3)) return;
      tree.notify();
      expect(tree.roots.map((root) => page.outline(root))).toEqual(model.outline());
    });
  });

  it("a widget that is still in sight has the node it had", () => {
    let before = new Map<string, ElementNode>();
    walk(
      (tree) => {
        const now = widgetNodes(tree);
        const changed = [...now].filter(([id, node]) => (before.get(id) ?? node) !== node);
        expect(changed).toEqual([]);
      },
      (tree) => {
        before = widgetNodes(tree);
      },
    );
  });

  it("exactly the widgets on the page take values", () => {
    walk((tree, model) => {
      expect(new Set(WIDGETS.filter((id) => tree.widget(id) !== undefined))).toEqual(model.widgets());
    });
  });

  it("no two things side by side have the same key, which would confuse them", () => {
    walk((tree) => {
      const blocks = nodes(tree.roots).filter((node) => node instanceof BlockNode);
      const lists = blocks.map((node) => inSight(node.snapshot).map(({ key }) => key));
      expect(lists.filter((keys) => new Set(keys).size < keys.length)).toEqual([]);
    });
  });
});

describe("a random first run", () => {
  it("ends in the same tree, whatever the build left on the page", () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const random = new Random(seed);
      const [left, model, tree] = [new Model(), new Model(), new Tree()];
      const messages = (into: Model, count: number) =>
        Array.from({ length: count }, () => {
          const message = randomMessage(random, into);
          into.apply(message);
          return message;
        });
      const prerendered = new Prerendered(tree, messages(left, 40));
      tree.dropDisplaced();
      for (const message of messages(model, random.below(60))) prerendered.apply(message);
      prerendered.end();
      tree.dropDisplaced();
      model.dropDisplaced();
      expect(tree.roots.map((root) => new Page().outline(root))).toEqual(model.outline());
    }
  });
});
