/** What a text in markdown becomes on the page. */
import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { Markdown, type MarkdownProps } from "../../src/ui/Markdown";

function show(text: string, props: Partial<MarkdownProps> = {}): HTMLElement {
  return render(<Markdown text={text} {...props} />).container;
}

/** The elements of a kind, each by its text. */
function texts(page: HTMLElement, selector: string): Array<string | null> {
  return [...page.querySelectorAll(selector)].map((element) => element.textContent);
}

describe("words", () => {
  it("stand in paragraphs, which an empty line ends", () => {
    expect(texts(show("one\n\ntwo"), "p")).toEqual(["one", "two"]);
  });

  it("are strong, emphasised, struck out or code", () => {
    const page = show("**bold** __too__ *slanted* _too_ ~~gone~~ `code` ***both***");
    expect(texts(page, "strong")).toEqual(["bold", "too", "both"]);
    expect(texts(page, "em")).toEqual(["slanted", "too", "both"]);
    expect(texts(page, "del")).toEqual(["gone"]);
    expect(texts(page, "code")).toEqual(["code"]);
  });

  it("break into lines after two blanks, and go on after one line end", () => {
    expect(show("a  \nb").querySelectorAll("br")).toHaveLength(1);
    expect(show("a\nb").querySelectorAll("br")).toHaveLength(0);
  });

  it.each([
    ["a -> b", "a → b"],
    ["a <- b", "a ← b"],
    ["a <-> b", "a ↔ b"],
    ["a -- b", "a — b"],
    ["a >= b", "a ≥ b"],
    ["a <= b", "a ≤ b"],
    ["a ~= b", "a ≈ b"],
    ["x->y, --flag, a<=b", "x->y, --flag, a<=b"],
  ])("%s reads %s", (text, shown) => {
    expect(show(text).textContent).toBe(shown);
  });

  it("keep their arrows in code and in the text of a link", () => {
    expect(show("`a -> b` [c -> d](https://a.example)").textContent).toBe("a -> b c -> d");
  });
});

describe("colours", () => {
  const COLOURS = ["red", "orange", "yellow", "green", "blue", "violet", "gray", "rainbow", "primary"];

  it.each(COLOURS)("in %s are those of a text or of its background", (name) => {
    const page = show(`:${name}[text] and :${name}-background[ground]`);
    expect(texts(page, `span.stMarkdownColoredText.text-${name}`)).toEqual(["text"]);
    expect(texts(page, `span.stMarkdownColoredBackground.background-${name}`)).toEqual(["ground"]);
  });

  it.each(COLOURS.filter((name) => name !== "rainbow"))("in %s are those of a badge", (name) => {
    expect(texts(show(`:${name}-badge[new]`), `span.stMarkdownBadge.badge-${name}`)).toEqual(["new"]);
  });

  it("know grey by both spellings", () => {
    const page = show(":grey[a] :grey-background[b] :grey-badge[c]");
    expect(texts(page, ".text-gray, .background-gray, .badge-gray")).toEqual(["a", "b", "c"]);
  });

  it("hold other markup, and stand in one another", () => {
    const page = show(":red[**bold** :blue-background[in :small[it]]]");
    expect(texts(page, ".text-red strong")).toEqual(["bold"]);
    expect(texts(page, ".text-red .background-blue .markdown-small")).toEqual(["it"]);
  });

  it("that nobody knows stay what was typed, as does a colon in the text", () => {
    expect(show(":mauve and a:b, 10:30:45, ratio 1:2").textContent).toBe(":mauve and a:b, 10:30:45, ratio 1:2");
  });
});

