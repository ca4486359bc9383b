"""Long tables: what has not changed since the last run is neither written nor sent again."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from wasm_runtime.protocol.payloads.tables import TablePayload
from wasm_runtime.session.media import MediaFiles, address
from wasm_runtime.streamlit.elements.lib.tables.payload import table_payload
from wasm_runtime.streamlit.elements.lib.tables.read import read_table

ROWS = 100_000


class Page:
    """What has crossed to a page."""

    def __init__(self) -> None:
        self.sent: list[Any] = []
        self.media = MediaFiles(self.sent.append)

    def show(self, data: Any) -> tuple[TablePayload, int]:
        before = len(self.sent)
        payload = table_payload(read_table(data), self.media.publish)
        return payload, len(self.sent) - before


def made() -> pd.DataFrame:
    numbers = np.random.default_rng(1)
    return pd.DataFrame(
        {
            "float": numbers.random(ROWS),
            "int": np.arange(ROWS),
            "bool": np.arange(ROWS) % 2 == 0,
            "text": [str(each) for each in range(ROWS)],
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


def test_an_array_that_the_script_changes_itself_is_sent_again(page: Page) -> None:
    numbers = np.random.default_rng(1).random(ROWS)
    first, _ = page.show(pd.DataFrame(numbers, columns=["a"], copy=False))
    numbers[-1] = 5
    changed, _ = page.show(pd.DataFrame(numbers, columns=["a"], copy=False))
    assert changed["columns"] != first["columns"]
    numbers.sort()
    assert page.show(pd.DataFrame(numbers, columns=["a"], copy=False))[0] != changed


def test_a_part_that_the_page_has_let_go_of_is_sent_again(page: Page) -> None:
    frame = made()
    first, files = page.show(frame)
    for _ in range(3):
        page.media.end_run([])
    again, sent = page.show(frame)
    assert (again, sent) == (first, files)
    contents = {each["url"]: each.get("content") for each in page.sent if each["kind"] == "media"}
    assert all(isinstance(each, bytes) for each in contents.values())


def test_what_is_told_by_memory_has_the_address_of_its_content() -> None:
    first = table_payload(read_table(made()), address)
    assert table_payload(read_table(made()), address) == first
