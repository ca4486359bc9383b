"""How a script has written the value that it shows: `st.help(dog)` calls it `dog`."""

from __future__ import annotations

import ast
import linecache
from functools import lru_cache
from itertools import islice
from types import FrameType

_COMMANDS = ("help", "write")


def argument_text(frame: FrameType) -> str:
    """The first line of the argument of the call that runs in `frame`, "" for a constant or if it cannot be told."""
    return _argument_of(_running_expression(frame))


@lru_cache
def _argument_of(expression: str) -> str:
    source = f"({expression}\n)"  # in parentheses, as it may have several lines
    try:
        tree = ast.parse(source, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
    if not (isinstance(tree, ast.Call) and _name(tree.func) in _COMMANDS):
        return expression.removesuffix(",").partition("\n")[0]  # a bare expression, which magic shows
    argument = tree.args[0] if tree.args else None
    if isinstance(argument, ast.NamedExpr):
        return argument.target.id
    if argument is None or isinstance(argument, ast.Constant):
        return ""
    return (ast.get_source_segment(source, argument) or "").partition("\n")[0]


def _running_expression(frame: FrameType) -> str:
    """The source of what the frame is at, as it stands in its file."""
    position = next(islice(frame.f_code.co_positions(), frame.f_lasti // 2, None), None)
    if position is None or None in position:
        return ""
    first, last, start, end = (number or 0 for number in position)
    lines = linecache.getlines(frame.f_code.co_filename)[first - 1 : last]
    if not lines:
        return ""
    # Columns count bytes.
    encoded = [line.encode() for line in lines]
    encoded[-1] = encoded[-1][:end]
    encoded[0] = encoded[0][start:]
    return b"".join(encoded).decode("utf-8", "replace")


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
