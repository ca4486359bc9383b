import { describe, expect, it, vi } from "vitest";

import { BlockNode, ElementNode, inSight, type TreeNode } from "../../src/model/nodes";
import { Tree } from "../../src/model/tree";
import type { TreeMessage } from "../../src/protocol/wire.gen";
import { block, displacing, element, trim } from "../support/messages";
import { container, EMPTY, text, textInput } from "../support/payloads";

function treeOf(...messages: TreeMessage[]): Tree {
  const tree = new Tree();
  for (const message of messages) tree.apply(message);
  tree.notify();
  return tree;
}

function at(tree: Tree, ...path: number[]): TreeNode {
  let node: TreeNode | undefined = tree.roots[path[0] ?? 0];
  for (const index of path.slice(1)) node = node instanceof BlockNode ? node.snapshot.children[index] : undefined;
  if (node === undefined) throw new Error(`nothing at ${path}`);
  return node;
}

function elementAt(tree: Tree, ...path: number[]): ElementNode {
  const node = at(tree, ...path);
  if (!(node instanceof ElementNode)) throw new Error(`no element at ${path}`);
  return node;
}

type Outline = string | Outline[];

/** What a block shows, each element by a word. */
function outline(node: TreeNode): Outline {
  if (node instanceof BlockNode) return inSight(node.snapshot).map(outline);
  const { payload } = node.snapshot;
  if (payload.type === "text") return payload.body;
  return "id" in payload ? payload.id : payload.type;
}

const main = (tree: Tree) => outline(at(tree, 0));

describe("messages", () => {
  it("an element stands at its position; a position past the last child appends", () => {
    expect(main(treeOf(element([0, 0], text("a")), element([0, 1], text("b"))))).toEqual(["a", "b"]);
  });

  it("an element takes the place of what stood there", () => {
    expect(main(treeOf(element([0, 0], text("a")), element([0, 1], text("b")), element([0, 0], EMPTY)))).toEqual([
      "empty",
      "b",
    ]);
  });

  it("a block holds elements and other blocks", () => {
    const tree = treeOf(block([0, 0], container()), block([0, 0, 0], container()), element([0, 0, 0, 0], text("a")));
    expect(main(tree)).toEqual([[["a"]]]);
  });

  it("a block written again keeps its children and takes the new payload", () => {
    const tree = treeOf(block([0, 0], container()), element([0, 0, 0], text("a")));
    tree.apply(block([0, 0], container({ border: true })));
    expect(main(tree)).toEqual([["a"]]);
    expect(at(tree, 0, 0).snapshot.payload).toMatchObject({ border: true });
  });

  it("an element in a block's place takes the block away, and the other way round", () => {
    const tree = treeOf(block([0, 0], container()), element([0, 0, 0], text("a")), element([0, 0], text("b")));
    expect(main(tree)).toEqual(["b"]);
    tree.apply(block([0, 0], container()));
    expect(main(tree)).toEqual([[]]);
  });

  it("a trim keeps the first children", () => {
    const tree = treeOf(...["a", "b", "c"].map((body, index) => element([0, index], text(body))), trim([0], 1));
    expect(main(tree)).toEqual(["a"]);
  });

  it("main area, sidebar, floating and bottom are apart", () => {
    const tree = treeOf(...[0, 1, 2, 3].map((root) => element([root, 0], text(`${root}`))));
    expect(tree.roots.map(outline)).toEqual([["0"], ["1"], ["2"], ["3"]]);
  });

  it("a position that cannot exist is an error, which names it", () => {
    const tree = treeOf(element([0, 0], text("a")));
    expect(() => tree.apply(element([0, 2], text("b")))).toThrow("no place 0,2");
    expect(() => tree.apply(element([0, 0, 0], text("b")))).toThrow("no block at 0,0");
    expect(() => tree.apply(trim([9], 0))).toThrow("no block at 9");
  });
});

