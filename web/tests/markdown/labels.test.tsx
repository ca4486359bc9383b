/** Labels: one line, in which what would start a block is text. */
import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { Markdown } from "../../src/ui/Markdown";

function label(text: string): HTMLElement {
  return render(<Markdown text={text} label />).container;
}

describe("a label", () => {
  it.each([
    ["strong", "**x**"],
    ["em", "*x*"],
    ["del", "~~x~~"],
    ["code", "`x`"],
    ["a", "[x](https://a.example)"],
    [".text-red", ":red[x]"],
    [".badge-blue", ":blue-badge[x]"],
    [".formula-source", "$x$"],
  ])("has %s in it: %s", (selector, text) => {
    expect(label(text).querySelector(`p > ${selector}`)?.textContent).toBe("x");
  });

  it("has images and icons in it", () => {
    expect(label("![cat](https://cats.example/c.png)").querySelector("p > img")).toBeTruthy();
    expect(label(":material/home:").querySelector("p > .material-icon")).toBeTruthy();
  });

  it.each([
    "# Title",
    "###### Small",
    "- item",
    "* item",
    "+ item",
    "1. item",
    "12) item",
    "1.",
    "> quote",
    "---",
    "***",
    "Title\n===",
    "| a |\n|---|\n| 1 |",
    "[ref]: a.html",
    "[^1]: note",
    "- [x] task",
  ])("takes %j as it is typed", (text) => {
    const page = label(text);
    expect(page.textContent).toBe(text);
    expect([...page.querySelectorAll("*")].map(({ localName }) => localName)).toEqual(["p"]);
  });

  it("shows HTML as text", () => {
    const page = label("<b>x</b> <div>y</div>");
    expect(page.textContent).toBe("<b>x</b> <div>y</div>");
    expect(page.querySelector("b, div div")).toBeNull();
  });
});
