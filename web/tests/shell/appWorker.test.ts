import { afterEach, expect, it, vi } from "vitest";

import { AppWorker } from "../../src/shell/appWorker";

class StubWorker {
  static last: StubWorker;
  onmessageerror: (() => void) | null = null;
  constructor() {
    StubWorker.last = this;
  }
  postMessage(): void {}
  terminate(): void {}
}

afterEach(() => vi.unstubAllGlobals());

it("says so when the browser cannot read a message, for those after it would wait for it", async () => {
  vi.stubGlobal("Worker", StubWorker);
  const heard: string[] = [];
  const worker = new AppWorker("worker.js", {} as never, () => new MessageChannel().port1);
  worker.listen(
    () => {},
    (event) => heard.push(event.message),
  );
  const first = StubWorker.last;
  first.onmessageerror?.();
  await vi.waitFor(() => expect(heard).toEqual(["The browser could not read a message of it."]));
  worker.restart();
  first.onmessageerror?.(); // nobody hears of one that has been ended
  await Promise.resolve();
  expect(heard).toHaveLength(1);
});
