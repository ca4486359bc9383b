import { describe, expect, it } from "vitest";

import { safeAddress } from "../../src/ui/safeAddress";

describe("an address to follow", () => {
  it.each([
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "vbscript:x",
  ])("leads nowhere if it is a script: %j", (address) => {
    expect(safeAddress(address)).toBe("#");
  });

  it.each(["https://example.com", "sub/x?y=1", "", "#part", "mailto:a@example.com", "http://["])(
    "stays as it is otherwise: %j",
    (address) => {
      expect(safeAddress(address)).toBe(address);
    },
  );
});