describe("subscribers", () => {
  it("hear of a change with the next notify, once for any number of messages", () => {
    const tree = treeOf(element([0, 0], text("a")));
    const heard = vi.fn<() => void>();
    at(tree, 0, 0).subscribe(heard);
    tree.apply(element([0, 0], text("b")));
    tree.apply(element([0, 0], text("c")));
    expect(heard).not.toHaveBeenCalled();
    tree.notify();
    expect(heard).toHaveBeenCalledTimes(1);
    tree.notify();
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it("hear nothing of what happens in other nodes", () => {
    const tree = treeOf(element([0, 0], text("a")), element([0, 1], text("b")), block([0, 2], container()));
    const heard = vi.fn<() => void>();
    for (const node of [at(tree, 0), at(tree, 0, 1), at(tree, 0, 2), at(tree, 1)]) node.subscribe(heard);
    tree.apply(element([0, 0], text("A")));
    tree.notify();
    expect(heard).not.toHaveBeenCalled();
  });

  it("of a block hear when its list of children changes", () => {
    const tree = treeOf(block([0, 0], container()));
    const heard = vi.fn<() => void>();
    at(tree, 0, 0).subscribe(heard);
    tree.apply(element([0, 0, 0], text("a")));
    tree.notify();
    tree.apply(trim([0, 0], 0));
    tree.notify();
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it("who unsubscribed hear nothing", () => {
    const tree = treeOf(element([0, 0], text("a")));
    const heard = vi.fn<() => void>();
    at(tree, 0, 0).subscribe(heard)();
    tree.apply(element([0, 0], text("b")));
    tree.notify();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe("a widget that is written somewhere else", () => {
  it("keeps its node and leaves an empty element behind", () => {
    const tree = treeOf(element([0, 0], textInput("w")), element([0, 1], text("a")));
    const node = at(tree, 0, 0);
    tree.apply(element([0, 2], textInput("w", { label: "moved" })));
    expect(main(tree)).toEqual(["empty", "a", "w"]);
    expect(at(tree, 0, 2)).toBe(node);
    expect(elementAt(tree, 0, 2).snapshot.payload).toMatchObject({ label: "moved" });
  });

  it("keeps its node on the way into another block and another root", () => {
    const tree = treeOf(element([0, 0], textInput("w")), block([0, 1], container()));
    const node = at(tree, 0, 0);
    tree.apply(element([0, 1, 0], textInput("w")));
    expect(main(tree)).toEqual(["empty", ["w"]]);
    tree.apply(element([1, 0], textInput("w")));
    expect(main(tree)).toEqual(["empty", ["empty"]]);
    expect(at(tree, 1, 0)).toBe(node);
  });

  it("keeps its node when it takes the place of the block it stood in", () => {
    const tree = treeOf(block([0, 0], container()), element([0, 0, 0], textInput("w")));
    const node = at(tree, 0, 0, 0);
    tree.apply(element([0, 0], textInput("w")));
    expect(main(tree)).toEqual(["w"]);
    expect(at(tree, 0, 0)).toBe(node);
    expect(tree.widget("w")).toBeDefined();
  });

  it("gives way without a trace if the message does not say that it may yet come", () => {
    const tree = treeOf(element([0, 0], textInput("w")), element([0, 0], text("a")));
    expect(main(tree)).toEqual(["a"]);
    expect(tree.widget("w")).toBeUndefined();
  });
});

describe("a displaced widget", () => {
  it("stays in sight, after what took its place, until it is written again", () => {
    const tree = treeOf(element([0, 0], textInput("w")), element([0, 1], text("end")));
    const node = at(tree, 0, 0);
    tree.apply(displacing(element([0, 0], text("new"))));
    expect(main(tree)).toEqual(["new", "w", "end"]);
    tree.apply(element([0, 1], textInput("w")));
    expect(main(tree)).toEqual(["new", "w"]);
    expect(at(tree, 0, 1)).toBe(node);
  });

  it("stays in sight when a block takes its place", () => {
    const tree = treeOf(element([0, 0], textInput("w")), displacing(block([0, 0], container())));
    expect(main(tree)).toEqual([[], "w"]);
    tree.apply(element([0, 0, 0], textInput("w")));
    expect(main(tree)).toEqual([["w"]]);
  });

  it("is not part of what paths count", () => {
    const tree = treeOf(element([0, 0], textInput("w")), displacing(element([0, 0], text("a"))));
    tree.apply(element([0, 1], text("b")));
    expect(main(tree)).toEqual(["a", "w", "b"]);
    expect(at(tree, 0, 1).snapshot.payload).toEqual(text("b"));
  });

  it("goes when the run ends without it, and only then takes no values", () => {
    const tree = treeOf(element([0, 0], textInput("w")), displacing(element([0, 0], text("a"))));
    tree.setValue("w", "typed");
    expect(tree.widget("w")).toMatchObject({ value: "typed" });
    tree.dropDisplaced();
    expect(main(tree)).toEqual(["a"]);
    expect(tree.widget("w")).toBeUndefined();
  });

  it("that was written again stays when the run ends", () => {
    const tree = treeOf(element([0, 0], textInput("w")), displacing(element([0, 0], text("a"))));
    tree.apply(element([0, 1], textInput("w")));
    tree.dropDisplaced();
    expect(main(tree)).toEqual(["a", "w"]);
    expect(tree.widget("w")).toBeDefined();
  });

  it("goes with its block", () => {
    const tree = treeOf(block([0, 0], container()), element([0, 0, 0], textInput("w")));
    tree.apply(displacing(element([0, 0, 0], text("a"))));
    tree.apply(trim([0], 0));
    expect(tree.widget("w")).toBeUndefined();
  });

  it("is one of several, each with its place", () => {
    const tree = treeOf(...["v", "w"].map((id, index) => element([0, index], textInput(id))));
    tree.apply(displacing(element([0, 0], text("a"))));
    tree.apply(displacing(element([0, 1], text("b"))));
    expect(main(tree)).toEqual(["a", "v", "b", "w"]);
  });
});

describe("a widget's value", () => {
  it("is changed by the page without a message", () => {
    const tree = treeOf(element([0, 0], textInput("w")));
    const heard = vi.fn<() => void>();
    at(tree, 0, 0).subscribe(heard);
    tree.setValue("w", "typed");
    tree.notify();
    expect(elementAt(tree, 0, 0).snapshot.payload).toMatchObject({ value: "typed" });
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["trimmed", trim([0], 0)],
    ["replaced by an element", element([0, 0], text("a"))],
    ["replaced by a block", block([0, 0], container())],
  ])("of a widget that was %s is not taken", (_, message) => {
    const tree = treeOf(element([0, 0], textInput("w")), message);
    tree.setValue("w", "typed");
    tree.reset("w");
    tree.touch("w");
    expect(tree.widget("w")).toBeUndefined();
  });

  it("of a widget inside a block that went is not taken", () => {
    const tree = treeOf(block([0, 0], container()), block([0, 0, 0], container()));
    tree.apply(element([0, 0, 0, 0], textInput("w")));
    tree.apply(element([0, 0], text("a")));
    expect(tree.widget("w")).toBeUndefined();
  });

  it("that the script sets is counted, so that what is half typed gives way", () => {
    const tree = treeOf(element([0, 0], textInput("w")));
    tree.reset("w");
    tree.reset("w");
    expect(elementAt(tree, 0, 0).snapshot.resets).toBe(2);
  });
});

it("the elements of the page come in order, without those that are displaced", () => {
  const tree = treeOf(element([1, 0], text("side")), element([0, 0], textInput("w")), block([0, 1], container()));
  tree.apply(element([0, 1, 0], text("b")));
  tree.apply(displacing(element([0, 0], text("a"))));
  expect([...tree.elements()]).toEqual([text("a"), text("b"), text("side")]);
});

const stale = (tree: Tree, ...path: number[]) => elementAt(tree, ...path).snapshot.stale;

describe("what a long run has not reached yet", () => {
  it("is stale: children past the count of their block, and all of a block that was not reached", () => {
    const tree = treeOf(element([0, 0], text("a")), block([0, 1], container()), block([0, 2], container()));
    tree.apply(element([0, 1, 0], text("b")));
    tree.apply(element([0, 1, 1], text("c")));
    tree.apply(element([0, 2, 0], text("d")));
    tree.markStale([
      [[0], 2],
      [[0, 1], 1],
    ]);
    expect([stale(tree, 0, 0), stale(tree, 0, 1, 0), stale(tree, 0, 1, 1), stale(tree, 0, 2, 0)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it("is fresh again once it is written, reached, or the run is over", () => {
    const tree = treeOf(...["a", "b", "c"].map((body, index) => element([0, index], text(body))));
    tree.markStale([]);
    tree.apply(element([0, 0], text("A")));
    expect([0, 1, 2].map((index) => stale(tree, 0, index))).toEqual([false, true, true]);
    tree.markStale([[[0], 2]]);
    expect([0, 1, 2].map((index) => stale(tree, 0, index))).toEqual([false, false, true]);
    tree.clearStale();
    expect(stale(tree, 0, 2)).toBe(false);
  });

  it("includes displaced widgets, which are fresh when they are written again", () => {
    const tree = treeOf(element([0, 0], textInput("w")), displacing(element([0, 0], text("a"))));
    tree.markStale([[[0], 1]]);
    const [, widget] = inSight((at(tree, 0) as BlockNode).snapshot);
    expect(widget?.snapshot).toMatchObject({ stale: true });
    tree.apply(element([0, 1], textInput("w")));
    expect(widget?.snapshot).toMatchObject({ stale: false });
  });

  it("is told to subscribers of those that became stale, and of no others", () => {
    const tree = treeOf(element([0, 0], text("a")), element([0, 1], text("b")));
    const first = vi.fn<() => void>();
    const second = vi.fn<() => void>();
    at(tree, 0, 0).subscribe(first);
    at(tree, 0, 1).subscribe(second);
    tree.markStale([[[0], 1]]);
    tree.markStale([[[0], 1]]);
    tree.notify();
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  });
});
