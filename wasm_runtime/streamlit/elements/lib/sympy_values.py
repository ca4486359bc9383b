"""Expressions of SymPy, recognised without importing it: who holds one has imported it."""

from __future__ import annotations

import sys
from typing import Any


def is_sympy_expression(value: object) -> bool:
    sympy = sys.modules.get("sympy")
    return sympy is not None and isinstance(value, sympy.Expr)


def tex_of(expression: Any) -> str:
    sympy: Any = sys.modules["sympy"]
    return str(sympy.latex(expression))
