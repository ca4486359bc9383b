import { beforeEach, describe, expect, it, vi } from "vitest";

import { running } from "../support/messages";
import { liveSession } from "../support/worker";

beforeEach(() => {
  vi.useFakeTimers();
});

describe("a file that the script makes", () => {
  it("is asked for without a run, and comes as the answer", async () => {
    const { session, worker } = liveSession();
    const answer = session.download("d");
    expect(worker.takeEvent()).toEqual({ kind: "download", seq: 1, widget: "d" });
    expect(session.status.value.scriptState).toBe("notRunning");
    const file = { kind: "download", widget: "d", url: "blob:1", file: "a.txt" } as const;
    worker.say({ kind: "download", widget: "other", url: "blob:0", file: "b.txt" }, file);
    expect(await answer).toEqual(file);
  });

  it("is handed over before the run that follows", async () => {
    const { session, worker } = liveSession();
    const answer = session.download("d");
    session.press("d");
    worker.say({ kind: "download", widget: "d" }, running(2));
    expect(await answer).toEqual({ kind: "download", widget: "d" });
  });
});

describe("a press", () => {
  it("carries what was chosen", () => {
    const { session, worker } = liveSession();
    session.submit("m", "two");
    expect(worker.takeEvent()).toEqual({ kind: "change", seq: 2, values: { m: "two" }, trigger: "m" });
  });
});

describe("a link to another page", () => {
  it("takes its query along, in the address and to the worker", () => {
    history.replaceState(null, "", "/");
    const { session, worker } = liveSession();
    session.navigate("zwei", "a=1&b=%C3%BC");
    expect(location.pathname + location.search).toBe("/zwei?a=1&b=%C3%BC");
    expect(worker.takeEvent()).toEqual({ kind: "navigate", seq: 2, values: {}, page: "zwei", query: "a=1&b=%C3%BC" });
    history.replaceState(null, "", "/");
  });
});
