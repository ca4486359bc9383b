"""What Streamlit's Markdown has besides CommonMark: the rules by which it is read, as the page reads it.

Directives, icons, formulas, and text struck out by single tildes. Links, emoji and tasks are found afterwards, in
finishing.py.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from wasm_runtime.site.prerender.finishing import trimmed

_WEB = re.compile(r"://[^\s<]+")
_SCHEME = re.compile(r"(?<![A-Za-z])https?$", re.IGNORECASE)
_COLORS = "red|orange|yellow|green|blue|violet|gray|grey|rainbow|primary"
_KNOWN = re.compile(rf"(?:(small)|(?!rainbow-badge$)({_COLORS})(-background|-badge)?)$")
_LETTER = r"[^\W_]|[\U00010000-\U0010ffff]"
_NAME = re.compile(rf":((?:{_LETTER})(?:[-_]|{_LETTER})*+)(?<![-_])(?!:)")
_ATTRIBUTES = re.compile(r"\{[^{}\n]*\}")
_ICON = re.compile(r":material[/_](\w+):", re.ASCII)
_STRUCK = re.compile(r"(?<!~)~(?![\s~])([^~\n]*[^\s~])~(?!~)")
_DOLLARS = re.compile(r"\$+")
_LEAF = re.compile(rf"::((?:{_LETTER})(?:[-_]|{_LETTER})*)")
_BOX = re.compile(rf"(:{{3,}})((?:{_LETTER})(?:[-_]|{_LETTER})*)")

# The same as in web/src/markdown/dollars.ts.
_SILENT = re.compile(
    r"\\[\s\S]|^ {0,3}(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n(?:[\s\S]*?^ {0,3}\1|[\s\S]*)"
    r"|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)",
    re.MULTILINE,
)
_FORMULA = re.compile(r"\$\$[\s\S]+?\$\$|(?<!\$)\$(?![\s$])(?:[^$\n]*[^$\s])?\$(?![0-9])")


def has_formula(text: str) -> bool:
    """Whether the dollar signs of a text are about formulas, as one that is certain tells, or about money."""
    return "$" in text and bool(_FORMULA.search(_SILENT.sub(lambda part: "" if part[0][0] == "\\" else "x", text)))


def use_syntax(parser: MarkdownIt, *, blocks: bool, formulas: bool) -> None:
    """Adds the rules. Without `blocks` they are those of one line."""
    inline = parser.inline.ruler
    inline.before("escape", "web_address", _web_address)
    inline.before("escape", "icon", _icon)
    inline.before("escape", "directive", _directive)
    inline.before("strikethrough", "struck", _struck)
    if formulas:
        inline.before("escape", "formula", _formula)
    if not blocks:
        return
    ends: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    parser.block.ruler.before("fence", "directive_block", _directive_block, ends)
    if formulas:
        parser.block.ruler.before("fence", "formula_block", _formula_block, ends)


# --- in a line ---------------------------------------------------------------------------------------------------


def _web_address(state: StateInline, silent: bool) -> bool:
    """An address that is a link without any signs around it; its first letters have already been read."""
    match = _WEB.match(state.src, state.pos, state.posMax)
    scheme = _SCHEME.search(state.pending)
    if match is None or scheme is None or state.linkLevel > 0:
        return False
    address = trimmed(scheme[0] + match[0])
    if len(address) <= len(scheme[0]) + 3:
        return False
    if not silent:
        state.pending = state.pending[: scheme.start()]
        state.push("link_open", "a", 1).attrSet("href", address)
        state.push("text", "", 0).content = address
        state.push("link_close", "a", -1)
    state.pos += len(address) - len(scheme[0])
    return True


def _icon(state: StateInline, silent: bool) -> bool:
    match = _ICON.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("icon", "", 0).content = match[1]
    state.pos = match.end()
    return True


def _directive(state: StateInline, silent: bool) -> bool:
    match = _NAME.match(state.src, state.pos, state.posMax)
    if match is None or (state.pos > 0 and state.src[state.pos - 1] == ":"):
        return False
    label_end = _label_end(state.src, match.end(), state.posMax)
    end = label_end or match.end()
    attributes = _ATTRIBUTES.match(state.src, end, state.posMax)
    if not silent:
        known = _KNOWN.match(match[1])
        if known is None:
            state.push("words", "", 0).content = match[0]
        else:
            state.push("span_open", "span", 1).attrSet("class", _class_of(known))
            if label_end is not None:
                _inside(state, match.end() + 1, _without_blanks(state.src, match.end() + 1, label_end - 1))
            state.push("span_close", "span", -1)
    state.pos = end if attributes is None else attributes.end()
    return True


def _label_end(source: str, start: int, limit: int) -> int | None:
    """Where the brackets end that open at `start`, if any do."""
    if start >= limit or source[start] != "[":
        return None
    depth = 0
    at = start
    while at < limit:
        if source[at] == "\\":
            at += 1
        elif source[at] == "[":
            depth += 1
        elif source[at] == "]":
            depth -= 1
            if depth == 0:
                return at + 1
        at += 1
    return None


def _without_blanks(source: str, start: int, end: int) -> int:
    while end > start and source[end - 1] in " \t":
        end -= 1
    return end


def _inside(state: StateInline, start: int, end: int) -> None:
    """Reads a part of the line by itself: what begins in it ends in it."""
    tokens: list[Token] = []
    state.md.inline.parse(state.src[start:end], state.md, state.env, tokens)
    state.tokens.extend(tokens)


def _class_of(known: re.Match[str]) -> str:
    small, color, kind = known.groups()
    if small:
        return "markdown-small"
    shade = "gray" if color == "grey" else color
    return {
        "-background": f"stMarkdownColoredBackground background-{shade}",
        "-badge": f"stMarkdownBadge badge-{shade}",
    }.get(kind, f"stMarkdownColoredText text-{shade}")


def _struck(state: StateInline, silent: bool) -> bool:
    match = _STRUCK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("s_open", "s", 1)
        _inside(state, match.start(1), match.end(1))
        state.push("s_close", "s", -1)
    state.pos = match.end()
    return True


def _formula(state: StateInline, silent: bool) -> bool:
    """Like code: it ends with as many signs as it began."""
    opening = _DOLLARS.match(state.src, state.pos, state.posMax)
    if opening is None:
        return False
    for closing in _DOLLARS.finditer(state.src, opening.end(), state.posMax):
        if len(closing[0]) == len(opening[0]):
            if not silent:
                content = state.src[opening.end() : closing.start()].replace("\n", " ")
                padded = content.strip() and content[0] == content[-1] == " "
                state.push("formula", "", 0).content = content[1:-1] if padded else content
            state.pos = closing.end()
            return True
    if not silent:
        state.pending += opening[0]
    state.pos = opening.end()
    return True


# --- whole lines -------------------------------------------------------------------------------------------------


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _formula_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    opening = re.match(r"\${2,}(?=[^$]*$)", _line(state, start))
    if opening is None or state.is_code_block(start):
        return False
    if silent:
        return True
    last = start + 1
    while last < end and not re.fullmatch(rf"\${{{len(opening[0])},}}[ \t]*", _line(state, last)):
        last += 1
    state.push("formula", "", 0).content = state.getLines(start + 1, last, state.blkIndent, False)
    state.line = min(last + 1, end)
    return True


def _directive_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line that is a directive, or lines between colons: boxes that have no look of their own."""
    line = _line(state, start).rstrip()
    opening = _BOX.match(line) or _LEAF.match(line)
    if opening is None or state.is_code_block(start) or opening[0][-1] in "-_":
        return False
    label_end = _label_end(line, opening.end(), len(line)) or opening.end()
    attributes = _ATTRIBUTES.match(line, label_end)
    if (attributes.end() if attributes else label_end) != len(line):
        return False
    if silent:
        return True
    label = line[opening.end() + 1 : label_end - 1]
    state.push("box_open", "div", 1).block = True
    if opening.re is _LEAF:
        _words(state, label)
        state.line = start + 1
    else:
        if label:
            state.push("paragraph_open", "p", 1)
            _words(state, label)
            state.push("paragraph_close", "p", -1)
        last = start + 1
        while last < end and not re.fullmatch(rf":{{{len(opening[1])},}}[ \t]*", _line(state, last)):
            last += 1
        limit, state.lineMax = state.lineMax, last
        state.md.block.tokenize(state, start + 1, last)
        state.lineMax, state.line = limit, min(last + 1, end)
    state.push("box_close", "div", -1).block = True
    return True


def _words(state: StateBlock, text: str) -> None:
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = text, [state.line, state.line + 1], []
