"""From the script's text to a code object, with magic.

Magic shows a bare expression as if it stood in `st.write`. Which ones, as observed on Streamlit 1.67: any expression
statement at module level, in functions, methods and compound statements, but no call, no `await` or `yield`, no
docstring, and nothing directly in a class body. A tuple is shown as several values.
"""

from __future__ import annotations

import ast
from pathlib import Path
from types import CodeType

from wasm_runtime.config import Config

MAGIC_NAME = "__sitelet_write__"
_SILENT = (ast.Call, ast.Await, ast.Yield, ast.YieldFrom)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def compile_script(script: Path, config: Config) -> CodeType:
    """Compile the script at `script`. Raises `SyntaxError`, where it can be told with line and column.

    Code with `await` at its top level is that of a coroutine.
    """
    source = script.read_bytes()
    if (null := source.find(b"\0")) >= 0:
        raise SyntaxError("source code cannot contain null bytes", _place(script, source, null))
    try:
        flags = ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        module = compile(source, str(script), "exec", flags, dont_inherit=True)
        assert isinstance(module, ast.Module)
        if config["runner.magicEnabled"]:
            _Magic(config).apply(module, source)
        code: CodeType = compile(module, str(script), "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
        return code
    except (RecursionError, MemoryError):
        raise SyntaxError(
            "the code is nested too deeply for Python to compile", (str(script), None, None, None)
        ) from None


def _place(script: Path, source: bytes, offset: int) -> tuple[str, int, int, str]:
    """File, line, column and the text before it, for a `SyntaxError`."""
    before = source[:offset].split(b"\n")
    text = before[-1].decode("utf-8", "replace")
    return str(script), len(before), len(text) + 1, text


class _Magic:
    def __init__(self, config: Config) -> None:
        self._show_docstring = config["magic.displayRootDocString"]
        self._show_last = config["magic.displayLastExprIfNoSemicolon"]

    def apply(self, module: ast.Module, source: bytes) -> None:
        last = module.body[-1] if module.body else None
        if module.body[:1] == [last] and _is_docstring(last):
            last = None
        self._visit(module.body, docstring=not self._show_docstring)
        if self._show_last and isinstance(last, ast.Expr) and not _is_shown(last) and not _has_semicolon(last, source):
            _show(last)
        ast.fix_missing_locations(module)

    def _visit(self, body: list[ast.stmt], *, docstring: bool = False) -> None:
        for index, statement in enumerate(body):
            if isinstance(statement, ast.Expr):
                is_docstring = docstring and index == 0 and _is_string(statement.value)
                if not is_docstring and not isinstance(statement.value, _SILENT):
                    _show(statement)
            elif isinstance(statement, ast.ClassDef):
                self._visit([each for each in statement.body if isinstance(each, (*_FUNCTIONS, ast.ClassDef))])
            else:
                self._descend(statement)

    def _descend(self, statement: ast.stmt) -> None:
        self._visit(getattr(statement, "body", []), docstring=isinstance(statement, _FUNCTIONS))
        self._visit(getattr(statement, "orelse", []))
        self._visit(getattr(statement, "finalbody", []))
        for branch in (*getattr(statement, "handlers", []), *getattr(statement, "cases", [])):
            self._visit(branch.body)


def _show(statement: ast.Expr) -> None:
    value = statement.value
    args = value.elts if isinstance(value, ast.Tuple) else [value]
    call = ast.Call(ast.Name(MAGIC_NAME, ast.Load()), args, [])
    statement.value = ast.copy_location(call, value)


def _is_shown(statement: ast.Expr) -> bool:
    value = statement.value
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == MAGIC_NAME


def _is_docstring(statement: ast.stmt | None) -> bool:
    return isinstance(statement, ast.Expr) and _is_string(statement.value)


def _is_string(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and isinstance(value.value, str)


def _has_semicolon(statement: ast.Expr, source: bytes) -> bool:
    line = source.splitlines()[(statement.end_lineno or statement.lineno) - 1]
    return line[statement.end_col_offset or 0 :].lstrip().startswith(b";")
