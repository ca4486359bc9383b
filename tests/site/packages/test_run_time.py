"""Apps that install while they run: their sites have micropip, and what it has to know."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.site.packages.apps import WEB, app_of, versions
from tests.support.distribution import distribution, wheel
from tests.support.hosts.static_host import StaticHost
from tests.support.package_index import PackageIndex
from wasm_runtime.site.app.run_time_installs import installed_by
from wasm_runtime.site.builder import build
from wasm_runtime.site.packages import Locking, files_for_micropip, packages_of


@pytest.fixture
def release(tmp_path: Path, index: PackageIndex) -> Path:
    """A distribution with something that calls itself micropip, and would tell if the build imported it."""
    folder = tmp_path / "release"
    made = wheel(folder, "micropip", "0.11.1", {"micropip.py": "raise AssertionError('imported by the build')\n"})
    return distribution(folder, {made: [], wheel(folder, "plain", "1.0", {"plain.py": ""}): []})


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import micropip", {"micropip": "0.11.1"}),
        ("def f():\n    from micropip import install", {"micropip": "0.11.1"}),
        ("try:\n    import micropip\nexcept ImportError:\n    pass", {"micropip": "0.11.1"}),
        ("import streamlit", {}),
    ],
)
def test_an_app_that_imports_micropip_gets_it(
    tmp_path: Path, release: Path, source: str, expected: dict[str, str]
) -> None:
    app = app_of(tmp_path)
    (app.folder / "app.py").write_text(source, "utf-8")
    told: list[str] = []
    packages = packages_of(app, Locking(release), WEB, told.append)
    assert (versions(packages), told) == (expected, [])
    assert bool(files_for_micropip(app, packages, Locking(release), WEB)) == bool(expected)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("await micropip.install('Own_One>=2')", {"own-one"}),
        ("micropip.install(['a[x]', 'b @ https://example.org/b-1-py3-none-any.whl'])", {"a", "b"}),
        ("micropip.install('emfs:wheels/c_d-1-py3-none-any.whl', deps=False)", {"c-d"}),
        ("micropip.install(name)\nmicropip.install()\nother.install('e')\nmicropip.install('no name')", set()),
    ],
)
def test_what_a_source_installs_later_is_known(source: str, expected: set[str]) -> None:
    assert set(installed_by(ast.parse(source))) == expected


def test_imports_of_what_is_installed_later_are_not_reported(tmp_path: Path, release: Path) -> None:
    app = app_of(tmp_path)
    source = "import micropip\nawait micropip.install(['own-one', 'scikit-learn'])\nimport own_one, sklearn, gone\n"
    (app.folder / "app.py").write_text(source, "utf-8")
    told: list[str] = []
    packages_of(app, Locking(release), WEB, told.append)
    (text,) = told
    assert "does not contain: gone (in app.py)." in text


def test_the_site_says_what_else_the_release_has_and_where(tmp_path: Path, release: Path) -> None:
    host = StaticHost(release)
    locking = Locking(f"{host.address}/")
    app = app_of(tmp_path, "micropip")
    packages = packages_of(app, locking, WEB)
    ((address, file),) = files_for_micropip(app, packages, locking, WEB).items()
    assert files_for_micropip(app, packages, locking, WEB) == {address: file}
    host.stop()
    with ZipFile(file) as archive:
        told = json.loads(archive.read("sitelet-run-time.json"))
    assert told["address"] == locking.place
    assert told["packages"]["plain"]["file_name"] == "plain-1.0-py3-none-any.whl"


def test_a_folder_of_this_machine_is_of_no_use_to_others(tmp_path: Path, release: Path) -> None:
    app = app_of(tmp_path, "micropip")
    packages = packages_of(app, Locking(release), WEB)
    ((_, file),) = files_for_micropip(app, packages, Locking(release), WEB).items()
    assert str(release).encode() not in file.read_bytes()
    with ZipFile(file) as archive:
        told = json.loads(archive.read("sitelet-run-time.json"))
    assert told["address"].startswith("https://")
    assert {"numpy", "pandas", "libopenblas"} <= told["packages"].keys()


@pytest.mark.parametrize(
    ("source", "shown", "problem"),
    [
        ("import micropip\n", False, "it imports micropip, which only exists in the browser"),
        ("try:\n    import micropip\nexcept ImportError:\n    pass\n", True, None),
        ("import sys\nif sys.platform == 'emscripten':\n    import micropip\n", True, None),
    ],
)
def test_the_build_installs_nothing(
    tmp_path: Path, release: Path, source: str, shown: bool, problem: str | None
) -> None:
    app = app_of(tmp_path)
    (app.folder / "app.py").write_text(f"import streamlit as st\n{source}st.title('Hello')\n", "utf-8")
    told: list[str] = []
    build(app.folder, tmp_path / "site", packages=Locking(release), notice=told.append)
    page = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert ('"body":"Hello"' in page) == shown
    assert [text for text in told if problem and problem in text] == told
