"""The CSV file of a table is, byte for byte, the one that Streamlit's page saves."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser.app_page import open_app
from tests.support.command import run_sitelet
from tests.support.hosts.static_host import StaticHost
from tests.support.hosts.streamlit_server import StreamlitServer

DISTRIBUTION = os.environ.get("SITELET_PACKAGES")
pytestmark = pytest.mark.skipif(DISTRIBUTION is None, reason="SITELET_PACKAGES names no Pyodide distribution")

APP = r"""
import datetime as dt
import decimal
import numpy as np
import pandas as pd
import streamlit as st

TEXTS = [
    "=1+1", "+1", "-1", "@x", "a,b", 'say "x"', "two\nlines", "\r", "", None,
    " space ", "ünï😀", "\ttab", "'x", "=HYPERLINK(\"u\")"]
TABLES = {
    "texts": {"text, with": TEXTS, "=A1": TEXTS[::-1], 'q"': ["x"] * 15},
    "numbers": pd.DataFrame({
        "float": [0.1 + 0.2, 1e21, 1e-7, -0.0, float("nan"), float("inf"), float("-inf"), 1234567.891],
        "int": [2**53 + 1, -(2**63), 0, 1, 2, 3, 4, 5],
        "unsigned": np.array([2**64 - 1, 0, 1, 2, 3, 4, 5, 6], dtype="uint64"),
        "small": np.array([0.1, 1.5, float("nan"), 3, 4, 5, 6, 7], dtype="float32"),
        "flag": [True, False, None, True, False, True, False, True],
        "gaps": pd.array([1, None, 3, 4, 5, 6, 7, 8], dtype="Int64"),
        "decimal": [decimal.Decimal(x) for x in (
            "1.50", "-0.001", "1234567890.1234", "0", "100", "1e3", "5", "6.000")],
    }),
    "moments": pd.DataFrame({
        "naive": pd.to_datetime(["2024-01-02 03:04:05.678901", "1969-12-31", None], format="ISO8601"),
        "aware": pd.to_datetime(["2024-01-02 03:04:05", "2024-07-02 03:04:05", None]).tz_localize("Europe/Rome"),
        "date": [dt.date(2024, 1, 2), dt.date(1900, 1, 1), None],
        "time": [dt.time(1, 2, 3), dt.time(23, 59, 59, 999999), None],
        "duration": pd.to_timedelta(["1 days 02:03:04.5", "-5s", None]),
        "period": pd.PeriodIndex(["2024-01", "2024-02", None], freq="M"),
    }),
    "nested": {
        "list": [["1", "2"], ["a,b", "c"], None, []],
        "dict": [{"a": 1}, {"a": 2}, None, {"a": 3}],
        "bytes": [b"abc", b"\xff\x00", None, b""],
        "category": pd.Categorical(["x", "y", None, "x"]),
        "interval": pd.arrays.IntervalArray.from_tuples([(0, 1), (1, 2), None, (2, 3)]),
    },
    "index": pd.DataFrame({"v": [1, 2, 3]}, index=pd.Index(["a", "b", "c"], name="name, of")),
    "nameless": pd.DataFrame({"v": [1, 2, 3]}, index=["a", "b", "c"]),
    "levels": pd.DataFrame(
        [[1, 2], [3, 4]],
        index=pd.MultiIndex.from_tuples([("x", 1), ("y", 2)], names=["l", None]),
        columns=pd.MultiIndex.from_tuples([("top", "p"), ("top", "q")]),
    ),
}
for name, table in TABLES.items():
    st.container(key=name).dataframe(table)
data = {
    "hidden": [1, 2, 3], "first": [3.14159, 2, None], "second": ["b", "a", "c"], "link": ["http://e.org/?x=1,2"] * 3}
st.container(key="configured").dataframe(
    data, hide_index=True, column_order=["second", "first", "link", "pick", "when"],
    column_config={
        "first": st.column_config.NumberColumn("Labelled, first", format="%.1f €"),
        "second": "Renamed",
        "link": st.column_config.LinkColumn(display_text="open"),
    },
)
"""
KEYS = ["texts", "numbers", "moments", "nested", "index", "nameless", "levels", "configured"]
# Where there is a dialog for where to save a file, no test could answer it.
WITHOUT_DIALOG = "delete window.showSaveFilePicker"


def saved(page: Page) -> dict[str, tuple[str, str]]:
    """The name and the content of the file of each table."""
    files = {}
    for key in KEYS:
        table = page.locator(f".st-key-{key}")
        expect(table.locator("canvas").first).to_be_visible(timeout=30_000)
        with page.expect_download(timeout=10_000) as download:
            table.get_by_label("Download as CSV").evaluate("(button) => button.click()")  # it shows on hovering
        content = Path(download.value.path()).read_bytes().decode("utf-8")
        files[key] = re.sub(r"\d", "0", download.value.suggested_filename), content
    page.close()
    return files


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    script = tmp_path_factory.mktemp("tables") / "app.py"
    script.write_text(APP, "utf-8")
    script.with_name("requirements.txt").write_text("pandas\n", "utf-8")
    return script


@pytest.fixture(scope="module")
def streamlits(browser: Browser, script: Path) -> dict[str, tuple[str, str]]:
    with StreamlitServer(script) as server:
        page = browser.new_page(viewport={"width": 1280, "height": 3500})
        page.add_init_script(WITHOUT_DIALOG)
        page.goto(server.address)
        return saved(page)


@pytest.fixture(scope="module")
def ours(browser: Browser, script: Path) -> Iterator[dict[str, tuple[str, str]]]:
    done = run_sitelet("build", script.parent, "-o", script.parent / "site", "--packages", DISTRIBUTION or "")
    assert done.returncode == 0, done.stderr
    host = StaticHost(script.parent / "site", "etag")
    page = browser.new_page(viewport={"width": 1280, "height": 3500})
    page.add_init_script(WITHOUT_DIALOG)
    yield saved(open_app(page, f"{host.address}/"))
    host.stop()


@pytest.mark.parametrize("key", KEYS)
def test_a_saved_table_is_the_same(
    key: str, ours: dict[str, tuple[str, str]], streamlits: dict[str, tuple[str, str]]
) -> None:
    (name, content), (expected_name, expected) = ours[key], streamlits[key]
    lines = zip_longest(content.splitlines(), expected.splitlines())
    assert [(line, wanted) for line, wanted in lines if line != wanted] == []
    assert (name, content) == (expected_name, expected)
