"""A session that meets another build of its app: what fits stays, the rest is named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser.app_page import open_app, says
from tests.support.browser.kept_session import reload, stored
from tests.support.command import run_sitelet
from tests.support.hosts.static_host import StaticHost

POINT = """
class Point:
    def __init__(self, x):
        self.x = x
"""
BUILD = """
import streamlit as st
{definitions}
if "count" not in st.session_state:
    st.session_state.count = 0
if st.button("Add"):
    st.session_state.count += 1
    st.session_state.point = {point}
point = st.session_state.get("point")
st.text(f"{build} {{st.session_state.count}} {{getattr(point, 'x', point)}} {{st.text_input('Name')}}")
"""


@pytest.fixture
def publish(host: StaticHost, tmp_path: Path) -> Callable[..., str]:
    """Builds one site after the other at the same address, with this config."""
    (tmp_path / "app" / ".streamlit").mkdir(parents=True)

    def publish(source: str, config: str = "") -> str:
        (tmp_path / "app" / "app.py").write_text(source, "utf-8")
        (tmp_path / "app" / ".streamlit" / "config.toml").write_text(config, "utf-8")
        done = run_sitelet("build", tmp_path / "app", "-o", host.folder / tmp_path.name)
        assert done.returncode == 0, done.stderr
        return f"{host.address}/{tmp_path.name}/"

    return publish


def test_a_new_build_keeps_what_fits_it_and_names_the_rest(page: Page, publish: Callable[..., str]) -> None:
    open_app(page, publish(BUILD.format(definitions=POINT, point="Point(7)", build="one")))
    page.get_by_label("Name").fill("Ada")
    page.get_by_label("Name").press("Enter")
    page.get_by_role("button", name="Add").click()
    says(page, "one 1 7 Ada")
    stored(page)
    publish(BUILD.format(definitions="", point="None", build="two"))
    reload(page)
    says(page, "two 1 None Ada")
    expect(page.locator(".notice")).to_contain_text("could not be restored (point)")
    reload(page)
    says(page, "two 1 None Ada")
    expect(page.locator(".notice")).to_have_count(0)  # it is told once


def test_a_new_version_of_what_is_kept_begins_anew(page: Page, publish: Callable[..., str]) -> None:
    open_app(page, publish(BUILD.format(definitions="", point="1", build="one"), "[sitelet]\nsession_version = 1\n"))
    page.get_by_role("button", name="Add").click()
    says(page, "one 1 1")
    stored(page)
    publish(BUILD.format(definitions="", point="1", build="two"), "[sitelet]\nsession_version = 1\n")
    reload(page)
    says(page, "two 1 1")
    publish(BUILD.format(definitions="", point="1", build="three"), "[sitelet]\nsession_version = 2\n")
    reload(page)
    says(page, "three 0 None")