describe("symbols", () => {
  it("of the icon font have a name to be read out", () => {
    const page = show("go :material/home: now :material/arrow_forward:");
    expect(within(page).getByRole("img", { name: "home icon" }).textContent).toBe("home");
    expect(within(page).getByRole("img", { name: "arrow_forward icon" })).toBeTruthy();
    expect(page.textContent).not.toContain(":");
  });

  it("by shortcode are loaded when a text has one; what is none stays", async () => {
    const page = show("well :tada: 한국:+1: 10:30:tada: :no_such_emoji: :tada:x");
    expect(await screen.findByText("well 🎉 한국👍 10:30🎉 :no_such_emoji: :tada:x")).toBeTruthy();
    expect(page.querySelectorAll("p")).toHaveLength(1);
  });

  it("stay as typed in code", () => {
    expect(show("`:material/home: :tada:`").textContent).toBe(":material/home: :tada:");
  });
});

describe("links", () => {
  it("open in a new tab that cannot reach back", () => {
    show("[docs](https://docs.example 'Title') <https://auto.example> www.bare.example me@mail.example");
    const links = screen.getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "https://docs.example",
      "https://auto.example",
      "http://www.bare.example",
      "mailto:me@mail.example",
    ]);
    for (const link of links) {
      expect([link.getAttribute("target"), link.getAttribute("rel")]).toEqual(["_blank", "noopener noreferrer"]);
    }
    expect(links[0]?.title).toBe("Title");
  });

  it("to a place on the page stay in the tab", () => {
    show("[down](#down)");
    expect(screen.getByRole("link").hasAttribute("target")).toBe(false);
  });

  it("show their text alone where they cannot be", () => {
    const page = show("see [the **docs**](https://docs.example)", { links: false });
    expect(page.querySelector("a")).toBeNull();
    expect(page.textContent).toBe("see the docs");
  });

  it("go to data that the app has made, as download links do", () => {
    show("[get](data:text/csv;base64,YSxi)");
    expect(screen.getByRole("link").getAttribute("href")).toBe("data:text/csv;base64,YSxi");
  });

  it.each(["javascript:alert(1)", "JavaScript:alert(1)", "&#106;avascript:alert(1)", "vbscript:x"])(
    "to %s go nowhere",
    (address) => {
      const page = show(`[x](${address}) ![y](${address})`);
      expect(page.querySelector("a")?.getAttribute("href")).toBe("#");
      expect(page.querySelector("img")?.getAttribute("src")).toBe("#");
    },
  );
});

