import { describe, expect, test } from "vitest";

import { safeHtml } from "../../src/components/text/safeHtml";

describe("what may stay", () => {
  test.each([
    `<p id="x" class="c d" style="color: red">Hello <b>w</b></p>`,
    `<style>.a > .b { content: "</p>" }</style>`,
    `<input type="checkbox" checked><label for="a">l</label>`,
    `<details open><summary>s</summary>d</details>`,
    `<img src="data:image/png;base64,AA" srcset="x.png 2x" loading="lazy" alt="">`,
    `<video src="x.mp4" controls></video>`,
    `<form action="/x"><input name="a" value="1"><button>B</button></form>`,
    `<p data-a="1" aria-label="u">attrs</p>`,
    `<a href="./x?y=1#z">rel</a>`,
    `<a href="mailto:a@example.org">m</a>`,
    `plain and text`,
  ])("%s", (html) => expect(safeHtml(html)).toBe(html));

  test("a link to a new tab tells that page nothing of this one", () => {
    expect(safeHtml(`<a href="https://example.org" target="_blank">x</a>`)).toBe(
      `<a href="https://example.org" target="_blank" rel="noopener noreferrer">x</a>`,
    );
  });
});

describe("what is taken away", () => {
  test.each([
    [`<script>canary()</script>a`, `a`],
    [`<img src=x onerror="canary()">`, `<img src="x">`],
    [`<a href="javascript:canary()">a</a>`, `<a>a</a>`],
    [`<a href=" java\nscript:canary()">a</a>`, `<a>a</a>`],
    [`<a href="data:text/html,x">a</a>`, `<a>a</a>`],
    [`<iframe src="https://example.org"></iframe>a`, `a`],
    [`<svg><style><img src=x onerror=canary()></style></svg>a`, `<img src="x">a`],
    [`<math><mtext><table><mglyph><style><img src=x onerror=canary()>`, ``],
    [`<noscript><p title="</noscript><img src=x onerror=canary()>"></noscript>a`, ``],
    [`<form action="javascript:canary()">a</form>`, `<form>a</form>`],
    [`<button formaction="javascript:canary()">a</button>`, `<button>a</button>`],
    [`<img name="getElementById">`, `<img>`],
    [`<own-element foo="1">text</own-element>`, `text`],
    [
      `<meta http-equiv="refresh" content="0; url=javascript:canary()"><base href="//x"><link rel="stylesheet" href="x">a`,
      `a`,
    ],
    [`<!-- a --><p contenteditable>a</p>`, `<p>a</p>`],
  ])("%s", (html, left) => expect(safeHtml(html)).toBe(left));

  test("scripts stay if they may run, but no handlers, and no scripts made of addresses", () => {
    expect(safeHtml(`<script type="module">1 < 2</script><p onclick="x()">a</p>`, { withScripts: true })).toBe(
      `<script type="module">1 < 2</script><p>a</p>`,
    );
    expect(safeHtml(`<script src="data:text/javascript,1"></script>`, { withScripts: true })).toBe(`<script></script>`);
  });

  test("what is nested too deep for the stack is shown as it was typed", () => {
    const deep = "<b>".repeat(100_000);
    expect(safeHtml(deep).startsWith("&#x3C;b>")).toBe(true);
  });
});
