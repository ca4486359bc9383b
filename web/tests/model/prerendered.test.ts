import { describe, expect, it, vi } from "vitest";

import { BlockNode, type TreeNode } from "../../src/model/nodes";
import { Session } from "../../src/model/session";
import type { BlockMessage, ElementMessage, NavigationMessage, WorkerMessage } from "../../src/protocol/wire.gen";
import { block, element, ended, running, trim } from "../support/messages";
import { checkbox, container, form, text, textInput } from "../support/payloads";
import { WorkerEnd } from "../support/worker";

/** A page that shows these messages of the build, and the worker that is not up yet. */
function prerendered(...messages: Array<ElementMessage | BlockMessage>): { session: Session; worker: WorkerEnd } {
  const worker = new WorkerEnd();
  const session = new Session(worker, undefined, undefined, { page: "", messages });
  worker.take();
  return { session, worker };
}

/** What is in sight, block by block. */
function picture(node: TreeNode | undefined): unknown {
  if (!(node instanceof BlockNode)) {
    const payload = node?.snapshot.payload ?? { type: "empty" as const };
    return "body" in payload ? payload.body : "id" in payload ? payload.id : payload.type;
  }
  return [...node.snapshot.children, ...node.snapshot.displaced.keys()].map(picture);
}

function shown(session: Session): unknown {
  return picture(session.tree.roots[0]);
}

function run(worker: WorkerEnd, ...messages: WorkerMessage[]): void {
  worker.say(running(1), ...messages, ended(1));
}

describe("before the first run", () => {
  it("shows what the build left, and is not live", () => {
    const { session } = prerendered(element([0, 0], text("from the build")));
    expect(shown(session)).toEqual(["from the build"]);
    expect(session.status.value).toMatchObject({ scriptState: "initial", phase: "fetch", prerendered: true });
  });

  it("shows nothing that each run shows once", () => {
    const { session, worker } = prerendered(element([0, 0], { type: "balloons", run: 1 }));
    expect(session.tree.roots[0]?.snapshot.children[0]?.snapshot.payload).toEqual({ type: "balloons", run: 0 });
    run(worker, element([0, 0], { type: "balloons", run: 1 }));
    expect(session.tree.roots[0]?.snapshot.children[0]?.snapshot.payload).toEqual({ type: "balloons", run: 1 });
  });

  it("shows nothing of another page of the app", () => {
    const session = new Session(new WorkerEnd(), undefined, undefined, {
      page: "about",
      messages: [element([0, 0], text("about"))],
    });
    expect(shown(session)).toEqual([]);
    expect(session.status.value.prerendered).toBeUndefined();
  });

  it("has the frame and the pages that the build knew", () => {
    const frame = { kind: "page_config", layout: "wide", sidebar: "auto", menu: {}, toolbar: "auto" } as const;
    const session = new Session(new WorkerEnd(), undefined, undefined, { page: "", messages: [frame] });
    expect(session.status.value.frame?.layout).toBe("wide");
  });

  it("keeps, shows and sends what a person does, in order", () => {
    const { session, worker } = prerendered(element([0, 0], textInput("w")), element([0, 1], checkbox("c")));
    session.setValue(textInput("w"), "typed");
    session.press("b");
    session.setValue(checkbox("c"), true);
    expect(session.tree.widget("w")?.value).toBe("typed");
    expect(worker.take()).toMatchObject([
      { seq: 2, values: { w: "typed" } },
      { seq: 3, trigger: "b" },
      { seq: 4, values: { c: true } },
    ]);
  });

  it("leaves fragments alone that run every so often", () => {
    const { session, worker } = prerendered(element([0, 0], text("x")));
    session.runFragment("f");
    expect(worker.take()).toEqual([]);
  });
});

