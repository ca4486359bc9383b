"""Expressions of SymPy are formulas, wherever a script shows them."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.support.apps import run

SCRIPT = """
import streamlit as st
import sympy

x = sympy.Expr()
st.write("a", x, "b")
st.latex(x)
x
"""


@pytest.fixture
def sympy(monkeypatch: pytest.MonkeyPatch) -> None:
    """What there is of SymPy that matters here. Classes that it makes at run time have no module."""
    module = ModuleType("sympy")
    module.__dict__.update(Expr=type("Expr", (), {"__module__": None}), latex=lambda expression: "x^{2}")
    monkeypatch.setitem(sys.modules, "sympy", module)


@pytest.mark.usefixtures("sympy")
def test_expressions_are_formulas(tmp_path: Path) -> None:
    shown = [(each["body"], each.get("latex", False)) for each in run(tmp_path, SCRIPT).elements()]
    formula = ("x^{2}", True)
    assert shown == [("a", False), formula, ("b", False), formula, formula]
