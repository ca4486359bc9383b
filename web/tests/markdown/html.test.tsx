/** HTML in markdown: text, unless the app asks for it, and then without what would harm the page. */
import { fireEvent, render, waitFor } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";

import { Markdown } from "../../src/ui/Markdown";

/** The text with HTML in it, once the parser for that is loaded and the mark at its end has become an element. */
async function show(text: string): Promise<HTMLElement> {
  const { container } = render(<Markdown text={`${text}\n\n<i id="end"></i>\n`} allowHtml />);
  await waitFor(() => expect(container.querySelector("#end")).toBeTruthy());
  return container;
}

describe("without permission", () => {
  it.each([
    "<b>x</b>",
    "<div>\nx\n</div>",
    "a <script>alert(1)</script>",
    "<!-- note -->",
    "<img src=x onerror=alert(1)>",
  ])("%s is text", (text) => {
    const { container } = render(<Markdown text={text} />);
    expect(container.textContent).toBe(text);
    expect(container.querySelector("b, script, img, div div")).toBeNull();
  });

  it("markdown around HTML is still markdown", () => {
    const { container } = render(<Markdown text="<u>**bold**</u>" />);
    expect(container.textContent).toBe("<u>bold</u>");
    expect(container.querySelector("strong")).toBeTruthy();
  });
});

describe("with permission", () => {
  it("names do not hide what the document calls so, and documents in frames run no scripts", async () => {
    const page = await show(
      '<img name="getElementById"><iframe srcdoc="<script>1</script>"></iframe><object data="data:text/html,x"></object>',
    );
    expect(page.querySelector("img")?.hasAttribute("name")).toBe(false);
    expect(page.querySelector("iframe")?.getAttribute("sandbox")).toBe("");
    expect(page.querySelector("object")?.hasAttribute("data")).toBe(false);
  });

  it("elements, classes and styles are those of the app", async () => {
    const page = await show('<div class="card" style="color: red; --gap: 2px" data-x="1">in a <u>card</u></div>');
    const card = page.querySelector<HTMLElement>("div.card");
    expect(card?.textContent).toBe("in a card");
    expect([card?.style.color, card?.style.getPropertyValue("--gap"), card?.dataset["x"]]).toEqual(["red", "2px", "1"]);
  });

  it.each(["p", "code", "a", "li", "td", "blockquote"])("an own <%s> keeps its attributes", async (name) => {
    const around = name === "td" ? ["<table><tr>", "</tr></table>"] : ["", ""];
    const page = await show(`${around[0]}<${name} class="own" style="color: red" id="x">y</${name}>${around[1]}`);
    const element = page.querySelector<HTMLElement>(`${name}.own#x`);
    expect([element?.style.color, element?.textContent]).toEqual(["red", "y"]);
  });

  it("style sheets of the app apply", async () => {
    expect((await show("<style>.card { color: red }</style>")).querySelector("style")?.textContent).toContain("red");
  });

  it("markdown inside of elements is markdown, between empty lines", async () => {
    const page = await show("<div>\n\n**bold** :red[text]\n\n</div>");
    expect(page.querySelector("div > p > strong")).toBeTruthy();
    expect(page.querySelector("div > p > .text-red")).toBeTruthy();
  });

  it("preformatted text is shown, with code in it or without", async () => {
    const page = await show("<pre>as  typed</pre>\n\n<pre><code>x = 1</code></pre>");
    expect([...page.querySelectorAll("pre")].map(({ textContent }) => textContent)).toEqual(["as  typed", "x = 1"]);
  });

  it("links open in a new tab, unless they say where; downloads have their name", async () => {
    const page = await show(
      '<a href="https://a.example">a</a> <a href="https://a.example" target="_self">b</a> ' +
        '<a href="data:text/csv,1" download="c.csv">c</a>',
    );
    const links = [...page.querySelectorAll("a")];
    expect(links.map(({ target }) => target)).toEqual(["_blank", "_self", "_blank"]);
    expect([links[2]?.download, links[2]?.getAttribute("href")]).toEqual(["c.csv", "data:text/csv,1"]);
  });

  it("details, embedded pages and drawings work", async () => {
    const page = await show(
      '<details open><summary>s</summary>t</details><iframe src="https://a.example" width="300"></iframe>' +
        '<svg viewBox="0 0 1 1"><linearGradient id="g"/><path d="M0 0" stroke-width="2"/></svg>',
    );
    expect(page.querySelector("details")?.open).toBe(true);
    expect(page.querySelector("iframe")?.getAttribute("src")).toBe("https://a.example");
    expect(page.querySelector("svg path")?.getAttribute("stroke-width")).toBe("2");
    expect(page.querySelector("svg linearGradient")).toBeTruthy();
  });
});

