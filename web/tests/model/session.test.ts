import { beforeEach, describe, expect, it, vi } from "vitest";

import { Session } from "../../src/model/session";
import type { ElementNode } from "../../src/model/nodes";
import type { BrowserContext } from "../../src/protocol/wire.gen";
import { block, displacing, element, ended, running } from "../support/messages";
import { checkbox, container, form, text, textInput } from "../support/payloads";
import { liveSession, WorkerEnd } from "../support/worker";

beforeEach(() => {
  vi.useFakeTimers();
});

function first(session: Session): ElementNode | undefined {
  return session.tree.roots[0]?.snapshot.children[0] as ElementNode | undefined;
}

function children(session: Session): number | undefined {
  return session.tree.roots[0]?.snapshot.children.length;
}

describe("the start", () => {
  it("asks for the first run", () => {
    const worker = new WorkerEnd();
    expect(new Session(worker).status.value).toMatchObject({ scriptState: "initial", phase: "fetch" });
    expect(worker.takeEvent()).toEqual({ kind: "rerun", seq: 1, values: {} });
  });

  it("goes through the phases that the worker names, and is live when the first run is over", () => {
    const worker = new WorkerEnd();
    const session = new Session(worker);
    const seen: string[] = [];
    session.status.subscribe(() => {
      const { phase, scriptState } = session.status.value;
      seen.push(`${phase} ${scriptState}`);
    });
    worker.say({ kind: "progress", phase: "python" });
    worker.say({ kind: "progress", phase: "app" }, { kind: "progress", phase: "run" }, running(1), ended(1));
    expect(seen).toEqual(["python initial", "app initial", "run initial", "run running", "live notRunning"]);
  });

  it("sends what a person does before the worker is up, and does not count that as a run", () => {
    const worker = new WorkerEnd();
    const session = new Session(worker);
    worker.take();
    session.press("b");
    expect(worker.takeEvent()).toEqual({ kind: "change", seq: 2, values: {}, trigger: "b" });
    expect(session.status.value.scriptState).toBe("initial");
  });
});

describe("a change", () => {
  it("is shown at once and sent, each with the next number", () => {
    const { session, worker } = liveSession(element([0, 0], textInput("w")));
    session.setValue(textInput("w"), "one");
    expect(session.tree.widget("w")?.value).toBe("one");
    expect(worker.takeEvent()).toEqual({ kind: "change", seq: 2, values: { w: "one" } });
    session.setValue(textInput("w"), "two");
    expect(worker.takeEvent()).toEqual({ kind: "change", seq: 3, values: { w: "two" } });
  });

  it("tells the widget's component and nobody else", () => {
    const { session } = liveSession(element([0, 0], textInput("w")), element([0, 1], text("a")));
    const heard: string[] = [];
    session.tree.roots[0]?.snapshot.children.forEach((node) => node.subscribe(() => heard.push(node.key)));
    session.setValue(textInput("w"), "typed");
    expect(heard).toEqual(["w"]);
  });

  it("says at once that the script runs", () => {
    const { session } = liveSession(element([0, 0], textInput("w")));
    session.setValue(textInput("w"), "typed");
    expect(session.status.value.scriptState).toBe("running");
  });

  it("is not overwritten by the answer to an older one; everything else in that answer counts", () => {
    const { session, worker } = liveSession(element([0, 0], textInput("w")));
    session.setValue(textInput("w"), "a");
    session.setValue(textInput("w"), "ab");
    worker.say(running(2), element([0, 0], textInput("w", { value: "A", label: "renamed" })), ended(2));
    expect(session.tree.widget("w")).toMatchObject({ value: "ab", label: "renamed" });
    worker.say(running(3), element([0, 0], textInput("w", { value: "AB" })), ended(3));
    expect(session.tree.widget("w")).toMatchObject({ value: "AB" });
  });

  it("of one widget leaves the answers about others alone", () => {
    const { session, worker } = liveSession(element([0, 0], textInput("v")), element([0, 1], textInput("w")));
    session.setValue(textInput("v"), "a");
    session.setValue(textInput("v"), "ab");
    worker.say(running(2), element([0, 1], textInput("w", { value: "set" })), ended(2));
    expect(session.tree.widget("w")?.value).toBe("set");
  });

  it("of a deferred widget is shown, and travels with the next event of any kind", () => {
    const lazy = checkbox("lazy", { deferred: true });
    const { session, worker } = liveSession(element([0, 0], lazy), element([0, 1], textInput("w")));
    session.setValue(lazy, true);
    expect(worker.take()).toEqual([]);
    expect(session.tree.widget("lazy")?.value).toBe(true);
    session.setValue(textInput("w"), "a");
    expect(worker.takeEvent()).toMatchObject({ values: { lazy: true, w: "a" } });
    session.setValue(lazy, false);
    session.rerun();
    expect(worker.takeEvent()).toEqual({ kind: "rerun", seq: 3, values: { lazy: false } });
    session.press("b");
    expect(worker.takeEvent()).toMatchObject({ values: {}, trigger: "b" });
  });

  it("of a deferred widget is not overwritten before it was sent", () => {
    const lazy = checkbox("lazy", { deferred: true });
    const { session, worker } = liveSession(element([0, 0], lazy));
    session.setValue(lazy, true);
    worker.say(running(1), element([0, 0], lazy), ended(1));
    expect(session.tree.widget("lazy")?.value).toBe(true);
  });

  it("of the app's files is an event of its own", () => {
    const { session, worker } = liveSession();
    session.replaceFiles("https://site.example/new.zip");
    expect(worker.takeEvent()).toEqual({ kind: "files", seq: 2, app: "https://site.example/new.zip" });
  });
});

