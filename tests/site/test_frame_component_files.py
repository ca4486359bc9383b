"""The files of components become files of the site, at the address that Python has for them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.support.distribution import wheel
from wasm_runtime.site.app.component_files import app_component_files, component_files
from wasm_runtime.site.app.files import find_app
from wasm_runtime.streamlit.components.v1.site_address import page_in_site

DECLARES = "import streamlit.components.v1 as v1\nv1.declare_component('a', path='page')\n"
PAGE = "<!doctype html>"


def test_folders_with_a_page_are_taken_from_packages_that_declare_components(tmp_path: Path) -> None:
    files = {
        "shows/__init__.py": DECLARES,
        "shows/front end/index.html": PAGE,
        "shows/front end/assets/a.js": "1",
        "shows/front end/assets/a.js.map": "{}",
        "shows/data.csv": "1",
    }
    found = component_files([wheel(tmp_path, "shows", "1.0", files)])
    assert sorted(found) == [
        "components/v1/shows/front end/assets/a.js",
        "components/v1/shows/front end/index.html",
    ]


def test_a_package_that_declares_none_keeps_its_pages(tmp_path: Path) -> None:
    files = {"docs/__init__.py": "", "docs/html/index.html": PAGE}
    assert component_files([wheel(tmp_path, "docs", "1.0", files)]) == {}


def test_of_an_app_they_are_where_python_says(tmp_path: Path) -> None:
    (tmp_path / "a b" / "page").mkdir(parents=True)
    (tmp_path / "a b" / "page" / "index.html").write_text(PAGE)
    (tmp_path / "a b" / "none").mkdir()
    (tmp_path / "app.py").write_text(DECLARES)
    name = "components/v1/a b/page/index.html"
    assert app_component_files(find_app(tmp_path)) == {name: tmp_path / "a b" / "page" / "index.html"}
    assert page_in_site(str(tmp_path / "a b" / "page"), tmp_path) == name.replace(" ", "%20")
    assert page_in_site(str(tmp_path / "a b" / "none"), tmp_path) is None


def test_of_a_package_they_are_named_from_what_python_imports_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lib" / "shows" / "page").mkdir(parents=True)
    (tmp_path / "lib" / "shows" / "page" / "index.html").write_text(PAGE)
    folder = str(tmp_path / "lib" / "shows" / "page")
    assert page_in_site(folder, tmp_path / "app") is None
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "lib"), *sys.path])
    assert page_in_site(folder, tmp_path / "app") == "components/v1/shows/page/index.html"
