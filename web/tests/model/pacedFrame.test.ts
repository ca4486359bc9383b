import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { PacedFrame } from "../../src/model/pacedFrame";

let now: number;
let frames: FrameRequestCallback[];
let paints: Array<() => void>;

beforeEach(() => {
  now = 1000;
  frames = [];
  paints = [];
  vi.spyOn(performance, "now").mockImplementation(() => now);
  vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal("cancelAnimationFrame", (handle: number) => (frames[handle - 1] = () => undefined));
  vi.stubGlobal(
    "MessageChannel",
    class {
      port1 = { onmessage: () => undefined, close: () => undefined };
      port2 = { postMessage: () => paints.push(() => this.port1.onmessage()) };
    },
  );
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function passFrame(at: number): void {
  now = at;
  frames.pop()?.(now);
}

/** A frame that takes so long until it is painted. */
function paint(after: number): void {
  now += after;
  for (const painted of paints.splice(0)) painted();
}

test("a page that is drawn quickly is drawn at each frame", () => {
  const frame = new PacedFrame();
  const draw = vi.fn();
  for (let at = 1016; at < 1100; at += 16) {
    frame.request(draw);
    passFrame(at);
    paint(4);
  }
  expect(draw).toHaveBeenCalledTimes(6);
});

test("one that takes long is drawn again after as much time", () => {
  const frame = new PacedFrame();
  const draw = vi.fn();
  frame.request(draw);
  passFrame(1016);
  paint(50);
  frame.request(draw);
  for (const at of [1080, 1096, 1112]) passFrame(at);
  expect(draw).toHaveBeenCalledTimes(1);
  passFrame(1128);
  expect(draw).toHaveBeenCalledTimes(2);
});

test("one that takes long waits as long with the first change of a run, and not at all once that is over", () => {
  const frame = new PacedFrame();
  const draw = vi.fn();
  frame.request(draw);
  passFrame(1016);
  paint(40);
  now = 2000;
  frame.request(draw);
  passFrame(2016);
  frame.cancel();
  now = 3000;
  frame.request(draw);
  for (const at of [3016, 3032]) passFrame(at);
  expect(draw).toHaveBeenCalledTimes(1);
  passFrame(3048);
  expect(draw).toHaveBeenCalledTimes(2);
});

test("a frame is requested once, and not drawn when it is cancelled", () => {
  const frame = new PacedFrame();
  const draw = vi.fn();
  frame.request(draw);
  frame.request(draw);
  expect(frames).toHaveLength(1);
  frame.cancel();
  passFrame(1016);
  expect(draw).not.toHaveBeenCalled();
  frame.request(draw);
  passFrame(1032);
  expect(draw).toHaveBeenCalledTimes(1);
});