describe("HTML that means harm", () => {
  it.each([
    "<script>window.harm = 1</script>",
    '<script src="https://evil.example/x.js"></script>',
    '<script async src="https://evil.example/x.js"></script>',
    '<script type="module" src="https://evil.example/x.js"></script>',
    "<svg><script>window.harm = 1</script></svg>",
    "<p><SCRIPT>window.harm = 1</SCRIPT></p>",
  ])("brings no script: %s", async (html) => {
    await show(html);
    expect(document.querySelector("script")).toBeNull();
    expect("harm" in window).toBe(false);
  });

  it.each([
    "<svg><style>&lt;img src=x onerror=canary()&gt;</style></svg>",
    "<math><mtext><style><!--</style></mtext></math>",
    "<svg><desc><p><style><!--</style></p></desc></svg>",
  ])("is the same once a browser has read what React writes of it: %s", async (html) => {
    const page = await show(html);
    const read = document.createElement("div");
    read.innerHTML = renderToString(<Markdown text={`${html}\n\n<i id="end"></i>\n`} allowHtml />);
    expect(read.querySelector("#end")).toBeTruthy();
    expect(read.querySelectorAll("style").length).toBe(1);
    expect([...read.querySelectorAll("*")].map(({ localName }) => localName)).toEqual(
      [...page.querySelectorAll("*")].map(({ localName }) => localName),
    );
  });

  it("does not move the page's addresses", async () => {
    await show('<base href="https://example.org/">');
    expect(document.querySelector("base")).toBeNull();
  });

  it.each(["onclick", "onerror", "onload", "onmouseover", "onfocus", "onanimationstart", "ONCLICK", "onnosuch"])(
    "has no %s, on elements of HTML or of its own",
    async (name) => {
      const page = await show(`<img src="x" ${name}="window.harm = 1"><my-part ${name}="window.harm = 1">x</my-part>`);
      for (const element of page.querySelectorAll("img, my-part")) {
        expect(element.getAttributeNames().filter((each) => /^on/i.test(each))).toEqual([]);
        for (const event of ["click", "error", "load", "mouseover"])
          fireEvent(element, new Event(event, { bubbles: true }));
      }
      expect("harm" in window).toBe(false);
    },
  );

  it.each([
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#9;script:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<a href="&#1;javascript:alert(1)">x</a>',
    '<a href=" JAVASCRIPT:alert(1)">x</a>',
    '<a href="vbscript:x">x</a>',
    '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
    '<object data="javascript:alert(1)"></object>',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<form action="vbscript:x"><button formaction="data:text/html,alert">x</button></form>',
    '<svg><a><animate attributeName="href" values="javascript:alert(1)"></animate><text>x</text></a></svg>',
    '<svg><a><set attributename="xlink:href" to="javascript:alert(1)"/><text>x</text></a></svg>',
    '<svg><use href="data:image/svg+xml,alert#x"></use><use xlink:href="data:image/svg+xml,alert#x"></use></svg>',
  ])("has no address that runs a script: %s", async (html) => {
    // React puts an address of its own in place of such a one, and says so.
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const page = await show(html);
    for (const element of page.querySelectorAll("*")) {
      for (const name of ["href", "action", "formaction", "src", "data", "xlink:href", "values", "to"]) {
        expect(element.getAttribute(name) ?? "").not.toContain("alert");
        expect(element.getAttribute(name) ?? "").not.toContain("vbscript");
      }
    }
  });

  it.each([
    ["a style that is no CSS", '<div style="color: red; } nonsense">x</div>'],
    ["a style with an open comment", '<div style="/* color: red">x</div>'],
    ["names that React takes for itself", '<div ref="a" key="b">x</div>'],
    ["elements with impossible names", '<div><a"b>x</a"b><c&d></c&d></div>'],
    ["elements that are never closed", "<div><b><i>x"],
    ["elements closed in the wrong order", "<b><i>x</b></i></div></div>"],
    ["elements of a whole page", "<html><head></head><body>x</body></html>"],
  ])("does not break the page by %s", async (_, html) => {
    expect((await show(html)).textContent).toContain("x");
  });

  it("does not break the page by elements deep in one another: what is too deep is text", async () => {
    const { container } = render(<Markdown text={`${"<div>".repeat(300)}<b>x</b>`} allowHtml />);
    await waitFor(() => expect(container.querySelectorAll("div").length).toBeGreaterThan(50));
    expect([container.textContent, container.querySelector("b")]).toEqual(["x", null]);
  });

  it("does not break the page by elements so deep that they cannot be parsed: they are shown as typed", async () => {
    const { container } = render(<Markdown text={`${"<div>".repeat(5000)}x`} allowHtml />);
    await waitFor(() => expect(container.textContent).toMatch(/^(<div>)+x$/));
  });
});
