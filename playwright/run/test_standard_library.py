"""What scripts take from Python's own library is there, though a browser has nothing of what it rests on elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.support.browser.app_page import says

SCRIPT = """
import calendar
import locale
import os.path
import statistics
import sys
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, available_timezones

import streamlit as st

noon = datetime(2024, 7, 1, 12, tzinfo=UTC)
for name in ("UTC", "Asia/Seoul", st.context.timezone or "Europe/Paris"):
    try:
        st.text(f"{name} {noon.astimezone(ZoneInfo(name))}")
    except Exception as error:
        st.text(f"{name} {type(error).__name__}: {error}")
st.text(f"{len(available_timezones()) > 400} {'Asia/Seoul' in available_timezones()}")

try:
    locale.setlocale(locale.LC_ALL, "xx_NOPE")
    st.text(f"xx_NOPE {calendar.month_name[3]} {locale.format_string('%.1f', 1234.5, grouping=True)}")
except locale.Error:
    st.text("no such locale")

st.text([os.path.basename(each) for each in sys.argv])
st.text(getattr(statistics, "WHOSE", "the library's"))
st.text(getattr(calendar, "WHOSE", "the library's"))
"""


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "timezone_id": "America/Bogota"}


def test_time_zones_locales_and_the_place_of_the_script_are_as_on_a_server(
    open_script: Callable[[str], Page], tmp_path: Path
) -> None:
    """`statistics` is in the image of Python's memory, and Streamlit has not imported it; `calendar` it has."""
    for name in ("statistics", "calendar"):
        (tmp_path / f"{name}.py").write_text('WHOSE = "mine"', "utf-8")
    page = open_script(SCRIPT)
    says(page, "UTC 2024-07-01 12:00:00+00:00")
    says(page, "Asia/Seoul 2024-07-01 21:00:00+09:00")
    says(page, "America/Bogota 2024-07-01 07:00:00-05:00")
    says(page, "True True")
    says(page, "no such locale")
    says(page, "['script.py']")
    says(page, "mine")
    says(page, "the library's")
