import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { notices } from "../../src/model/notices";
import { element, ended, running } from "../support/messages";
import { text, textInput } from "../support/payloads";
import { liveSession } from "../support/worker";

const RESTARTED = { kind: "rerun", values: {} };

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  notices.set({ shown: [] });
});

describe("a stop", () => {
  it("interrupts, and ends a worker that does not answer", () => {
    const { session, worker } = liveSession(element([0, 0], text("shown")));
    session.press("b");
    session.stop();
    expect(worker.interrupts).toBe(1);
    vi.advanceTimersByTime(300);
    expect(worker.restarts).toBe(0);
    vi.advanceTimersByTime(200);
    expect(worker.restarts).toBe(1);
    expect(session.status.value).toMatchObject({ scriptState: "notRunning", phase: "live" });
    expect(session.tree.roots[0]?.snapshot.children).toHaveLength(1);
    expect(notices.value.shown.map(({ name }) => name)).toEqual(["restart"]);
  });

  it("that ends the worker leaves no event that waits for its answer", () => {
    const { session, worker } = liveSession();
    const sent = session.submit("c", { text: "busy", files: [] });
    worker.say(running(sent - 1));
    expect(session.status.value.answered).toBe(sent - 1);
    session.stop();
    vi.advanceTimersByTime(1000);
    expect(session.status.value.answered).toBe(sent);
  });

  it("that is answered in time ends nothing", () => {
    const { session, worker } = liveSession();
    session.press("b");
    session.stop();
    worker.say(ended(2));
    vi.advanceTimersByTime(5000);
    expect(worker.restarts).toBe(0);
  });

  it("asks the new worker for nothing before the person does something, then for a first run", () => {
    const { session, worker } = liveSession(element([0, 0], textInput("w")));
    session.setValue(textInput("w"), "typed");
    session.press("b");
    session.stop();
    vi.advanceTimersByTime(1000);
    worker.take();
    worker.say({ kind: "progress", phase: "python" });
    expect(worker.take()).toEqual([]);
    expect(session.status.value.phase).toBe("live");
    session.press("c");
    // What was changed before goes along, what was pressed does not.
    expect(worker.take()).toEqual([
      { ...RESTARTED, seq: 4 },
      { kind: "change", seq: 5, values: { w: "typed" }, trigger: "c" },
    ]);
    expect(session.tree.widget("w")?.value).toBe("typed");
  });

  it("leaves in place what the new worker writes in the same words, and drops the rest", () => {
    const { session, worker } = liveSession(element([0, 0], text("same")), element([0, 1], text("other")));
    const before = session.tree.roots[0]?.snapshot.children[0];
    session.press("b");
    session.stop();
    vi.advanceTimersByTime(1000);
    session.rerun();
    worker.say(running(3), element([0, 0], text("same")), ended(3));
    expect(session.tree.roots[0]?.snapshot.children).toEqual([before]);
  });
});

describe("a failure", () => {
  const FAILED = { kind: "failed", reason: "Python stopped.", detail: "out of memory" } as const;

  it("of a worker that has been in use starts another, which runs the script again", () => {
    const { session, worker } = liveSession();
    session.press("b");
    worker.take();
    worker.say(running(2), FAILED);
    expect(worker.restarts).toBe(1);
    expect(worker.take()).toEqual([{ ...RESTARTED, seq: 3 }]);
    expect(session.status.value).toMatchObject({ scriptState: "running" });
    expect(session.status.value.failure).toBeUndefined();
    worker.say(running(3), ended(3));
    expect(session.status.value.scriptState).toBe("notRunning");
  });

  it("takes back what was changed for the run that failed", () => {
    const { session, worker } = liveSession(element([0, 0], textInput("w")));
    session.setValue(textInput("w"), "too much");
    worker.say(running(2), FAILED, running(3), element([0, 0], textInput("w")), ended(3));
    expect(session.tree.widget("w")?.value).toBe("");
  });

  it("that comes again at once is shown", () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { session, worker } = liveSession();
    worker.say(FAILED, FAILED);
    expect(worker.restarts).toBe(1);
    expect(session.status.value.failure).toEqual({ reason: "Python stopped.", detail: "out of memory" });
  });
});

describe("what was kept and could not be read", () => {
  it("is named, as far as a person knows its name", () => {
    const { worker } = liveSession();
    worker.say({ kind: "lost", keys: ["point", "$$ID-1-None"] }, ended(1));
    expect(notices.value.shown.map((notice) => notice.text)).toEqual([
      "Some of your last session could not be restored (point, …).",
    ]);
  });
});
