"""What a call declares to refuse: the error it raises, and the table that is made of it."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path
from typing import Any

import pytest

from wasm_runtime.compat.refusals import is_for_servers, needs_server, refusals_of, refuses
from wasm_runtime.errors import NotBuiltYetError

RUNTIME = Path(__file__).parents[2] / "wasm_runtime"
# Where something is refused that is no parameter: a whole call, or a value of a kind that another call would show.
WITHOUT_DECLARATION = {
    "not_built_yet.py",
    "delta_generator.py",
    "write.py",
    "refusals.py",
    "component_data.py",
    "dataframes.py",
}


@refuses("loop")
@refuses("mode", "stop", 1)
def play(self: object, data: str, mode: object = "go", *, loop: bool = False) -> str:
    """Plays."""
    return data


@pytest.mark.parametrize(
    ("args", "kwargs", "what"),
    [
        (("d", "stop"), {}, '`mode="stop"` and `mode=1`'),
        (("d",), {"mode": "stop"}, '`mode="stop"` and `mode=1`'),
        (("d",), {"mode": 1}, '`mode="stop"` and `mode=1`'),
        (("d",), {"loop": True}, "`loop`"),
    ],
)
def test_a_refused_value_raises_an_error_that_names_it(
    args: tuple[Any, ...], kwargs: dict[str, Any], what: str
) -> None:
    with pytest.raises(NotBuiltYetError, match=f"^{what} of `st.play` is part of Streamlit 1.67 but not"):
        play(None, *args, **kwargs)


def test_other_values_pass_and_the_signature_stays() -> None:
    assert play(None, "d", "fast", loop=False) == play(None, "d", True) == "d"
    assert list(inspect.signature(play).parameters) == ["self", "data", "mode", "loop"]
    assert [str(refusal) for refusal in refusals_of(play)] == ['`mode="stop"` and `mode=1`', "`loop`"]
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'data'"):
        play(None)  # type: ignore[call-arg]  # that is the error


def test_a_call_for_servers_is_known_as_one() -> None:
    assert is_for_servers(needs_server("`st.f`")(lambda: None))
    assert not is_for_servers(play)


def test_no_parameter_is_refused_without_a_declaration() -> None:
    """Else docs/compatibility.md, which is made of the declarations, would say that it is taken."""
    raising = {
        file.name
        for file in RUNTIME.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "NotBuiltYetError"
    }
    assert raising <= WITHOUT_DECLARATION
