"""Texts in Markdown, of all kinds of markup beside all kinds of neighbours, and what a page makes of them.

`SCRIPT` shows each in a container with a key of its own; `READ` reads what stands in those, in a form in which two
pages can be compared: elements with the attributes that mean something, formulas and blocks of code by their source.
"""

from __future__ import annotations

import re

_NEIGHBOURS = ["a", "1", " ", ".", '"', "字", "한", "я", "_", "\n"]
_MARKUP = ["**b**", "_i_", "`c`", "[l](https://e.org)", "$x$", ":red[r]", ":sparkles:", "https://e.org", "m@e.org"]

_DOLLARS = [
    "Was $10, **now $8**, save $2",
    "[Plan A](https://example.org/a) costs $5 and [plan B](https://example.org/b) $9",
    "Pay $5 for `tea` or $6",
    "a $ b $ c",
    "From $5 :red[hot] to $6",
    "Buy: $5 **now** or $6 later",
    "$a$ and $5",
    "$5 and $a$",
    "$x$1 **b**",
    "$x$ $y$",
    "$a b$, **$5** and **$6**",
    "$$x$$ and $5 to $6",
    "a $$ x $$ b",
    "$$x **b**",
    "$$",
    "\\$x\\$ **b**",
    "\\\\$x$",
    "$\\$5$",
    "`$x$` $5 **b** $6",
    "```\n$x$\n```\n$5 **b** $6",
    ":red[$5] and :red[$6]",
    ":red[$x$]",
    "[$5](https://e.org) and [$6](https://e.org)",
    "| a $5 | b |\n|---|---|\n| $6 | **$7** |",
    "| $x$ | $y$ |\n|---|---|\n| 1 | 2 |",
    "$$\nx^2\n$$",
    "text\n$$\nx^2\n$$\nmore $5 and $6",
    "$x\ny$ **b**",
    "- $5\n- $6",
    "# $5 and $6",
    "# Area $x^2$",
    "> $5 **b** $6",
    "$HOME and $PATH",
    "$5-$10, US$5/US$x",
    "5$ **or** 6$",
    "5$**or**6$",
    "$\\frac{1$",
]
_WORDS = [
    "한국:sparkles: a:sparkles: x:+1:",
    ":smile::heart: :smile:heart: 10:30:cat: x:cat:y :CAT: :nosuch: :red_car: :thumbsup:",
    "**:cat:**a [:cat:](https://e.org) `:cat:` http://e.org/:cat:/x",
    ":material/home: x:material/home: :material/home::material/star: **:material/home:**",
    ":material/nosuch: :material_home: :material/10k:",
    ":red[**b** _i_ `c` [l](https://e.org)] :red[a [b] c] :red[] :red :red{a}[b] :red[a ]b",
    ":small[s :red[r]] :blue-background[b] :green-badge[:material/star: b] :rainbow[r] :grey[g] :rainbow-badge[x]",
    ":mauve[x] :RED[x] ::red[x]: a:b:c 10:30:45 dict[a:b] std::cout",
    ':color[x **b**]{foreground="red"} :color[y]{background="#f0f"} :color[z]{foreground=blue background="rgb(1,2,3)"}',
    ':color[x]{foreground="red; background: url(x)"} :color[y]{foreground="var(--x)"} :color[z]{title="t"} :color',
    ":shimmer[**a** b] :Shimmer[x]",
    ":::note\n- a\n:::\n\n::red[**b**]\n\n:::",
    "a -> b <- c <-> d -- e >= f <= g ~= h => i --> j -> -> k",
    "[a -> b](https://e.org) *a -> b* `a -> b` (-> a)",
    "https://e.org/a?b=c&d=e. (https://e.org) http://localhost:8501 www.e.org/x xhttps://e.org <a@e.org>",
    "[a](/page) [a](?q=1) [a](#here) [a](mailto:a@e.org) [a](data:text/csv,1) [a](javascript:x) ![a](javascript:x)",
    '[a](https://e.org "T") [b][c] [b] ![i](https://e.org/a.png "T")\n\n[c]: https://e.org',
    "x[^1] y[^b] z[^1]\n\n[^1]: One\n\n    more\n[^b]: Two **b**",
    "- [ ] a\n- [x] **b**\n- c\n  - [ ] d\n- [x]e",
    "1. a\n2. b\n\n\n3. c\n\n7) d",
    "| **a** | :red[b] |\n|:-:|--:|\n| :sparkles: | -> |\n| `c\\|d` |",
    "> a\nb\n\n> - c",
    "a\nb  \nc\\\nd\n\n***\ne\n---",
    "a*b*c a_b_c **a:**b **「字」**字 __a__b ~~a~~ ~b~ *a **b** c* 2 * 3 * 4",
    "```python\na = 1\n```\n\n~~~\n\nb\n\n~~~\n\n    c",
    "&lt;b&gt; &copy; a < b > c <3 \\# \\*a\\*",
    "<b>**a**</b> <!-- c -->\n\n<div>\n\n**d**\n\n</div>\n\n<script>e</script>",
    "مرحبا **بالعالم** שלום $5 **b** $6 日本**語**です",
]
_HEADINGS = [
    "a --- b",
    "a   b",
    "The `st.write` call",
    "a -> b",
    ":red[Red] **bold** :material/home:",
    "Über uns & Co.",
    "한국어 제목",
    "한국 abc",
    "😀",
    "I ♥ Dogs",
    "What's new in v1.0?",
    "snake_case and camelCase, HTTPServer, APIs",
    "[Link](https://e.org) text",
    "x^2 50% C++",
    "!!!",
    "",
]
_LABELS = [
    "Name ",
    "snake_case_name",
    "Was $10, **now $8**",
    ":red[$5] [l](https://e.org) $6",
    "$x$ **b**",
    "# 1. - a",
    ":material/home: :cat: -> a",
]

