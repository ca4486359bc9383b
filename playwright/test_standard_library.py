"""What scripts take from Python's own library is there, though a browser has nothing of what it rests on elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from conftest import says
from playwright.sync_api import Page

TIME_ZONES = """
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
"""


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "timezone_id": "America/Bogota"}


def test_time_zones_are_there_without_a_package_of_the_app(open_script: Callable[[str], Page]) -> None:
    page = open_script(TIME_ZONES)
    says(page, "UTC 2024-07-01 12:00:00+00:00")
    says(page, "Asia/Seoul 2024-07-01 21:00:00+09:00")
    says(page, "America/Bogota 2024-07-01 17:30:00+05:30")
    says(page, "True True")
