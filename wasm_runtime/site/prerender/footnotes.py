"""Footnotes: `[^name]` in a text, and at its end what `[^name]: …` says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from wasm_runtime.site.prerender.html import Html, element, joined

_DEFINITION = re.compile(r"\[\^([^\s\[\]]+)\]:[ \t]*")
_REFERENCE = re.compile(r"\[\^([^\s\[\]]+)\]")
_OTHER_BLOCK = re.compile(r"[ \t]*(?:\[\^|[#>]|[-*+][ \t]|\d+[.)][ \t]|```|~~~|$)")


def use_footnotes(parser: MarkdownIt) -> None:
    parser.block.ruler.before("reference", "footnote", _definition, {"alt": ["paragraph", "reference"]})
    parser.inline.ruler.before("link", "footnote_reference", _reference)
    parser.core.ruler.after("inline", "footnotes", _footnotes)


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    match = _DEFINITION.match(line)
    if match is None or state.is_code_block(start):
        return False
    if silent:
        return True
    lines = [line[match.end() :]]
    last = start + 1
    while last < end and _goes_on(state, last, lines[-1] != ""):
        lines.append(state.getLines(last, last + 1, state.blkIndent + 4, False).rstrip("\n"))
        last += 1
    tokens: list[Token] = []
    state.md.block.parse("\n".join(lines), state.md, state.env, tokens)
    _of(state.env, "footnotes").setdefault(match[1].lower(), tokens)
    state.line = last
    return True


def _goes_on(state: StateBlock, line: int, in_words: bool) -> bool:
    if state.isEmpty(line):
        return line + 1 < state.lineMax and state.sCount[line + 1] - state.blkIndent >= 4
    text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
    return state.sCount[line] - state.blkIndent >= 4 or (in_words and not _OTHER_BLOCK.match(text))


def _reference(state: StateInline, silent: bool) -> bool:
    match = _REFERENCE.match(state.src, state.pos, state.posMax)
    if match is None or (name := match[1].lower()) not in _of(state.env, "footnotes"):
        return False
    if not silent:
        counts = _of(state.env, "footnote_counts")
        counts[name] = counts.get(name, 0) + 1
        number = str(list(counts).index(name) + 1)
        id_ = f"user-content-fnref-{_mark(name, counts[name])}"
        link = element("a", number, href=f"#user-content-fn-{name}", id=id_)
        state.push("made", "", 0).content = element("sup", link)
    state.pos = match.end()
    return True


def _footnotes(state: StateCore) -> None:
    found = _of(state.env, "footnotes")
    counts = _of(state.env, "footnote_counts")
    if counts:
        state.tokens.extend(_section(state, {name: found[name] for name in counts}, counts))


def _section(state: StateCore, found: dict[str, list[Token]], counts: dict[str, int]) -> Iterator[Token]:
    yield Token("footnotes_open", "section", 1)
    yield _made(element("div", element("h2", "Footnotes", id="footnotes"), data_testid="stHeadingWithActionElements"))
    yield Token("ordered_list_open", "ol", 1, block=True)
    for number, (name, tokens) in enumerate(found.items(), 1):
        for token in tokens:
            if token.type == "inline":
                token.children = []
                state.md.inline.parse(token.content, state.md, state.env, token.children)
        back = [_made(joined(" ", _back(name, number, turn))) for turn in range(1, counts[name] + 1)]
        yield Token("list_item_open", "li", 1, attrs={"id": f"user-content-fn-{name}"}, block=True)
        if len(tokens) > 1 and tokens[-1].type == "paragraph_close":
            tokens[-2].children = [*(tokens[-2].children or []), *back]
            yield from tokens
        else:
            yield from [*tokens, *back]
        yield Token("list_item_close", "li", -1, block=True)
    yield Token("ordered_list_close", "ol", -1, block=True)
    yield Token("footnotes_close", "section", -1)


def _back(name: str, number: int, turn: int) -> Html:
    """The link from a footnote to where it was mentioned for the first, second … time."""
    more = element("sup", str(turn)) if turn > 1 else None
    address = f"#user-content-fnref-{_mark(name, turn)}"
    return element("a", joined("↩", more), href=address, aria_label=f"Back to reference {_mark(str(number), turn)}")


def _mark(name: str, turn: int) -> str:
    return name if turn == 1 else f"{name}-{turn}"


def _made(markup: Html) -> Token:
    return Token("made", "", 0, content=markup)


def _of(env: Any, key: str) -> dict[str, Any]:
    found: dict[str, Any] = env.setdefault(key, {})
    return found