_EVERY = [*_DOLLARS, *_WORDS, *("\n\n".join(f"{n}{m}{n}" for n in _NEIGHBOURS) for m in _MARKUP)]
_CALLS: list[tuple[str, list[str]]] = [
    ("st.markdown(text)", [*_EVERY, *(f"## {each}" for each in _HEADINGS), "# :sparkles: New", "Title\n==="]),
    ("st.markdown(text, unsafe_allow_html=True)", [*_WORDS, '<a href="https://e.org">x</a> $5 <b>b</b> $6']),
    ("st.caption(text)", _DOLLARS[:9]),
    ("st.info(text)", _DOLLARS[:9]),
    ("st.header(text)", [*_HEADINGS, "Was $10, **now $8**", "# a"]),
    ("st.button(text, key=f'{key}w')", _LABELS),
    ("st.text_input(text, key=f'{key}w')", _LABELS),
    ("st.checkbox(text, key=f'{key}w')", _LABELS),
    ("st.expander(text)", _LABELS),
    ("st.radio('r', [text], key=f'{key}w')", _LABELS),
]
TEXTS = [(call, text) for call, texts in _CALLS for text in texts]

SCRIPT = "import streamlit as st\n" + "".join(
    f"""
for key, text in {[(f"t{at}", text) for at, (each, text) in enumerate(TEXTS) if each == call]!r}:
    with st.container(key=key):
        {call}
"""
    for call, _ in _CALLS
)

READ = """() => {
  const NAMES = ["href", "id", "target", "rel", "title", "src", "alt", "start", "checked", "disabled", "role"];
  const written = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches("svg, script, style")) return "";
    const hook = node.dataset.testid;
    const source = node.querySelector("annotation") ?? node;
    if (node.matches(".katex-display, .katex, .katex-error, .formula-source"))
      return `<formula>${source.textContent.trim()}</formula>`;
    if (hook === "stCode") return `<code-block>${node.querySelector("code").textContent}</code-block>`;
    if (hook === "stHeaderActionElements")
      return [...node.querySelectorAll("a")].map((link) => `<to ${link.getAttribute("href")}>`).join("");
    const inside = [...node.childNodes].map(written).join("");
    const tag = node.tagName.toLowerCase();
    const isText = node.parentElement.matches("h1, h2, h3, h4, h5, h6") &&
      (node.hasAttribute("data-heading-text") || node.id === node.parentElement.getAttribute("aria-labelledby"));
    if (isText || (tag === "div" && !hook)) return inside;
    const kept = [...node.classList].filter((name) => name.startsWith("stMarkdown")).map((name) => `.${name}`);
    // The item of a task has an id that its box is named by.
    const isMeant = (name) => node.hasAttribute(name) && (name !== "id" || tag !== "li" || node.id.includes("fn"));
    const attributes = NAMES.filter(isMeant).map((name) => ` ${name}=${node.getAttribute(name)}`);
    if (node.style.textAlign) attributes.push(` align=${node.style.textAlign}`);
    const isBare = tag === "span" && kept.length + attributes.length === 0;
    if (isBare && getComputedStyle(node).fontSize === "14px") kept.push(".small");
    return `<${tag}${kept.sort().join("")}${attributes.join("")}>${inside}</${tag}>`;
  };
  const shown = {};
  for (const place of document.querySelectorAll('[class*="st-key-t"]')) {
    const key = [...place.classList].map((name) => /^st-key-t(\\d+)$/.exec(name)?.[1]).find(Boolean);
    if (key === undefined) continue;
    const texts = place.querySelectorAll("[data-testid=stMarkdownContainer], [data-testid=stCaptionContainer]");
    const named = place.querySelector("input[aria-label]");
    shown[key] = [...texts].map((text) => [...text.childNodes].map(written).join("")).join(" | ");
    if (named) shown[key] += ` | named ${JSON.stringify(named.getAttribute("aria-label"))}`;
  }
  return shown;
}"""

_BETWEEN = re.compile(r"\s*(</?(?:p|ul|ol|li|table|thead|tbody|tr|th|td|blockquote|hr|section|div|h\d)\b[^>]*>)\s*")


def without_layout(shown: str) -> str:
    """Without the blanks between blocks, which nobody sees."""
    return _BETWEEN.sub(r"\1", shown).strip()
