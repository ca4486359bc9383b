"""Markdown as the page shows it (web/src/markdown), without what it loads when a text has some: formulas and colours of
code.

HTML in a text is text; where the app allows it, its tags are left out, because only the page knows how to make it safe.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from urllib.parse import quote

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from wasm_runtime.site.prerender.finishing import finish
from wasm_runtime.site.prerender.footnotes import use_footnotes
from wasm_runtime.site.prerender.html import Html, element, escaped, joined
from wasm_runtime.site.prerender.slug import slug
from wasm_runtime.site.prerender.syntax import has_formula, use_syntax

_NO_BLOCKS = ["heading", "lheading", "list", "blockquote", "hr", "fence", "code", "html_block", "reference", "table"]
_UNSEEN = re.compile(r"<(script|style|template)\b.*?(</\1\s*>|$)|<!--.*?(-->|$)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^>]*(>|$)")
_SCRIPT = re.compile("(javascript|vbscript):", re.IGNORECASE)


def markdown(text: str, *, allow_html: bool = False) -> Html:
    """The blocks of a text."""
    text = _clean(text)
    return Html(_parser(formulas=has_formula(text), html=allow_html).render(text))


def label(text: str, *, links: bool = True, inline: bool = False) -> Html:
    """A text of one line, in which nothing starts a list or a heading; `inline`: without paragraphs."""
    text = _clean(text)
    parser = _parser(formulas=has_formula(text), blocks=False, links=links)
    return Html(parser.renderInline(text) if inline else parser.render(text))


def label_anchor(text: str) -> str | None:
    """The id of a heading with this label; a formula has its part in it only once the page has set it."""
    return _anchor(_line(text, emoji=True))


def plain_label(text: str) -> str:
    """A label as screen readers say it: blanks at its ends stay."""
    words = text.strip()
    start = text.index(words)
    return text[:start] + plain(_line(words, emoji=False), icons=False).strip() + text[start + len(words) :]


def plain(line: Token, *, icons: bool = True) -> str:
    """The letters in a line of markdown."""
    shown = (child for child in line.children or [] if child.type != "image" and (icons or child.type != "icon"))
    return "".join(_letters(child) for child in shown)


def _letters(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    return _TAG.sub("", token.content) if token.type == "made" else token.content


def code_block(
    body: str, language: str, *, height: str | None = None, wrap: bool = False, numbers: bool = False
) -> Html:
    lines: Html | str = body
    if numbers:
        rows = body.split("\n")
        lines = joined(
            *(
                element(
                    "span",
                    element("span", str(number), class_="line-number"),
                    row + ("\n" if number < len(rows) else ""),
                    class_="code-line",
                )
                for number, row in enumerate(rows, 1)
            )
        )
    code = element("code", lines, class_=f"language-{language}")
    pre = element("pre", code, class_="wrapped" if wrap else None, tabindex=0)
    return element("div", pre, class_="stCode", data_testid="stCode", style=height)


def _clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _line(text: str, *, emoji: bool) -> Token:
    text = _clean(text)
    parser = _parser(formulas=has_formula(text), blocks=False)
    return parser.parseInline(text, {"emoji": emoji})[0]


def _anchor(line: Token) -> str | None:
    return None if any(child.type == "formula" for child in line.children or []) else slug(plain(line))


# --- how it is written -------------------------------------------------------------------------------------------


class _Renderer(RendererHTML):
    def text(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return escaped(tokens[idx].content)

    words = html_inline = text

    def html_block(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return escaped(tokens[idx].content.rstrip("\n")) + "\n"

    def made(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return tokens[idx].content

    def icon(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        name = tokens[idx].content
        return element("span", name, class_="material-icon", role="img", aria_label=f"{name} icon", translate="no")

    def formula(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return element("span", tokens[idx].content.removesuffix("\n"), class_="formula-source")

    def task(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return element("input", type="checkbox", checked=tokens[idx].content != " ", disabled=True)

    def s_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return "<del>"

    def s_close(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return "</del>"

    def link_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        given = tokens[idx].attrs
        address = _harmless(str(given.get("href", "")))
        away = "" if address.startswith("#") else ' target="_blank" rel="noopener noreferrer"'
        title = f' title="{escaped(str(given["title"]))}"' if "title" in given else ""
        return f'<a href="{escaped(address)}"{away}{title}>'

    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        token = tokens[idx]
        title = token.attrs.get("title")
        return element(
            "img",
            src=_harmless(str(token.attrs["src"])),
            alt=plain(token),
            title=None if title is None else str(title),
        )

    def fence(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        token = tokens[idx]
        language = (token.info.split() or ["plaintext"])[0]
        body = token.content.removesuffix("\n").removeprefix("\n")
        return element("div", code_block(body, language), data_testid="stMarkdownPre")

    code_block = fence

    def heading_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        anchor = _anchor(tokens[idx + 1])
        own = "" if anchor is None else f' id="{anchor}"'
        return f'<div data-testid="stHeadingWithActionElements"><{tokens[idx].tag}{own}>'

    def heading_close(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return f"</{tokens[idx].tag}></div>\n"


class _WithHtml(_Renderer):
    """Where HTML is HTML: its text is shown."""

    def html_block(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return escaped(_TAG.sub("", _UNSEEN.sub("", tokens[idx].content)).strip())

    def html_inline(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return ""


class _WithoutLinks(_Renderer):
    """Links inside a button would be controls inside a control: their text is shown instead."""

    def link_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return ""

    link_close = link_open


@functools.cache
def _parser(*, formulas: bool, blocks: bool = True, html: bool = False, links: bool = True) -> MarkdownIt:
    renderer = _WithHtml if html else _Renderer if links else _WithoutLinks
    parser = MarkdownIt("commonmark", {"html": True}, renderer_cls=renderer)
    parser.enable(["table", "strikethrough"])
    use_syntax(parser, blocks=blocks, formulas=formulas)
    if blocks:
        use_footnotes(parser)
    parser.core.ruler.push("finish", finish)
    # Every address is a link, as on the page; those that would run a script lead nowhere.
    vars(parser).update(validateLink=lambda url: True, normalizeLink=_written, normalizeLinkText=lambda url: url)
    if not blocks:
        parser.disable(_NO_BLOCKS)
    return parser


def _written(url: str) -> str:
    """The address as it stands in HTML: in ASCII."""
    return quote(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", url), safe="!#$%&'()*+,-./:;=?@_~")


def _harmless(url: str) -> str:
    return "#" if _SCRIPT.match(re.sub(r"[\0-\x20\x7f-\x9f]", "", url)) else _written(url)
