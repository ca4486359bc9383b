"""`st.echo`: a block of the script, shown as code and run."""

from __future__ import annotations

import ast
import sys
import textwrap
import tokenize
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from types import FrameType
from typing import Any, Literal, TypeGuard

import wasm_runtime.streamlit as st

_ENTERING = 2  # frames between the generator below and the `with` that starts it


@contextmanager
def echo(code_location: Literal["above", "below"] = "above") -> Iterator[None]:
    """Run the `with` block and show its code above or below its output; no code is shown if the block raises."""
    place: Any = st if code_location == "below" else st.empty()
    try:
        code = _entered_block(sys._getframe(_ENTERING))
    except OSError as error:
        place.warning(f"Unable to display code. {error}")
        yield
        return
    yield
    place.code(code, "python")


def _entered_block(frame: FrameType) -> str:
    """The code of the `with` block that the frame is about to enter. Raises `OSError` if it cannot be read."""
    with tokenize.open(frame.f_code.co_filename) as file:
        return _block(file.read(), frame.f_lineno)


@lru_cache
def _block(source: str, line: int) -> str:
    entered = [each for each in ast.walk(ast.parse(source)) if _is_entered(each, line)]
    if not entered:
        raise OSError(f"No `with` block begins in line {line}.")
    body: list[ast.stmt] = max(entered, key=lambda node: node.lineno).body
    first, last = _first_line(body[0]), body[-1].end_lineno or body[-1].lineno
    if first <= line:
        encoded = source.splitlines()[first - 1].encode()
        return encoded[body[0].col_offset :].decode()
    return textwrap.dedent("\n".join(source.splitlines()[first - 1 : last]))


def _is_entered(node: ast.AST, line: int) -> TypeGuard[ast.With | ast.AsyncWith]:
    return isinstance(node, (ast.With, ast.AsyncWith)) and node.lineno <= line <= _first_line(node.body[0])


def _first_line(statement: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(each.lineno for each in decorators)])