describe("messages of a run", () => {
  it("are applied together, once a frame", () => {
    const { session, worker } = liveSession();
    const heard = vi.fn<() => void>();
    session.tree.roots[0]?.subscribe(heard);
    worker.say(running(1), element([0, 0], text("a")), element([0, 1], text("b")));
    expect(children(session)).toBe(0);
    vi.advanceTimersToNextFrame();
    expect([children(session), heard.mock.calls.length]).toEqual([2, 1]);
    worker.say(element([0, 2], text("c")));
    vi.advanceTimersToNextFrame();
    expect([children(session), heard.mock.calls.length]).toEqual([3, 2]);
  });

  it("are applied without a frame once very many wait, for a page out of sight draws none", () => {
    const { session, worker } = liveSession();
    worker.say(running(1), ...Array.from({ length: 5001 }, (_, index) => element([0, 0], text(String(index)))));
    expect(first(session)?.snapshot.payload).toEqual(text("4999"));
    worker.say(ended(1));
    expect(first(session)?.snapshot.payload).toEqual(text("5000"));
  });

  it("are applied with the run's end, without waiting for a frame", () => {
    const { session, worker } = liveSession();
    worker.say(running(1), block([0, 0], container()), element([0, 1], text("a")), ended(1));
    expect(children(session)).toBe(2);
  });

  it("keep a displaced widget in sight until the run's end", () => {
    const { session, worker } = liveSession(element([0, 0], textInput("w")));
    worker.say(running(1), displacing(element([0, 0], text("a"))));
    vi.advanceTimersToNextFrame();
    expect(session.tree.widget("w")).toBeDefined();
    worker.say(ended(1));
    expect(session.tree.widget("w")).toBeUndefined();
  });
});

describe("what the script sets", () => {
  it("wins over what is half typed, even if the value is the one the page has", () => {
    const { session, worker } = liveSession(element([0, 0], textInput("w")));
    worker.say(running(1), ended(1, { resets: ["w", "not on the page"] }));
    expect(first(session)?.snapshot.resets).toBe(1);
  });

  it("wins over a draft in a form", () => {
    const field = textInput("w", { form: "f" });
    const { session, worker } = liveSession(block([0, 0], form("f")), element([0, 0, 0], field));
    session.setValue(field, "draft");
    expect(session.forms.shown(field)).toBe("draft");
    worker.say(running(1), ended(1, { resets: ["w"] }));
    expect(session.forms.shown(field)).toBe("");
  });

  it("wins over a draft when the value is another one, and leaves it when the value is the same", () => {
    const field = textInput("w", { form: "f" });
    const { session, worker } = liveSession(block([0, 0], form("f")), element([0, 0, 0], field));
    session.setValue(field, "draft");
    worker.say(running(1), element([0, 0, 0], { ...field, label: "renamed" }), ended(1));
    expect(session.forms.shown(field)).toBe("draft");
    const set = { ...field, value: "set" };
    worker.say(running(1), element([0, 0, 0], set), ended(1));
    expect(session.forms.shown(set)).toBe("set");
  });
});

