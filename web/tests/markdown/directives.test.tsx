import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { Markdown } from "../../src/ui/Markdown";

function span(text: string): HTMLElement | null {
  return render(<Markdown text={text} />).container.querySelector("span");
}

describe(":color[…]", () => {
  it("takes colours of CSS", () => {
    expect(span(':color[a]{foreground="#0f0" background="rgb(1, 2, 3)"}')).toHaveProperty(
      "style.cssText",
      "color: rgb(0, 255, 0); background-color: rgb(1, 2, 3);",
    );
    expect(span(":color[a]{foreground=teal}")?.className).toBe("stMarkdownColoredText");
    expect(span(':color[a]{background="hsl(60, 100%, 90%)"}')?.className).toBe("stMarkdownColoredBackground");
  });

  it.each([
    "red; background: url(https://e.invalid/a)",
    "url(https://e.invalid/a)",
    "var(--text)",
    "expression(1)",
    "rgb(1,2,3);x:y",
    'red" onmouseover="x',
    "#12",
  ])("leaves out %s", (value) => {
    const shown = span(`:color[a]{foreground='${value}'}`);
    expect(shown?.getAttribute("style")).toBeNull();
    expect(shown?.textContent).toBe("a");
  });

  it("has no other attributes", () => {
    const shown = span(':color[a]{foreground="red" title="t" onclick="x" #id .cls style="top: 0"}');
    expect(shown?.getAttributeNames().sort()).toEqual(["class", "style"]);
    expect(shown?.getAttribute("style")).toBe("color: red;");
  });
});
