/** The tree against a model of the simplest kind, over random messages. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { BlockNode, ElementNode, inSight, type TreeNode } from "../../src/model/nodes";
import { Prerendered } from "../../src/model/prerendered";
import { Tree } from "../../src/model/tree";
import type { Path, TreeMessage } from "../../src/protocol/wire.gen";
import { block, displacing, element, trim } from "../support/messages";
import { container, EMPTY, text, textInput } from "../support/payloads";

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

/** What chooses a message; which blocks and places there are to choose from is known only when its turn comes. */
interface Choice {
  box: number;
  trims: boolean;
  length: number;
  makesBlock: boolean;
  index: number;
  payload: ElementNode["snapshot"]["payload"];
  displaces: boolean;
}

const oneIn = (times: number) => fc.nat(times - 1).map((draw) => draw === 0);
const ANY = fc.nat(9999);
const CHOICE: fc.Arbitrary<Choice> = fc.record({
  box: ANY,
  trims: oneIn(6),
  length: ANY,
  makesBlock: oneIn(4),
  index: ANY,
  payload: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...WIDGETS).map((id) => textInput(id)) },
    { weight: 1, arbitrary: fc.constant(EMPTY) },
    { weight: 4, arbitrary: fc.constantFrom(...WORDS).map((word) => text(word)) },
  ),
  displaces: fc.boolean(),
});

/** A list of just so many. */
function listOf<T>(each: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> {
  return fc.array(each, { minLength: length, maxLength: length });
}

function messageOf(choice: Choice, model: Model): TreeMessage {
  const boxes = model.boxes();
  const box = boxes[choice.box % boxes.length] as Box;
  const path = pathOf(model, box);
  const { children } = box;
  if (choice.trims) return trim(path, choice.length % (children.length + 1));
  const index = choice.index % (Math.min(children.length, 4) + 1);
  const position = [...path, index];
  const there = children[index];
  const { payload } = choice;
  const message = path.length < 4 && choice.makesBlock ? block(position, container()) : element(position, payload);
  const isOther = typeof there === "string" && WIDGETS.includes(there) && there !== wordOf(payload);
  return isOther && choice.displaces ? displacing(message) : message;
}

/** The messages that are chosen one after the other, each applied before the next. */
function sent(choices: Choice[], into: Model): TreeMessage[] {
  return choices.map((choice) => {
    const message = messageOf(choice, into);
    into.apply(message);
    return message;
  });
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

const STEP = fc.record({ choice: CHOICE, drops: oneIn(20), looks: oneIn(3) });

interface Check {
  beforeEach?: (tree: Tree) => void;
  afterEach: (tree: Tree, model: Model, looks: boolean) => void;
}

/** Applies messages to both, and checks after each. A failure names the seed and the shortest list that fails. */
function walk(check: () => Check): void {
  fc.assert(
    fc.property(listOf(STEP, 120), (steps) => {
      const { beforeEach, afterEach } = check();
      const [model, tree] = [new Model(), new Tree()];
      for (const { choice, drops, looks } of steps) {
        beforeEach?.(tree);
        const message = messageOf(choice, model);
        model.apply(message);
        tree.apply(message);
        if (drops) {
          model.dropDisplaced();
          tree.dropDisplaced();
        }
        afterEach(tree, model, looks);
      }
    }),
    { seed: 1, numRuns: 30 },
  );
}

describe("after random messages", () => {
  it("a page that looks when it is told shows what the model shows", () => {
    walk(() => {
      const page = new Page();
      return {
        afterEach: (tree, model, looks) => {
          if (!looks) return;
          tree.notify();
          expect(tree.roots.map((root) => page.outline(root))).toEqual(model.outline());
        },
      };
    });
  });

  it("a widget that is still in sight has the node it had", () => {
    walk(() => {
      let before = new Map<string, ElementNode>();
      return {
        beforeEach: (tree) => {
          before = widgetNodes(tree);
        },
        afterEach: (tree) => {
          const now = widgetNodes(tree);
          const changed = [...now].filter(([id, node]) => (before.get(id) ?? node) !== node);
          expect(changed).toEqual([]);
        },
      };
    });
  });

  it("exactly the widgets on the page take values", () => {
    walk(() => ({
      afterEach: (tree, model) => {
        expect(new Set(WIDGETS.filter((id) => tree.widget(id) !== undefined))).toEqual(model.widgets());
      },
    }));
  });

  it("no two things side by side have the same key, which would confuse them", () => {
    walk(() => ({
      afterEach: (tree) => {
        const blocks = nodes(tree.roots).filter((node) => node instanceof BlockNode);
        const lists = blocks.map((node) => inSight(node.snapshot).map(({ key }) => key));
        expect(lists.filter((keys) => new Set(keys).size < keys.length)).toEqual([]);
      },
    }));
  });
});

describe("a random first run", () => {
  it("ends in the same tree, whatever the build left on the page", () => {
    const lists = [listOf(CHOICE, 40), fc.array(CHOICE, { maxLength: 59, size: "max" })] as const;
    fc.assert(
      fc.property(...lists, (leftByTheBuild, ofTheRun) => {
        const [model, tree] = [new Model(), new Tree()];
        const prerendered = new Prerendered(tree, sent(leftByTheBuild, new Model()));
        tree.dropDisplaced();
        for (const message of sent(ofTheRun, model)) prerendered.apply(message);
        prerendered.end();
        tree.dropDisplaced();
        model.dropDisplaced();
        expect(tree.roots.map((root) => new Page().outline(root))).toEqual(model.outline());
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
