"""An app's own modules stand before those of Python's library with their names, where they do in Streamlit."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.apps import app, run
from wasm_runtime.script.own_modules import LOADED_BY_STREAMLIT

OWN = 'WHOSE = "mine"'
SHOW = """
import importlib
for name in {names}:
    st.text(f"{{name}} {{getattr(importlib.import_module(name), 'WHOSE', 'of the library')}}")
"""


@pytest.fixture(autouse=True)
def _modules() -> Iterator[None]:
    modules, path = dict(sys.modules), list(sys.path)
    yield
    sys.path[:] = path
    for name in set(sys.modules) - set(modules):
        del sys.modules[name]
    sys.modules.update(modules)


def test_an_apps_own_module_is_taken_though_the_librarys_has_been_imported(tmp_path: Path) -> None:
    assert sys.modules["statistics"] is statistics
    page = run(tmp_path, SHOW.format(names=["statistics", "glob"]), statistics=OWN, glob=OWN)
    assert page.texts() == ["statistics mine", "glob mine"]
    assert statistics.mean([1, 3]) == 2


def test_an_apps_own_package_is_taken_and_so_are_its_modules(tmp_path: Path) -> None:
    (tmp_path / "xml" / "dom").mkdir(parents=True)
    (tmp_path / "xml" / "__init__.py").write_text(OWN, "utf-8")
    (tmp_path / "xml" / "dom" / "__init__.py").write_text(OWN, "utf-8")
    import xml.dom

    assert not hasattr(xml.dom, "WHOSE")
    assert run(tmp_path, SHOW.format(names=["xml", "xml.dom"])).texts() == ["xml mine", "xml.dom mine"]


def test_what_streamlit_has_imported_before_is_the_librarys(tmp_path: Path) -> None:
    names = ["calendar", "csv", "uuid", "socketserver", "html"]
    for name in ("socketserver", "html"):
        sys.modules.pop(name, None)
    page = run(tmp_path, SHOW.format(names=names), **dict.fromkeys(names, OWN))
    assert page.texts() == [f"{name} of the library" for name in names]


def test_a_folder_that_is_no_package_and_other_files_hide_nothing(tmp_path: Path) -> None:
    (tmp_path / "statistics").mkdir()
    (tmp_path / "glob.txt").write_text("", "utf-8")
    page = run(tmp_path, SHOW.format(names=["statistics", "glob"]))
    assert page.texts() == ["statistics of the library", "glob of the library"]


def test_a_module_that_comes_or_goes_while_the_app_is_written_counts_from_the_next_run_on(tmp_path: Path) -> None:
    page = app(tmp_path, SHOW.format(names=["statistics"]))
    page.rerun()
    assert page.texts() == ["statistics of the library"]
    (tmp_path / "statistics.py").write_text(OWN, "utf-8")
    page.session.files_changed()
    page.rerun()
    assert page.texts() == ["statistics mine"]
    (tmp_path / "statistics.py").unlink()
    page.session.files_changed()
    page.rerun()
    assert page.texts() == ["statistics of the library"]


def test_the_folder_of_the_script_is_the_first_on_the_path(tmp_path: Path) -> None:
    source = "import sys\nst.text(sys.path[0])\nst.text(sys.path.count(sys.path[0]))"
    page = run(tmp_path, source)
    page.rerun()
    assert page.texts() == [str(tmp_path), "1"]


def test_streamlit_has_imported_what_is_said_of_it() -> None:
    source = """
import json, sys
import streamlit.web.bootstrap, streamlit.web.server.starlette, streamlit.runtime.app_session, uvicorn.server
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    loaded = set(json.loads(done.stdout.splitlines()[-1]))
    public = {name for name in loaded & sys.stdlib_module_names if not name.startswith("_")}
    assert public - LOADED_BY_STREAMLIT == set()
    as_it_runs = {"ctypes", "html", "sysconfig", "zoneinfo"}
    assert (LOADED_BY_STREAMLIT & sys.stdlib_module_names) - loaded <= as_it_runs
