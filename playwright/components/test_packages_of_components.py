"""Components that others have published for Streamlit, unmodified, in a site of their own."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.browser.app_page import open_app, says
from tests.support.command import ROOT, run_sitelet
from tests.support.distribution import distribution
from tests.support.hosts.static_host import StaticHost

WHEELS = ROOT / ".venv" / "wheels"
PACKAGES = ("streamlit_keyup", "streamlit_listview", "streamlit_option_menu", "streamlit_searchbox")

APP = """
import streamlit as st
from st_keyup import st_keyup
from streamlit_listview import listview
from streamlit_option_menu import option_menu
from streamlit_searchbox import st_searchbox

log = st.session_state.setdefault("log", [])
typed = st_keyup("City", key="city", placeholder="Type", on_change=lambda: log.append("typed"))
st.text(f"typed={typed}")
chosen = listview("Places", ["Rome", "Oslo", "Lima"], key="places")
st.text(f"chosen={chosen}")
st.text(f"log={','.join(log)}")
with st.sidebar:
    shown = option_menu(
        "Menu", ["Home", "Settings"], icons=["house", "gear"], default_index=1, key="menu",
        on_change=lambda key: log.append(st.session_state[key]),
    )
st.text(f"shown={shown}")
found = st_searchbox(lambda text: [(f"{text} {i}", i) for i in range(3)] if text else [], "Search", key="search")
st.text(f"found={found}")
"""


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StaticHost]:
    folder = tmp_path_factory.mktemp("packages")
    wheels = [next(WHEELS.glob(f"{name}-*.whl"), None) for name in PACKAGES]
    copies = [Path(shutil.copy(each, folder)) for each in wheels if each is not None]
    assert len(copies) == len(PACKAGES), "packages of components are missing: `make` fetches them"
    app = tmp_path_factory.mktemp("app")
    (app / "app.py").write_text(APP, "utf-8")
    (app / "requirements.txt").write_text("\n".join(each.replace("_", "-") for each in PACKAGES), "utf-8")
    done = run_sitelet(
        "build", app, "-o", app / "site", "--packages", distribution(folder, {each: [] for each in copies})
    )
    assert done.returncode == 0, done.stderr
    host = StaticHost(app / "site", "etag")
    yield host
    host.stop()


def test_a_field_whose_code_is_in_the_script_reports_each_key(page: Page, host: StaticHost) -> None:
    open_app(page, f"{host.address}/")
    field = page.get_by_placeholder("Type")
    field.press_sequentially("Ro")
    says(page, "typed=Ro")
    expect(field).to_be_focused()
    field.press("m")
    says(page, "typed=Rom")


def test_a_list_whose_code_is_in_files_of_its_package_is_chosen_from(page: Page, host: StaticHost) -> None:
    open_app(page, f"{host.address}/")
    places = page.locator(".st-key-places")
    places.get_by_text("Oslo").click()
    expect(page.get_by_text("chosen=")).to_contain_text("Oslo")
    expect(places.get_by_text("Oslo")).to_be_visible()
    asked = {each.path.rpartition(".")[2] for each in host.bodies("components/streamlit_listview.listview/")}
    assert asked == {"js", "css"}


def with_policy(route: Route, more_scripts: str) -> None:
    """The policy that docs/hosting.md writes out."""
    written = re.search(r"Content-Security-Policy: (.*)", (ROOT / "docs" / "hosting.md").read_text("utf-8"))
    assert written is not None
    policy = written[1].replace("script-src", f"script-src {more_scripts}")
    answer = route.fetch()
    route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})


def test_a_strict_policy_allows_files_of_packages_and_code_in_the_script_with_blob(
    page: Page, host: StaticHost, no_errors: list[str]
) -> None:
    page.route(f"{host.address}/", lambda route: with_policy(route, ""))
    open_app(page, f"{host.address}/")
    page.locator(".st-key-places").get_by_text("Oslo").click()
    expect(page.get_by_text("chosen=")).to_contain_text("Oslo")
    refused = page.get_by_role("alert")
    expect(refused).to_contain_text("Content-Security-Policy")
    expect(refused).to_contain_text("add blob: to its script-src")
    assert any("blob:" in error for error in no_errors)
    no_errors.clear()
    page.unroute_all()
    page.route(f"{host.address}/", lambda route: with_policy(route, "blob:"))
    page.reload()
    page.get_by_placeholder("Type").press_sequentially("Ro")
    says(page, "typed=Ro")


def test_a_menu_in_a_frame_is_chosen_from(page: Page, host: StaticHost) -> None:
    open_app(page, f"{host.address}/")
    says(page, "shown=Settings")
    menu = page.get_by_test_id("stSidebar").frame_locator("iframe")
    menu.get_by_text("Home").click()
    says(page, "shown=Home")
    expect(page.get_by_text("log=")).to_contain_text("Home")
    asked = host.bodies("components/v1/streamlit_option_menu/frontend/dist/")
    assert {each.path.partition("?")[0].rpartition(".")[2] for each in asked} >= {"html", "js"}


def test_a_search_in_a_frame_asks_the_script_for_what_it_offers(page: Page, host: StaticHost) -> None:
    open_app(page, f"{host.address}/")
    says(page, "found=None")
    box = page.frame_locator("iframe[title='streamlit_searchbox.searchbox']")
    box.get_by_role("combobox").press_sequentially("ab")
    box.get_by_text("ab 2", exact=True).click()
    says(page, "found=2")


# --- a table of pandas -----------------------------------------------------------------------------------------------

# A distribution that has it is too large for the repository.
DISTRIBUTION = os.environ.get("SITELET_PACKAGES")
GRID = """
import pandas as pd
import streamlit as st
from st_aggrid import AgGrid, GridOptionsBuilder

