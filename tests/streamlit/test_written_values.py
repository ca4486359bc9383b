"""What `st.write` and `st.help` do with values that Streamlit's own runs cannot compare."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.headless_page import HeadlessPage

DOG = '''
import streamlit as st


class Dog:
    """A dog."""


class Kennel:
    dog = Dog()


dog = Dog()
'''


def shown(tmp_path: Path, code: str) -> list[dict[str, Any]]:
    script = tmp_path / "app.py"
    script.write_text(code, "utf-8")
    page = HeadlessPage(script)
    page.rerun()
    return [*page.elements()]


@pytest.mark.parametrize(
    ("call", "name"),
    [
        ("st.help(\n    dog,\n    width=300,\n)", "dog"),
        ("if True: st.help(dog)", "dog"),
        ("pair = (st.help(dog), 1)", "dog"),
        ("ä = 'ö'; st.help(dog)", "dog"),
        ("(Kennel\n    .dog)", "Kennel"),
        ("with st.container(): st.write('é', st.write(dog))", "dog"),
        ("[st.help(each) for each in [dog]]", "each"),
        ("exec('st.help(dog)')", ""),
    ],
)
def test_help_calls_an_object_as_the_script_does(tmp_path: Path, call: str, name: str) -> None:
    found = next(each for each in shown(tmp_path, DOG + call) if each["type"] == "help_info")
    assert found.get("name", "") == name


def test_a_property_that_takes_long_or_changes_something_is_not_asked(tmp_path: Path) -> None:
    code = """
import streamlit as st

class Account:
    @property
    def next_number(self):
        raise SystemExit

st.help(Account())
st.text("after")
"""
    assert [each["type"] for each in shown(tmp_path, code)] == ["help_info", "text"]


PACKAGES = """
import sys, types
import streamlit as st

def of(name, **fields):
    module, _, kind = name.rpartition(".")
    made = type(kind, (), {"__module__": module, **fields})
    return made()

def text(content):
    return types.SimpleNamespace(delta=types.SimpleNamespace(content=content))

"""


@pytest.mark.parametrize(
    ("chunks", "result"),
    [
        ("[of('openai.types.chat.ChatCompletionChunk', choices=[text(each)]) for each in ('a', None, 'b')]", "'ab'"),
        ("[of('openai.types.chat.ChatCompletionChunk', choices=[])]", "''"),
        (
            (
                "[of('openai.types.responses.ResponseTextDeltaEvent', type='response.output_text.delta', delta='a'),"
                " of('openai.types.responses.ResponseCreatedEvent', type='response.created')]"
            ),
            "'a'",
        ),
        ("[of('langchain_core.messages.ai.AIMessageChunk', content=each) for each in 'ab']", "'ab'"),
        ("['a', lambda: st.text('called'), 'b']", "['a', 'b']"),
    ],
)
def test_streams_of_language_models_are_text(tmp_path: Path, chunks: str, result: str) -> None:
    elements = shown(tmp_path, f"{PACKAGES}st.text(repr(st.write_stream({chunks})))")
    assert elements[-1]["body"] == result


def test_a_chunk_without_its_text_is_named_in_the_error(tmp_path: Path) -> None:
    [error] = shown(tmp_path, f"{PACKAGES}st.write_stream([of('langchain_core.messages.ai.AIMessageChunk')])")
    assert "`langchain_core.messages.ai.AIMessageChunk`" in error["message"]


def test_records_of_pydantic_are_json(tmp_path: Path) -> None:
    code = f"{PACKAGES}Model = type('BaseModel', (), {{'__module__': 'pydantic.main'}})\nst.write(Model(), (Model(),))"
    assert [each["type"] for each in shown(tmp_path, code)] == ["json", "json"]


@pytest.mark.parametrize("name", ["altair.vegalite.v5.api.Chart", "matplotlib.figure.Figure"])
def test_what_cannot_be_shown_yet_is_named(tmp_path: Path, name: str) -> None:
    [error] = shown(tmp_path, f"{PACKAGES}st.write(of({name!r}))")
    assert error["name"] == "sitelet.errors.NotBuiltYetError"


def test_a_picture_of_pillow_is_an_image(tmp_path: Path) -> None:
    pytest.importorskip("PIL")
    code = "import streamlit as st\nfrom PIL import Image\nst.write('before', Image.new('RGB', (2, 2)))"
    assert [each["type"] for each in shown(tmp_path, code)] == ["markdown", "image"]


def test_several_values_do_not_fit_into_a_place_for_one(tmp_path: Path) -> None:
    elements = shown(tmp_path, "import streamlit as st\nst.container().write('a', {}, 'b')\nst.empty().write('a', {})")
    kinds = [each["type"] for each in elements]
    assert [kind for kind in kinds if kind != "empty"] == ["markdown", "json", "markdown", "exception"]


def test_an_object_as_html_keeps_its_place_among_the_texts(tmp_path: Path) -> None:
    code = """
import streamlit as st

class Card:
    def _repr_html_(self):
        return "<b>card</b>"

st.write("before", Card(), "after", unsafe_allow_html=True)
st.write(Card())
"""
    assert [each["type"] for each in shown(tmp_path, code)] == ["markdown", "html", "markdown", "help_info"]
