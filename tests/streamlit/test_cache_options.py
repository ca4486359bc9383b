"""The options of the config file about caches, connections and tables. What is pinned here is what Streamlit says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.apps import run
from tests.support.headless_page import HeadlessPage
from wasm_runtime.errors import StreamlitValueError
from wasm_runtime.streamlit.runtime.caching.parameters import bytes_of

BUDGET = """
made = st.session_state.setdefault("made", [])

@st.cache_data
def text(name):
    made.append(name)
    return name * 400_000

@st.cache_data(scope="session")
def own(name):
    made.append(name)
    return name * 400_000

calls = [text("a"), own("b"), text("a"), text("c"), text("a"), own("b")]
st.text(" ".join(made))
"""
NEEDS_A_UNIT = (
    '`server.maxCacheDataSize` requires a positive binary-unit string, such as "2gb" or "500mb". Use "0" to disable '
    "the global cache budget."
)
INVALID_TTL = (
    "Invalid `runner.connectionDefaultTTL` value. Use a finite, non-negative number of seconds, or leave the option "
    "unset to keep connections cached until they are cleared. Received {}."
)
CONNECTION = """
from streamlit.connections import BaseConnection

class Own(BaseConnection):
    def _connect(self):
        return object()

first = st.connection("own", type=Own{arguments})
st.text(st.connection("own", type=Own{arguments}) is first)
"""


def app(folder: Path, source: str, option: str, value: str) -> HeadlessPage:
    """A run with an option, whose value is given as TOML."""
    section, _, name = option.partition(".")
    return run(folder, source, config=f"[{section}]\n{name} = {value}\n")


@pytest.mark.parametrize("value", ["0", '"0"', '" 0 "', '"10mb"'])
def test_a_budget_that_holds_all_changes_nothing(tmp_path: Path, value: str) -> None:
    assert app(tmp_path, BUDGET, "server.maxCacheDataSize", value).texts() == ["a b c"]


def test_over_the_budget_of_all_functions_what_was_used_longest_ago_is_made_again(tmp_path: Path) -> None:
    assert app(tmp_path, BUDGET, "server.maxCacheDataSize", '"1mb"').texts() == ["a b c b"]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("10", NEEDS_A_UNIT),
        ("true", NEEDS_A_UNIT),
        ('"1e3kb"', NEEDS_A_UNIT),
        (
            '"0mb"',
            '`server.maxCacheDataSize` must be positive. Use "0" without a unit to disable the global cache budget.',
        ),
        ('"0.1b"', "`server.maxCacheDataSize` must be at least 1 byte."),
    ],
)
def test_a_budget_that_is_none_says_so(tmp_path: Path, value: str, message: str) -> None:
    page = app(tmp_path, BUDGET, "server.maxCacheDataSize", value)
    assert page.exceptions() == [("streamlit.errors.StreamlitAPIException", message)]


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ("1mb", 2**20),
        ("1.5 KB", 1536),
        (".5gb", 2**29),
        ("5.gb", 5 * 2**30),
        ("1KiB", 1024),
        ("1tib", 2**40),
        ("1.9b", 1),
        (10, 10),
    ],
)
def test_units_of_sizes_are_powers_of_1024(size: str | int, expected: int) -> None:
    assert bytes_of(size) == expected


@pytest.mark.parametrize("size", ["", "1", "1k", "1pb", "1  mb", "+1mb", "1e3kb", " 1mb", "1_0kb", "0.1b", 0, -1])
def test_what_is_no_size_is_refused(size: str | int) -> None:
    with pytest.raises(StreamlitValueError, match="Invalid `max_size` value"):
        bytes_of(size)


@pytest.mark.parametrize(("value", "is_same"), [("0", False), ("60", True), ('"5"', True), ("1.5", True)])
def test_a_connection_lives_as_long_as_the_option_says(tmp_path: Path, value: str, is_same: bool) -> None:
    page = app(tmp_path, CONNECTION.format(arguments=""), "runner.connectionDefaultTTL", value)
    assert page.texts() == [str(is_same)]


@pytest.mark.parametrize("ttl", ["None", "10"])
def test_what_the_script_says_counts_more_than_the_option(tmp_path: Path, ttl: str) -> None:
    page = app(tmp_path, CONNECTION.format(arguments=f", ttl={ttl}"), "runner.connectionDefaultTTL", "0")
    assert page.texts() == ["True"]


@pytest.mark.parametrize(("value", "shown"), [("-1", "-1"), ('"1h"', "'1h'"), ("true", "True"), ("inf", "inf")])
def test_a_life_that_is_none_is_refused(tmp_path: Path, value: str, shown: str) -> None:
    page = app(tmp_path, CONNECTION.format(arguments=""), "runner.connectionDefaultTTL", value)
    assert page.exceptions() == [("streamlit.errors.StreamlitAPIException", INVALID_TTL.format(shown))]


@pytest.mark.parametrize(
    ("value", "times", "remark"),
    [("3", 3.0, False), ("1.5", 1.5, False), ("1.0", 2.0, True), ("true", 2.0, True), ('"x"', 2.0, True)],
)
def test_how_long_stale_results_are_used_is_an_option(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], value: str, times: float, remark: bool
) -> None:
    source = """
    @st.cache_resource(ttl=10, refresh_mode="background")
    def thing():
        return 1
    st.text(thing._options.limits.refreshes)
    """
    page = app(tmp_path, source, "runner.cacheBackgroundRefreshTTLMultiplier", value)
    assert page.texts() == [str(times)]
    assert ("cacheBackgroundRefreshTTLMultiplier" in capsys.readouterr().err) == remark


def test_the_page_is_told_that_data_is_not_to_be_exported(tmp_path: Path) -> None:
    page = app(tmp_path, 'st.set_page_config(layout="wide")\n', "client.disableDataExport", "true")
    frame = next(message for message in page.messages if message["kind"] == "page_config")
    assert frame["disable_data_export"] is True
