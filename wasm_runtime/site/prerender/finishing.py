"""What is found in Markdown once it has been read: addresses that are links, emoji, arrows, tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from wasm_runtime.site.prerender.words import words

_SYMBOLS = [
    (re.compile(rf"(^|\s){re.escape(typed)}(\s|$)"), rf"\1{symbol}\2")
    for typed, symbol in {"<->": "↔", "->": "→", "<-": "←", "--": "—", ">=": "≥", "<=": "≤", "~=": "≈"}.items()
]
_SHORTCODE = re.compile(r":(?=([\w+-]+):)", re.ASCII)
_ADDRESS = re.compile(
    r"(?<!\w)(?P<www>www\.[^\s<]*)"
    r"|(?<![A-Za-z0-9_.+/-])(?P<mail>[A-Za-z0-9._+-]+@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.[A-Za-z0-9_-]*[A-Za-z])"
    r"(?![A-Za-z0-9_-])",
    re.IGNORECASE,
)
_TASK = re.compile(r"\[[ xX]\][ \t\n]")


def finish(state: StateCore) -> None:
    """The last step of reading. Names of emoji stay as they are typed where `emoji` is off in the environment."""
    for index, token in enumerate(state.tokens):
        if token.type == "inline" and token.children is not None:
            token.children = list(_finished(token.children, bool(state.env.get("emoji", True))))
            if [each.type for each in state.tokens[max(0, index - 2) : index]] == ["list_item_open", "paragraph_open"]:
                _make_task(state.tokens[index - 2], token.children)


def _finished(tokens: list[Token], emoji: bool) -> Iterator[Token]:
    open_: list[str] = []
    for token in tokens:
        if token.nesting == 1:
            open_.append(token.type)
        elif token.nesting == -1:
            open_.pop()
        if token.type != "text":
            yield token
        elif "link_open" in open_:
            yield _text(with_symbols(token.content, arrows=open_[-1] != "link_open", emoji=emoji), token.level)
        else:
            yield from _with_links(token, emoji)


def _with_links(token: Token, emoji: bool) -> Iterator[Token]:
    at = 0
    for match in _ADDRESS.finditer(token.content):
        address = trimmed(match[0]) if match["mail"] is None else match[0]
        start = "http://" if match["mail"] is None else "mailto:"
        yield _text(with_symbols(token.content[at : match.start()], emoji=emoji), token.level)
        yield Token("link_open", "a", 1, attrs={"href": start + address})
        yield _text(with_symbols(address, arrows=False, emoji=emoji), token.level + 1)
        yield Token("link_close", "a", -1)
        at = match.start() + len(address)
    yield _text(with_symbols(token.content[at:], emoji=emoji), token.level)


def trimmed(address: str) -> str:
    """Without what at its end belongs to the sentence."""
    while True:
        shorter = re.sub(r"(?:[?!.,:*_~'\"]|&[A-Za-z0-9]+;)$", "", address)
        if shorter.endswith(")") and shorter.count(")") > shorter.count("("):
            shorter = shorter[:-1]
        if shorter == address:
            return address
        address = shorter


def _text(content: str, level: int) -> Token:
    return Token("text", "", 0, content=content, level=level)


def with_symbols(text: str, *, arrows: bool = True, emoji: bool = True) -> str:
    """The text with arrows and emoji in place of what stands for them."""
    for pattern, symbol in _SYMBOLS if arrows else []:
        text = pattern.sub(symbol, text)
    return _with_emoji(text) if emoji else text


def _with_emoji(text: str) -> str:
    shown, at = "", 0
    for match in _SHORTCODE.finditer(text):
        symbol = words().emoji.get(match[1]) if match.start() >= at else None
        if symbol is not None:
            shown += text[at : match.start()] + symbol
            at = match.end() + len(match[1]) + 1
    return shown + text[at:]


def _make_task(item: Token, children: list[Token]) -> None:
    """An item whose text begins with a box has one."""
    words = children[0].content if children else ""
    if _TASK.match(words) and (words[4:].strip() or len(children) > 1):
        children[0].content = words[3:]
        children.insert(0, Token("task", "input", 0, content=words[1]))
        item.attrSet("class", "task-list-item")