describe("the script's state", () => {
  it("stays running until the last event is answered", () => {
    const { session, worker } = liveSession();
    session.rerun();
    session.rerun();
    worker.say(running(2), ended(2));
    expect(session.status.value.scriptState).toBe("running");
    worker.say(running(3), ended(3));
    expect(session.status.value.scriptState).toBe("notRunning");
  });

  it("is compilationError with the compiler's text, until the next run", () => {
    const { session, worker } = liveSession();
    worker.say(running(1), { kind: "run", state: "compilationError", ack: 1, compile_error: "line 3" });
    expect(session.status.value).toMatchObject({ scriptState: "compilationError", compileError: "line 3" });
    session.rerun();
    expect(session.status.value).toMatchObject({ scriptState: "running", compileError: undefined });
  });

  it("is called slow after half a second of one run, and no more when it is over", () => {
    const { session, worker } = liveSession();
    worker.say(running(1));
    vi.advanceTimersByTime(499);
    expect(session.status.value.slow).toBe(false);
    vi.advanceTimersByTime(1);
    expect(session.status.value.slow).toBe(true);
    worker.say(ended(1));
    expect(session.status.value.slow).toBe(false);
  });

  it("is not called slow for many short runs in a row, nor after the last of them", () => {
    const { session, worker } = liveSession();
    for (let run = 0; run < 5; run += 1) {
      worker.say(running(1));
      vi.advanceTimersByTime(400);
      worker.say(ended(1));
    }
    vi.advanceTimersByTime(1000);
    expect(session.status.value.slow).toBe(false);
  });
});

describe("a slow run", () => {
  it("fades what it has not reached, from half a second on, until it is over", () => {
    const { session, worker } = liveSession(element([0, 0], text("a")), element([0, 1], text("b")));
    const stale = () => session.tree.roots[0]?.snapshot.children.map((node) => (node as ElementNode).snapshot.stale);
    worker.say(running(1), { kind: "reached", blocks: [[[0], 0]] });
    vi.advanceTimersByTime(499);
    expect(stale()).toEqual([false, false]);
    vi.advanceTimersByTime(1);
    expect(stale()).toEqual([true, true]);
    worker.say({ kind: "reached", blocks: [[[0], 1]] });
    vi.advanceTimersToNextFrame();
    expect(stale()).toEqual([false, true]);
    worker.say(ended(1));
    expect(stale()).toEqual([false, false]);
  });

  it("fades nothing before the worker says how far it is", () => {
    const { session, worker } = liveSession(element([0, 0], text("a")));
    worker.say(running(1));
    vi.advanceTimersByTime(600);
    expect(first(session)?.snapshot.stale).toBe(false);
  });
});

describe("a failure", () => {
  it("before the first run is shown with its reason and detail, and ends the run", () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const worker = new WorkerEnd();
    const session = new Session(worker);
    worker.say(running(1), { kind: "failed", reason: "Python stopped.", detail: "out of memory" });
    vi.advanceTimersByTime(600);
    expect(session.status.value).toMatchObject({
      failure: { reason: "Python stopped.", detail: "out of memory" },
      scriptState: "notRunning",
      slow: false,
    });
    expect(said).toHaveBeenCalledWith("Python stopped. out of memory");
  });

  it("to load the worker's script is one as well, and no unhandled error besides", () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const worker = new WorkerEnd();
    const session = new Session(worker);
    const event = new ErrorEvent("error", { message: "404", cancelable: true });
    worker.break(event);
    expect(session.status.value.failure).toEqual({
      reason: "The app's worker could not be started.",
      detail: "404",
    });
    expect(event.defaultPrevented).toBe(true);
  });
});

describe("the frame around the elements", () => {
  it("is what the script has last made of it", () => {
    const { session, worker } = liveSession();
    const frame = { kind: "page_config", layout: "wide", sidebar: "auto", menu: {}, toolbar: "auto" } as const;
    worker.say(running(1), frame, ended(1));
    expect(session.status.value.frame).toEqual(frame);
  });
});

describe("what the page knows of the browser", () => {
  const browser = {
    root: "https://host.example/",
    headers: {},
    cookies: {},
    locale: "en",
    timezone: "UTC",
    offset: 0,
    embedded: false,
    theme: "light",
  } as const;

  it("goes along with the first event and then with the first after it has changed", () => {
    const worker = new WorkerEnd();
    let now: BrowserContext = browser;
    const session = new Session(worker, undefined, () => now);
    expect(worker.takeEvent()).toMatchObject({ browser });
    session.rerun();
    expect(worker.takeEvent()).not.toHaveProperty("browser");
    now = { ...browser, theme: "dark" };
    session.press("b");
    expect(worker.takeEvent()).toMatchObject({ browser: { theme: "dark" } });
  });
});
