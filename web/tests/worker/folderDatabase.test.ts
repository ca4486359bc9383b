import { afterEach, describe, expect, it, vi } from "vitest";

import { FolderDatabase } from "../../src/worker/folderDatabase";

afterEach(() => vi.restoreAllMocks());

describe("where a browser stores nothing", () => {
  it("there is nothing, nothing fails, and the console hears of it once", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const storage = new FolderDatabase("app");
    expect(await storage.readAll()).toEqual(new Map());
    await storage.write(new Map([["a", new Uint8Array(1)]]));
    await storage.write(new Map([["a", undefined]]));
    expect(warn).toHaveBeenCalledTimes(1);
    expect(String(warn.mock.calls[0]?.[0])).toContain("cannot store data in this browser");
  });
});
