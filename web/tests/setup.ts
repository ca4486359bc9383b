/** Around every test: an empty page, real timers, and a console on which nobody complains. */
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";

// Parts that are loaded when they are first needed take a while on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

/** What was said on `console.error`. A test that provokes a complaint catches it with a spy of its own. */
let complaints: unknown[][] = [];

beforeEach(() => {
  complaints = [];
  vi.spyOn(console, "error").mockImplementation((...said) => void complaints.push(said));
});

afterEach(() => {
  cleanup();
  globalThis.sessionStorage?.clear(); // not every test has a page around it
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  expect(complaints, "nothing is complained of on console.error").toEqual([]);
});
