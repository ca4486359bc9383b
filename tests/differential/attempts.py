"""Calls with one parameter changed at a time, made in Streamlit and in ours, and what differs in their answers."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.differential.both import answers
from tests.differential.calls import calls, parameters
from tests.differential.conftest import CannotAnswer, Oracle

HEAD = """\
import datetime as dt
import decimal
import enum
import pathlib

import streamlit as st


class Odd:
    def __repr__(self):
        return "Odd()"


class Function:
    __name__ = "function"

    def __call__(self, *args, **kwargs):
        return "called"

    def __repr__(self):
        return "function"


class Color(enum.Enum):
    RED = 1
    BLUE = "b"


function = Function()
SHOWN = (bool, int, float, str, dict, type(None), dt.date, dt.time, enum.Enum)


def attempt(call):
    with st.container(border=True):
        try:
            result = call()
            items = result if isinstance(result, (list, tuple)) else [result]
            if all(isinstance(item, SHOWN) for item in items):
                st.text(repr(result))
        except Exception as error:
            st.exception(error)


"""
CALLS = calls()
AT_ONCE = 60  # attempts of one script
# Parameters that mean the same in all calls are tried in these alone.
COMMON = ("args", "kwargs", "disabled", "wrap", "help", "key", "on_change", "persist_state", "bind", "label_visibility")
TRIED_IN = ("button", "text_input", "slider", "expander", "selectbox", "tabs", "pills", "feedback")
# A color picker checks its width only if it is positive; an address is written in another way than Streamlit's.
LEFT_OUT = (("color_picker", "width"), ("page_link", "query_params"))
ACCIDENTS = ("TypeError", "ValueError", "OverflowError", "AttributeError", "KeyError", "IndexError", "RecursionError")
Attempt = dict[str, Any]


def attempts(call: str, values: tuple[str, ...]) -> Iterator[str]:
    """The call's expressions, each with one parameter changed."""
    base = ast.parse(f"st.{call}({CALLS[call]})", mode="eval").body
    assert isinstance(base, ast.Call)
    positional = [ast.unparse(each) for each in base.args]
    named = {str(each.arg): ast.unparse(each.value) for each in base.keywords}
    for place, name in enumerate(parameters(call)):
        if (call, name) in LEFT_OUT or (name in COMMON and call not in TRIED_IN):
            continue
        for value in values:
            texts = [value if at == place else text for at, text in enumerate(positional)]
            given = named if place < len(positional) else named | {name: value}
            yield f"st.{call}({', '.join([*texts, *(f'{key}={text}' for key, text in given.items())])})"


def is_accident(attempt: Attempt) -> bool:
    """Whether Streamlit has failed with an error that is none of its own."""
    return any(child.get("name") in ACCIDENTS for child in attempt.get("children", ()))


def check(oracle: Oracle, folder: Path, expressions: list[str], head: str = HEAD) -> None:
    wrong: list[str] = []
    for start in range(0, len(expressions), AT_ONCE):
        wrong += differences(oracle, folder / "calls.py", expressions[start : start + AT_ONCE], head)
    assert not wrong, f"{len(wrong)} of {len(expressions)} differ\n" + "\n".join(wrong)


def differences(oracle: Oracle, script: Path, expressions: list[str], head: str) -> list[str]:
    lines = [
        f"attempt(lambda: {text.replace('LABEL', repr(f'label {number}'))})\n"
        for number, text in enumerate(expressions)
    ]
    script.write_text(head + "".join(lines), "utf-8")
    try:
        found, expected = (pictures[0]["main"] for pictures in answers(oracle, script, []))
    except CannotAnswer:  # AppTest cannot read what one of them has drawn
        half = len(expressions) // 2
        if half == 0:
            return []
        halves = expressions[:half], expressions[half:]
        return [wrong for each in halves for wrong in differences(oracle, script, each, head)]
    return [
        f"{text}\n  Streamlit {content(there)}\n  ours      {content(here)}"
        for text, here, there in zip(expressions, found, expected, strict=True)
        if unnamed(here) != unnamed(there) and not is_accident(there)
    ]


def unnamed(attempt: Attempt) -> Attempt:
    """Without what `st.help` calls an object: in Streamlit the whole line, here what is in its parentheses."""
    shown = [{**each, "name": ""} if each["kind"] == "help" else each for each in attempt.get("children", ())]
    return {**attempt, "children": shown}


def content(attempt: Attempt) -> str:
    return json.dumps(attempt.get("children", []))[:400]
