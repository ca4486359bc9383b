"""Long tables: what has not changed since the last run is neither written nor sent again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest

from wasm_runtime.protocol.payloads.tables import TablePayload
from wasm_runtime.session.media import MediaFiles, address
from wasm_runtime.streamlit.elements.lib.tables.payload import table_payload
from wasm_runtime.streamlit.elements.lib.tables.read import read_table

ROWS = 100_000
TEXT = pd.StringDtype("python", na_value=np.nan)  # what pandas has without pyarrow, as in the browser


class Page:
    """What has crossed to a page."""

    def __init__(self) -> None:
        self.sent: list[Any] = []
        self.media = MediaFiles(self.sent.append)

    def show(self, data: Any) -> tuple[TablePayload, int]:
        before = len(self.sent)
        payload = table_payload(read_table(data), self.media.publish)
        self.media.send_held()
        return payload, len(self.sent) - before


def made() -> pd.DataFrame:
    numbers = np.random.default_rng(1)
    return pd.DataFrame(
        {
            "float": numbers.random(ROWS),
            "int": np.arange(ROWS),
            "bool": np.arange(ROWS) % 2 == 0,
            "text": pd.array([str(each) for each in range(ROWS)], dtype=TEXT),
            "moment": pd.date_range("2020", periods=ROWS, freq="s"),
            "category": pd.Categorical(["x", "y"] * (ROWS // 2)),
        }
    )


@pytest.fixture
def page() -> Page:
    return Page()


def test_the_same_table_crosses_once(page: Page) -> None:
    frame = made()
    first, files = page.show(frame)
    assert files == len({url for column in first["columns"] for url in column}) > 0
    assert page.show(frame) == (first, 0)
    assert page.show(made()) == (first, 0)  # made again, as a script without a cache does


@pytest.mark.parametrize(("column", "value"), [("float", 2.0), ("int", -1), ("bool", True), ("text", "other")])
def test_one_changed_cell_sends_one_part(page: Page, column: str, value: Any) -> None:
    frame = made()
    first, _ = page.show(frame)
    frame.loc[ROWS - 1, column] = value
    changed, files = page.show(frame)
    assert files == 1
    assert sum(one != other for one, other in zip(first["columns"], changed["columns"], strict=True)) == 1
    assert page.show(made()) == (first, 0)


def exchange(array: Any) -> None:
    array[[-5, -9]] = array[[-9, -5]]


def turn_signs(array: Any) -> None:
    array *= -1


def double(array: Any) -> None:
    array *= 2


def sort(array: Any) -> None:
    array[:] = np.sort(array)


def nudge(array: Any) -> None:
    array.view("u8")[-5] ^= 1


def lose(array: Any) -> None:
    array[-5] = np.nan


@pytest.mark.parametrize("change", [exchange, turn_signs, double, sort, nudge, lose])
@pytest.mark.parametrize("columns", [1, 3])
def test_an_array_that_the_script_changes_itself_is_sent_again(
    page: Page, change: Callable[[Any], None], columns: int
) -> None:
    numbers = np.random.default_rng(1).random((ROWS, columns))
    before, _ = page.show(pd.DataFrame(numbers, copy=False))
    change(numbers[:, -1])
    after, files = page.show(pd.DataFrame(numbers, copy=False))
    assert files > 0
    assert after["columns"][-1][-1] != before["columns"][-1][-1]
    assert after["columns"][:-1] == before["columns"][:-1]


def test_a_frame_that_is_changed_behind_pandas_back_is_sent_again(page: Page) -> None:
    frame = made()
    before, _ = page.show(frame)
    floats = frame["float"].to_numpy()
    floats.flags.writeable = True
    floats[-1] = 5
    texts = frame["text"].array._ndarray
    texts[-1] = "other"
    after, files = page.show(frame)
    assert files == 2
    assert [one != other for one, other in zip(before["columns"], after["columns"], strict=True)].count(True) == 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (["a\0b", "c"], ["a", "b\0c"]),
        (["a", None], ["a", ""]),
        ([None, "a"], ["a", None]),
        (["\0", ""], ["", "\0"]),
    ],
)
def test_texts_that_look_alike_once_joined_are_told_apart(page: Page, left: list[Any], right: list[Any]) -> None:
    tables = [page.show(pd.DataFrame({"a": pd.array([*[""] * ROWS, *end], dtype=TEXT)}))[0] for end in (left, right)]
    assert tables[0]["columns"] != tables[1]["columns"]


@pytest.mark.parametrize("stored", ["Int64", "Float64", "boolean", "str", "category", "float32", "int8"])
def test_what_is_missing_is_sent(page: Page, stored: str) -> None:
    values = pd.Series([index % 2 for index in range(ROWS)])
    values = values.astype(str).astype(TEXT) if stored == "str" else values.astype(stored)
    before, _ = page.show(values.to_frame("a"))
    after, files = page.show(values.where(values.index != ROWS - 1).to_frame("a"))
    assert files > 0
    assert after["columns"][0][-1] != before["columns"][0][-1]


def test_a_part_that_the_page_has_let_go_of_is_sent_again(page: Page) -> None:
    frame = made()
    first, files = page.show(frame)
    for _ in range(3):
        page.media.end_run([])
    again, sent = page.show(frame)
    assert (again, sent) == (first, files)
    contents = {each["url"]: each.get("content") for each in page.sent if each["kind"] == "media"}
    assert all(isinstance(each, bytes) for each in contents.values())


def test_the_next_session_has_the_same_addresses() -> None:
    first = table_payload(read_table(made()), address)
    assert table_payload(read_table(made()), address) == first


def test_a_part_is_made_when_the_page_lacks_it_only(page: Page) -> None:
    frame = made()
    table = read_table(frame)
    table_payload(table, page.media.publish)
    assert page.sent == []
    page.media.send_held()
    assert len(page.sent) > 0


def test_a_text_that_is_another_at_the_same_place_is_sent(page: Page) -> None:
    texts = made()["text"]
    stored = texts.array._ndarray
    stored.flags.writeable = True
    before, _ = page.show(texts.to_frame())
    for value in ("other", np.nan, ""):
        stored[-1] = value
        after, files = page.show(texts.to_frame())
        assert files == 1
        assert after["columns"][0][-1] != before["columns"][0][-1]
        before = after
