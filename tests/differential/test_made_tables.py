"""Tables made at random cross to the page with the names, types and cells that Streamlit's message has."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests.differential.editing import given as words
from tests.differential.editing.asked import Ask, error_of, streamlit_editor
from tests.differential.made_tables import frames, plain
from tests.differential.tables import pyarrow, told_of, whole_table
from tests.support.campaigns import DEEP
from wasm_runtime.session.media import KnownFile, MediaFile, address
from wasm_runtime.streamlit.elements.lib.tables.payload import table_payload
from wasm_runtime.streamlit.elements.lib.tables.read import read_table

pytestmark = pytest.mark.filterwarnings("ignore")
HARD = (
    "[[1], 2, 'x']",
    "[1, [2], {'a': 3}]",
    "[[1, [2]], [3]]",
    "[[[[[[1]]]]], []]",
    "[[]]",
    "[[], []]",
    "[{}]",
    "{'a': []}",
    "{'a': {1: {2: {3: 4}}}}",
    "{(1, 2): [3]}",
    "{None: [1]}",
    "[{1: 2}, {'1': 3}]",
    "[float('nan'), float('inf'), -float('inf'), None, pd.NA]",
    "[dt.datetime(2020, 1, 1), dt.datetime(2020, 1, 1, tzinfo=dt.UTC)]",
    "D(a=pd.Series([dt.datetime(2020, 1, 1), dt.datetime(2020, 1, 1, tzinfo=dt.UTC)], dtype=object))",
    "[list(range(5000))]",
    "['x' * 1_000_000, None]",
    "['a\\0b', '\\u202egnp.exe', '=1+1', '<img src=x onerror=x()>']",
    "{'<b>': [1], 'a\\0b': [2], '': [3]}",
    "D(a=range(10_001), b=[None] * 10_001)",
    "np.zeros((2, 2, 2))",
    "object()",
    "5",
)
# Errors that are no message of Streamlit, but of what it uses: it has not thought of such data.
FAILURES = ("builtins.TypeError", "builtins.AttributeError", "builtins.UnicodeDecodeError", "builtins.RecursionError")
QUICKLY = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with streamlit_editor() as asked:
        yield asked


def ours(data: str) -> Any:
    files: dict[str, bytes] = {}

    def address_of(file: MediaFile) -> str:
        content = file.data.made().content if isinstance(file.data, KnownFile) else file.data
        assert isinstance(content, bytes)
        files[url := address(file)] = content
        return url

    try:
        table = read_table(words.given(data))
        payload = table_payload(table, address_of)
    except Exception as error:
        return error_of(error)
    return [*told_of(whole_table(payload, files.__getitem__)), table.hides_index, table.hides_header]


def streamlits(ask: Ask, data: str) -> Any:
    told = ask(ask="show", data=data)
    if isinstance(told, dict):
        return told
    stream, *hidden = told
    try:
        return [*told_of(base64.b64decode(stream)), *hidden]
    except pyarrow.ArrowInvalid as error:  # it has sent what is no time of the day
        return error_of(error) | {"error": FAILURES[0]}


def check(ask: Ask, data: str) -> None:
    found, expected = ours(data), streamlits(ask, data)
    if isinstance(expected, dict) and isinstance(found, dict):
        assert essence(found) == essence(expected) or expected["error"] in FAILURES
    elif not isinstance(expected, dict) or expected["error"] not in FAILURES:
        assert found == expected


def essence(error: dict[str, str]) -> str:
    """What an error says, without where something is in memory, and without pyarrow's words for what it cannot do."""
    message = re.sub(" at 0x[0-9a-f]+", "", error["message"])
    return error["error"] + ": " + re.sub("(?s)table.\n.*, .Conversion", "table, Conversion", message)


# These end Streamlit's process.
CYCLES = {
    "(lambda held: held.append(held) or held)([1])": ["1", "[1, [...]]"],
    "(lambda held: held.update(a=held) or held)({'b': 1})": None,
    "[(lambda held: held.update(a=held) or held)({'b': 1})]": ["{'b': 1, 'a': {...}}"],
    "{'k': [(lambda held: held.append(held) or held)([1])]}": ["[1, [...]]"],
}


@pytest.mark.parametrize("data", CYCLES)
def test_what_holds_itself_is_written_as_python_does(data: str) -> None:
    found = ours(data)
    assert isinstance(found, list), found
    if CYCLES[data] is not None:
        assert repr(CYCLES[data]) in found[2]


@pytest.mark.parametrize("data", HARD)
def test_what_is_hardly_a_table_is_one_or_an_error_as_in_streamlit(ask: Ask, data: str) -> None:
    check(ask, data)


@settings(max_examples=80, suppress_health_check=QUICKLY)
@given(frames())
def test_a_frame_is_streamlits(ask: Ask, data: str) -> None:
    check(ask, data)


@settings(max_examples=80, suppress_health_check=QUICKLY)
@given(plain())
def test_a_collection_is_streamlits(ask: Ask, data: str) -> None:
    check(ask, data)


@pytest.mark.deep
@settings(max_examples=3000 if DEEP else 1, suppress_health_check=QUICKLY)
@given(frames())
def test_many_frames_are_streamlits(ask: Ask, data: str) -> None:
    check(ask, data)


@pytest.mark.deep
@settings(max_examples=5000 if DEEP else 1, suppress_health_check=QUICKLY)
@given(plain())
def test_many_collections_are_streamlits(ask: Ask, data: str) -> None:
    check(ask, data)
