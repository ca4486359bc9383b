"""Packages of a package index, compiled and not, with what they need, and a wheel that comes with the app."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.support.browser.app_page import open_app, says
from tests.support.command import run_sitelet
from tests.support.distribution import FETCHED, wheel
from tests.support.hosts.static_host import StaticHost
from tests.support.package_index import PackageIndex

APP = """
# /// script
# dependencies = [
#   "arro3-core",
#   "python-slugify>=8",
#   "./wheels/own-0.1-py3-none-any.whl",
#   "pywin32; sys_platform == 'win32'",
# ]
# ///
import own
import streamlit as st
from arro3.core import Array, DataType
from slugify import slugify

st.text(f"compiled: {Array([1, 2, 3], DataType.int64())[1].as_py()}")
st.text(f"with data: {slugify('Źdźbło słomy')}")
st.text(f"own: {own.answer()}")
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    app = tmp_path_factory.mktemp("app")
    (app / "app.py").write_text(APP, "utf-8")
    wheel(app / "wheels", "own", "0.1", {"own.py": "def answer():\n    return 42\n"})
    index = PackageIndex(tmp_path_factory.mktemp("index"))
    # Of compiled packages the index lists wheels for other machines too; uv looks for one of those that it knows.
    other = wheel(tmp_path_factory.mktemp("other"), "arro3_core", "0.9.1", {}, tag="cp314-cp314-win_amd64")
    index.add(*FETCHED.glob("*.whl"), other)
    done = run_sitelet("build", app / "app.py", "-o", app / "site", **index.environment)
    assert done.returncode == 0, done.stderr
    return app / "site"


@pytest.fixture
def host(site: Path) -> Iterator[StaticHost]:
    host = StaticHost(site)
    yield host
    host.stop()


def test_they_are_there_at_the_first_run_and_come_from_the_site_alone(page: Page, host: StaticHost) -> None:
    elsewhere: list[str] = []
    page.on("request", lambda request: elsewhere.append(request.url))
    open_app(page, f"{host.address}/")
    says(page, "compiled: 2")
    says(page, "with data: zdzblo-slomy")
    says(page, "own: 42")
    assert [each for each in elsewhere if not each.startswith((host.address, "blob:", "data:"))] == []
    assert sorted(each.path.split("/")[-1].split("-")[0] for each in host.bodies("packages/")) == [
        *("arro3", "own", "python", "text"),
    ]