describe("the first run", () => {
  it("changes nothing and tells no one where it says the same", () => {
    const messages = [block([0, 0], container()), element([0, 0, 0], text("same")), element([0, 1], textInput("w"))];
    const { session, worker } = prerendered(...messages);
    const heard = vi.fn();
    for (const node of session.tree.roots[0]?.snapshot.children ?? []) node.subscribe(heard);
    session.tree.roots[0]?.subscribe(heard);
    session.tree.notify();
    heard.mockClear();
    run(worker, ...messages);
    expect(heard).not.toHaveBeenCalled();
    expect(shown(session)).toEqual([["same"], "w"]);
    expect(session.status.value).toMatchObject({ scriptState: "notRunning", phase: "live" });
  });

  it("has the last word where it says something else", () => {
    const { session, worker } = prerendered(element([0, 0], text("12:00")), element([0, 1], text("x")));
    run(worker, element([0, 0], text("12:34")), element([0, 1], text("x")));
    expect(shown(session)).toEqual(["12:34", "x"]);
  });

  it("takes back a frame that it has not asked for", () => {
    const frame = { kind: "page_config", layout: "wide", sidebar: "auto", menu: {}, toolbar: "auto" } as const;
    const worker = new WorkerEnd();
    const session = new Session(worker, undefined, undefined, { page: "", messages: [frame] });
    run(worker);
    expect(session.status.value.frame).toBeUndefined();
  });

  it("keeps a frame that it has asked for", () => {
    const frame = { kind: "page_config", layout: "wide", sidebar: "auto", menu: {}, toolbar: "auto" } as const;
    const worker = new WorkerEnd();
    const session = new Session(worker, undefined, undefined, { page: "", messages: [frame] });
    run(worker, { ...frame });
    expect(session.status.value.frame?.layout).toBe("wide");
  });

  it("drops what it has not written only when it is over", () => {
    const { session, worker } = prerendered(
      element([0, 0], text("a")),
      block([0, 1], container()),
      element([0, 1, 0], text("b")),
      element([0, 1, 1], text("c")),
      element([0, 2], text("d")),
      element([1, 0], text("side")),
    );
    worker.say(running(1), element([0, 0], text("a")), block([0, 1], container()), element([0, 1, 0], text("b")));
    worker.say(running(1)); // what has come is applied
    expect(shown(session)).toEqual(["a", ["b", "c"], "d"]);
    worker.say(ended(1));
    expect(shown(session)).toEqual(["a", ["b"]]);
    expect(picture(session.tree.roots[1])).toEqual([]);
  });

  it("obeys a trim of what it wrote itself", () => {
    const { session, worker } = prerendered(element([0, 0], text("a")), element([0, 1], text("b")));
    run(worker, element([0, 0], text("a")), element([0, 1], text("b")), trim([0], 1));
    expect(shown(session)).toEqual(["a"]);
  });

  it("takes along the node of a widget that it writes further down", () => {
    const { session, worker } = prerendered(element([0, 0], textInput("w")), element([0, 1], text("last")));
    const node = session.tree.roots[0]?.snapshot.children[0];
    worker.say(running(1), element([0, 0], text("new")), running(1));
    expect(shown(session)).toEqual(["new", "last", "w"]);
    worker.say(element([0, 1], textInput("w")), element([0, 2], text("last")), ended(1));
    expect(shown(session)).toEqual(["new", "w", "last"]);
    expect(session.tree.roots[0]?.snapshot.children[1]).toBe(node);
  });

  it("keeps the value that a person has given a widget since", () => {
    const { session, worker } = prerendered(element([0, 0], textInput("w", { value: "default" })));
    session.setValue(textInput("w"), "mine");
    run(worker, element([0, 0], textInput("w", { value: "default" })));
    expect(session.tree.widget("w")?.value).toBe("mine");
    expect(session.status.value.scriptState).toBe("running");
  });

  it("keeps what is half typed where it sets the value that is there already", () => {
    const { session, worker } = prerendered(element([0, 0], textInput("w", { value: "set" })));
    worker.say(running(1), element([0, 0], textInput("w", { value: "set" })), ended(1, { resets: ["w"] }));
    const node = session.tree.roots[0]?.snapshot.children[0];
    expect(node?.snapshot).toMatchObject({ resets: 0 });
  });

  it("keeps what is filled into a form", () => {
    const field = { ...textInput("w"), form: "f" };
    const messages = [block([0, 0], form("f")), element([0, 0, 0], field)];
    const { session, worker } = prerendered(...messages);
    session.setValue(field, "draft");
    run(worker, ...messages);
    expect(session.forms.shown(field)).toBe("draft");
  });

  it("keeps open what a person has opened", () => {
    const closed = { type: "expander", label: "More", value: false, kind: "default", width: "stretch" } as const;
    const { session, worker } = prerendered(block([0, 0], closed));
    const node = session.tree.roots[0]?.snapshot.children[0] as BlockNode;
    session.setOpen(node, true);
    run(worker, block([0, 0], closed));
    expect(node.snapshot.payload).toMatchObject({ value: true });
  });

  it("that never comes leaves the page as the build made it", () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { session, worker } = prerendered(element([0, 0], text("from the build")));
    worker.say({ kind: "failed", reason: "Python could not be started.", detail: "" });
    expect(shown(session)).toEqual(["from the build"]);
    expect(session.status.value.failure?.reason).toBe("Python could not be started.");
  });
});

describe("what the build's run has made of the frame", () => {
  const frame = { kind: "page_config", layout: "wide", sidebar: "auto", menu: {}, toolbar: "auto" } as const;
  const navigation: NavigationMessage = {
    kind: "navigation",
    position: "sidebar",
    expanded: false,
    sections: [],
    current: "",
    title: "Home",
    query: "",
  };
  const begin = () => {
    const worker = new WorkerEnd();
    const session = new Session(worker, undefined, undefined, { page: "", messages: [frame, navigation] });
    return { session, worker };
  };

  it("goes with the first run, if that has not made it again", () => {
    const { session, worker } = begin();
    worker.say(running(1), element([0, 0], text("x")));
    expect(session.status.value).toMatchObject({ frame, navigation });
    worker.say(ended(1));
    expect(session.status.value.frame).toBeUndefined();
    expect(session.status.value.navigation).toBeUndefined();
  });

  it("stays if it has, whatever later runs say", () => {
    const { session, worker } = begin();
    run(worker, { ...frame, layout: "centered" }, navigation);
    run(worker);
    expect(session.status.value).toMatchObject({ frame: { layout: "centered" }, navigation });
  });
});
