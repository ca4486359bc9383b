"""Markdown as the page shows it (web/src/markdown), without what it loads when a text has some: formulas, emoji names,
colours of code.

HTML in a text is text; where the app allows it, its tags are left out, because only the page knows how to make it safe.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from wasm_runtime.site.prerender.html import Html, element, escaped, joined

_COLORS = "red|orange|yellow|green|blue|violet|gray|grey|rainbow|primary"
_DIRECTIVE = re.compile(rf":(?:(small)|({_COLORS})(-background|-badge)?)\[")
_ICON = re.compile(r":material/([a-z0-9_]+):")
_SYMBOLS = [
    (re.compile(rf"(^|\s){re.escape(typed)}(?=\s|$)"), rf"\1{symbol}")
    for typed, symbol in {"<->": "↔", "->": "→", "<-": "←", "--": "—", ">=": "≥", "<=": "≤", "~=": "≈"}.items()
]
_NO_BLOCKS = ["heading", "lheading", "list", "blockquote", "hr", "fence", "code", "html_block", "reference", "table"]
_UNSEEN = re.compile(r"<(script|style|template)\b.*?(</\1\s*>|$)|<!--.*?(-->|$)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^>]*(>|$)")


def markdown(text: str, *, allow_html: bool = False) -> Html:
    """The blocks of a text."""
    return Html((_WITH_HTML if allow_html else _PARSER).render(_clean(text)))


def label(text: str, *, links: bool = True, inline: bool = False) -> Html:
    """A text of one line, in which nothing starts a list or a heading; `inline`: without paragraphs."""
    parser = _LABELS if links else _PLAIN_LABELS
    return Html(parser.renderInline(_clean(text)) if inline else parser.render(_clean(text)))


def slug(text: str) -> str:
    """The id of a heading with this text, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-").strip("-")


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


# --- what Streamlit adds to markdown -----------------------------------------------------------------------------


def _directive(state: StateInline, silent: bool) -> bool:
    match = _DIRECTIVE.match(state.src, state.pos)
    if match is None:
        return False
    end = state.md.helpers.parseLinkLabel(state, match.end() - 1)
    if end < 0:
        return False
    if not silent:
        state.push("span_open", "span", 1).attrSet("class", _class_of(match))
        stop, state.pos, state.posMax = state.posMax, match.end(), end
        state.md.inline.tokenize(state)
        state.posMax = stop
        state.push("span_close", "span", -1)
    state.pos = end + 1
    return True


def _class_of(match: re.Match[str]) -> str:
    small, color, kind = match.groups()
    if small:
        return "markdown-small"
    shade = "gray" if color == "grey" else color
    return {
        "-background": f"stMarkdownColoredBackground background-{shade}",
        "-badge": f"stMarkdownBadge badge-{shade}",
    }.get(kind, f"stMarkdownColoredText text-{shade}")


def _icon(state: StateInline, silent: bool) -> bool:
    match = _ICON.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.push("icon", "", 0).content = match[1]
    state.pos = match.end()
    return True


# --- how it is written -------------------------------------------------------------------------------------------


class _Renderer(RendererHTML):
    def text(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        text = tokens[idx].content
        for pattern, symbol in _SYMBOLS:
            text = pattern.sub(symbol, text)
        return escaped(text)

    def icon(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        name = tokens[idx].content
        return element("span", name, class_="material-icon", role="img", aria_label=f"{name} icon", translate="no")

    def fence(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        token = tokens[idx]
        language = (token.info.split() or ["plaintext"])[0]
        return element("div", code_block(token.content.removesuffix("\n"), language), data_testid="stMarkdownPre")

    code_block = fence

    def html_block(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return escaped(_TAG.sub("", _UNSEEN.sub("", tokens[idx].content)).strip())

    def html_inline(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return ""

    def heading_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        words = slug(plain(tokens[idx + 1]))
        return f'<div data-testid="stHeadingWithActionElements"><{tokens[idx].tag} id="{escaped(words)}">'

    def heading_close(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return f"</{tokens[idx].tag}></div>"


class _WithoutLinks(_Renderer):
    """Links inside a button would be controls inside a control: their text is shown instead."""

    def link_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return ""

    link_close = link_open


def plain(token: Token) -> str:
    """The letters in a line of markdown."""
    return "".join(child.content for child in token.children or [])


def plain_label(text: str) -> str:
    """A label as screen readers say it."""
    return "".join(map(plain, _LABELS.parseInline(_clean(text)))).strip()


def _parser(*, html: bool = False, blocks: bool = True, renderer: type[_Renderer] = _Renderer) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": html}, renderer_cls=renderer)
    parser.enable(["table", "strikethrough"])
    parser.inline.ruler.before("link", "directive", _directive)
    parser.inline.ruler.before("link", "icon", _icon)
    if not blocks:
        parser.disable(_NO_BLOCKS)
    return parser


_PARSER = _parser()
_WITH_HTML = _parser(html=True)
_LABELS = _parser(blocks=False)
_PLAIN_LABELS = _parser(blocks=False, renderer=_WithoutLinks)
