"""A script names the files of its `static` folder as on Streamlit's server; the page finds them wherever it lies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser.app_page import open_app

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>'
SCRIPT = """
import streamlit as st

st.markdown("![one](app/static/a.svg) ![two](/app/static/a.svg) ![three](./app/static/a.svg) [link](app/static/a.svg)")
st.link_button("button", "/app/static/a.svg")
st.link_button("elsewhere", "/other/app/static/a.svg")
"""


@pytest.fixture(scope="module")
def site(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    app = tmp_path_factory.mktemp("app")
    for folder in (".streamlit", "static", "pages"):
        (app / folder).mkdir()
    (app / ".streamlit" / "config.toml").write_text("[server]\nenableStaticServing = true\n", "utf-8")
    (app / "static" / "a.svg").write_text(PICTURE, "utf-8")
    (app / "streamlit_app.py").write_text(SCRIPT, "utf-8")
    (app / "pages" / "Other.py").write_text(SCRIPT, "utf-8")
    return built(app)


@pytest.mark.parametrize("at", ["", "Other/", "Other"])
def test_pictures_and_links_are_found(page: Page, site: str, at: str) -> None:
    open_app(page, site + at)
    for name in ("one", "two", "three"):
        expect(page.get_by_alt_text(name)).to_have_js_property("naturalWidth", 40)
    for name in ("link", "button"):
        expect(page.get_by_role("link", name=name)).to_have_attribute("href", f"{site}app/static/a.svg")
    expect(page.get_by_role("link", name="elsewhere")).to_have_attribute("href", "/other/app/static/a.svg")
