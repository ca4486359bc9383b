import { beforeEach, expect, it, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  localStorage.clear();
});

it("knows how large a diagram was, also in the next visit", async () => {
  const first = await import("../../src/ui/diagramSizes");
  expect(first.sizeOfDiagram("pie")).toBeUndefined();
  first.rememberSize("pie", { width: 20, height: 10 });
  expect(first.sizeOfDiagram("pie")).toEqual({ width: 20, height: 10 });
  vi.resetModules();
  const next = await import("../../src/ui/diagramSizes");
  expect(next.sizeOfDiagram("pie")).toEqual({ width: 20, height: 10 });
  expect(next.sizeOfDiagram("gantt")).toBeUndefined();
});

it("keeps those that were drawn last", async () => {
  const { rememberSize, sizeOfDiagram } = await import("../../src/ui/diagramSizes");
  for (let count = 0; count <= 100; count += 1) rememberSize(`pie ${count}`, { width: 20, height: 10 });
  expect(sizeOfDiagram("pie 0")).toBeUndefined();
  expect(sizeOfDiagram("pie 1")).toBeDefined();
  expect(sizeOfDiagram("pie 100")).toBeDefined();
});

it.each(["{", "{}", "[1]", '[["a"]]', '[["a",{"width":"url(x)","height":1}]]', '[["a",null]]'])(
  "passes over what it has not stored: %s",
  async (stored) => {
    localStorage.setItem("sitelet-diagrams", stored);
    const { rememberSize, sizeOfDiagram } = await import("../../src/ui/diagramSizes");
    rememberSize("pie", { width: 20, height: 10 });
    expect(sizeOfDiagram("pie")).toEqual({ width: 20, height: 10 });
  },
);
