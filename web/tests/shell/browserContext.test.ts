import { afterEach, describe, expect, it, vi } from "vitest";

import { readBrowser } from "../../src/shell/browserContext";

afterEach(() => {
  vi.restoreAllMocks();
});

function cookies(text: string): Record<string, string> {
  vi.spyOn(document, "cookie", "get").mockReturnValue(text);
  return readBrowser("https://host.example/").cookies;
}

describe("cookies", () => {
  it("are known by name, with all that stands behind the first equals sign", () => {
    expect(cookies("a=1; b=x=y; c=")).toEqual({ a: "1", b: "x=y", c: "" });
  });

  it("may be none", () => {
    expect(cookies("")).toEqual({});
  });

  it("are none where the page may not read them", () => {
    vi.spyOn(document, "cookie", "get").mockImplementation(() => {
      throw new DOMException("sandboxed", "SecurityError");
    });
    expect(readBrowser("https://host.example/").cookies).toEqual({});
  });
});

it("says which languages are wanted as a browser says it to servers", () => {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(["de-DE", "de", "en"]);
  expect(readBrowser("https://host.example/").headers["Accept-Language"]).toBe("de-DE,de;q=0.9,en;q=0.8");
});