describe("blocks", () => {
  it("are lists, in one another and with a start of their own", () => {
    const page = show("- a\n  - b\n\n3. c\n4. d");
    expect(texts(page, "ul ul > li")).toEqual(["b"]);
    expect([page.querySelector("ol")?.start, texts(page, "ol > li")]).toEqual([3, ["c", "d"]]);
  });

  it("are lists of tasks, whose boxes show and do not take a tick", () => {
    show("- [x] done\n- [ ] open");
    const boxes = screen.getAllByRole<HTMLInputElement>("checkbox");
    expect(boxes.map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  it("are tables with aligned columns", () => {
    const page = show("| l | r |\n|:--|--:|\n| 1 | **2** |");
    expect(screen.getAllByRole("columnheader").map(({ style }) => style.textAlign)).toEqual(["left", "right"]);
    expect(texts(page, "td strong")).toEqual(["2"]);
  });

  it("are quotes, lines and images", () => {
    const page = show("> said\n\n---\n\n![a cat](https://cats.example/cat.png)");
    expect(texts(page, "blockquote p")).toEqual(["said"]);
    expect(page.querySelectorAll("hr")).toHaveLength(1);
    expect(screen.getByRole("img", { name: "a cat" }).getAttribute("src")).toBe("https://cats.example/cat.png");
  });

  it("are headings with a place to link to", async () => {
    show("## Über *uns* & Co.");
    const heading = screen.getByRole("heading", { level: 2, name: "Über uns & Co." });
    const link = await within(heading).findByRole("link", { name: "Link to heading" });
    expect(heading.id).toBe("ueber-uns-and-co");
    expect(link.getAttribute("href")).toBe("#ueber-uns-and-co");
  });

  it("are headings without it where there are no anchors", () => {
    show("# Title", { anchors: false });
    expect(screen.getByRole("heading", { level: 1 }).id).toBe("");
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("are code in a block of its own, fenced or indented", () => {
    const page = show("```\nfenced <b>\n\n- code\n```\n\nand\n\n    indented\n");
    expect(texts(page, "[data-testid=stMarkdownPre] code")).toEqual(["fenced <b>\n\n- code", "indented"]);
  });

  it("are code in the colours of its language", async () => {
    const page = show("```python\nx = 1\n```");
    expect(await within(page).findByText("1", { selector: ".token.number" })).toBeTruthy();
  });

  it("are boxes around lines between colons, and lines that are directives", () => {
    const page = show(":::note\n**a**\n:::\n\n::box[b]");
    expect(texts(page, "div > p > strong")).toEqual(["a"]);
    expect(page.textContent.replace(/\s/g, "")).toBe("ab");
  });

  it("are footnotes, which link there and back", () => {
    show("text[^1]\n\n[^1]: the note");
    expect(screen.getByRole("link", { name: "1" }).getAttribute("href")).toBe("#user-content-fn-1");
    expect(screen.getByRole("link", { name: "Back to reference 1" })).toBeTruthy();
  });
});

describe("formulas", () => {
  it("are readable as typed, and set once the means for it are loaded", async () => {
    const page = show("energy $E = mc^2$ and\n\n$$\n\\sum_i x_i\n$$\n");
    expect(texts(page, ".formula-source")).toEqual(["E = mc^2", "\\sum_i x_i"]);
    expect(await within(page).findAllByText("E = mc^2", { selector: "annotation" })).toHaveLength(1);
    expect(page.querySelectorAll("p .katex")).toHaveLength(1);
    expect(page.querySelectorAll(".katex-display")).toHaveLength(1);
    expect(page.querySelector(".formula-source")).toBeNull();
  });

  it("that are wrong are shown in red, as typed", async () => {
    expect((await within(show("$\\frac{1$")).findByText("\\frac{1", { selector: ".katex-error" })).title).toContain(
      "ParseError",
    );
  });

  it("run no scripts", async () => {
    const page = show("$\\href{javascript:alert(1)}{x}$");
    await within(page).findByText(/href/, { selector: "annotation" });
    expect(page.querySelector("a")).toBeNull();
  });
});

describe("what stands at the end of a text", () => {
  const after = <i data-testid="after">!</i>;

  it("is in the last paragraph, so that it does not fall onto a line of its own", () => {
    const page = show("one\n\ntwo", { after });
    expect(texts(page, "p")).toEqual(["one", "two!"]);
  });

  it.each([
    ["# a", "h1"],
    ["- a\n- b **c**", "li:last-child"],
    ["- a\n  - b", "li li"],
    ["> a", "blockquote p"],
  ])("is in the last line of %j", (text, place) => {
    const page = show(text, { after });
    expect(page.querySelector(place)?.textContent?.trim().endsWith("!")).toBe(true);
    expect(page.textContent.replaceAll(/[^!]/g, "")).toBe("!");
  });

  it.each(["one\n\n| two |\n|---|", "one\n\n```\ntwo\n```"])(
    "is behind the text if that ends in something else",
    (text) => {
      expect(show(text, { after }).lastElementChild?.textContent).toBe("!");
    },
  );

  it("is there without a text", () => {
    expect(show("", { after }).textContent).toBe("!");
  });
});

it("a text inside of a line is without paragraphs", () => {
  const page = show("some **bold** words", { inline: true });
  expect(page.querySelector("p")).toBeNull();
  expect(page.textContent).toBe("some bold words");
});

it("a text that changes keeps the elements that it still has", () => {
  const { container, rerender } = render(<Markdown text="**count** 1" />);
  const strong = container.querySelector("strong");
  rerender(<Markdown text="**count** 2" />);
  expect(container.querySelector("strong")).toBe(strong);
  expect(container.textContent).toBe("count 2");
});