cities = pd.DataFrame({"city": ["Rome", "Oslo", "Lima"], "people": [2.8, 0.7, None]}, index=["a", "b", "c"])
options = GridOptionsBuilder.from_dataframe(cities)
options.configure_selection("single")
grid = AgGrid(cities, options.build(), key="grid", update_on=["selectionChanged"], height=220)
chosen = grid.selected_rows
st.text(f"chosen={None if chosen is None else chosen['city'].tolist()}")
"""


def with_pandas(folder: Path, given: Path) -> Path:
    """A distribution of the grid's packages and of all in the given one."""
    wheels = [next(WHEELS.glob(f"{name}-*.whl")) for name in ("streamlit_aggrid", "python_decouple")]
    grid, decouple = (Path(shutil.copy(each, folder)) for each in wheels)
    lock = distribution(folder, {grid: ["pandas", "python-decouple"], decouple: []}) / "pyodide-lock.json"
    packages = json.loads(lock.read_text("utf-8"))["packages"]
    for file in given.glob("*.whl"):
        (folder / file.name).symlink_to(file)
    all_packages = json.loads((given / "pyodide-lock.json").read_text("utf-8"))
    all_packages["packages"] |= packages
    lock.write_text(json.dumps(all_packages), "utf-8")
    return folder


@pytest.mark.skipif(DISTRIBUTION is None, reason="SITELET_PACKAGES names no Pyodide distribution with pandas")
def test_a_grid_in_a_frame_shows_a_table_and_reports_the_chosen_row(page: Page, tmp_path: Path) -> None:
    for name in ("app", "packages"):
        (tmp_path / name).mkdir()
    (tmp_path / "app" / "app.py").write_text(GRID, "utf-8")
    (tmp_path / "app" / "requirements.txt").write_text("streamlit-aggrid\n", "utf-8")
    packages = with_pandas(tmp_path / "packages", Path(DISTRIBUTION or ""))
    done = run_sitelet("build", tmp_path / "app", "-o", tmp_path / "site", "--packages", packages)
    assert done.returncode == 0, done.stderr
    host = StaticHost(tmp_path / "site", "etag")
    try:
        open_app(page, f"{host.address}/")
        says(page, "chosen=None")
        frame = page.locator(".st-key-grid iframe")
        expect(frame).to_have_attribute("height", "220")
        grid = frame.content_frame
        expect(grid.get_by_role("gridcell", name="2.8")).to_be_visible()
        grid.get_by_role("gridcell", name="Oslo").click()
        says(page, "chosen=['Oslo']")
    finally:
        host.stop()
