"""What an app asks for in requirements.txt, looked up in a Pyodide distribution."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.site.packages.apps import WEB, sources_in
from tests.support.distribution import distribution, wheel
from tests.support.shared_library import library
from wasm_runtime.site.app.files import App, find_app
from wasm_runtime.site.builder import build
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages import Locking, packages_of
from wasm_runtime.site.packages.package import Package
from wasm_runtime.site.packages.vendored import vendored
from wasm_runtime.site.web_files import web_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A distribution: one needs two, which needs three, which needs one again; and something else."""
    wheels = tmp_path / "wheels"
    made = {name: wheel(wheels, name, "1.5", {f"{name}.py": ""}) for name in ("one", "two", "three", "other_thing")}
    return distribution(
        wheels, {made["one"]: ["two"], made["two"]: ["three"], made["three"]: ["one"], made["other_thing"]: []}
    )


def app_with(tmp_path: Path, requirements: str) -> App:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "app.py").write_text("", "utf-8")
    (tmp_path / "app" / "requirements.txt").write_text(requirements, "utf-8")
    return find_app(tmp_path / "app")


def names(packages: list[Package]) -> list[str]:
    return sorted(package.name for package in packages)


@pytest.mark.parametrize(
    ("requirements", "expected"),
    [
        ("", []),
        ("streamlit\nstreamlit==1.67.0\nsitelet", []),
        ("three", ["one", "three", "two"]),
        ("# a comment\n\nOne >= 1.0, < 2  # another\n", ["one", "three", "two"]),
        ("Other.Thing; python_version >= '3.14'", ["other-thing"]),
        ("one; sys_platform == 'win32'", []),
        ("one; sys_platform == 'emscripten'", ["one", "three", "two"]),
        ("one; platform_machine == 'x86_64'", []),
        ("--index-url https://example.org/simple\n-r more.txt", ["one", "three", "two"]),
        ("-r requirements.txt\none", ["one", "three", "two"]),
        ("one \\\n  >= 1.0", ["one", "three", "two"]),
        ("\ufeffone", ["one", "three", "two"]),
    ],
)
def test_what_is_asked_for_comes_with_what_it_needs(
    tmp_path: Path, folder: Path, requirements: str, expected: list[str]
) -> None:
    app = app_with(tmp_path, requirements)
    (app.folder / "more.txt").write_text("one", "utf-8")
    assert names(packages_of(app, Locking(folder), WEB)) == expected


def test_the_name_in_the_site_changes_with_the_content(tmp_path: Path, folder: Path) -> None:
    app = app_with(tmp_path, "other_thing")
    (before,) = packages_of(app, Locking(folder), WEB)
    made = wheel(tmp_path / "more", "other_thing", "1.5", {"other_thing.py": "1"})
    (after,) = packages_of(app, Locking(distribution(made.parent, {made: []})), WEB)
    addresses = {vendored([each], web_files(), set())[0].address for each in (before, after)}
    assert len(addresses) == 2
    assert all(re.fullmatch(r"packages/other-thing-1\.5-[0-9a-f]{16}\.bin", each) for each in addresses)


def test_the_config_names_the_distribution_and_the_command_outranks_it(tmp_path: Path, folder: Path) -> None:
    app = app_with(tmp_path, "one")
    (app.folder / ".streamlit").mkdir()
    config = app.folder / ".streamlit" / "config.toml"
    config.write_text("[sitelet]\npackages = '../wheels'\n", "utf-8")
    assert names(packages_of(app, Locking(), WEB)) == ["one", "three", "two"]
    config.write_text("[sitelet]\npackages = 'nowhere'\n", "utf-8")
    assert names(packages_of(app, Locking(folder), WEB)) == ["one", "three", "two"]
    config.write_text("[sitelet]\npackages = 1\n", "utf-8")
    with pytest.raises(SiteError, match=r"packages = 1 is invalid: expected the path of a folder, or an address"):
        packages_of(app, Locking(), WEB)


def test_a_release_that_cannot_be_reached_is_named_with_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wasm_runtime.site.packages.distribution.RELEASES", "http://127.0.0.1:9/v{version}/")
    with pytest.raises(SiteError) as caught:
        packages_of(app_with(tmp_path, "pandas\nstreamlit"), Locking(), WEB)
    (text,) = str(caught.value).splitlines()  # one, however many packages
    assert text.startswith("numpy-2.")
    assert "cannot be downloaded from http://127.0.0.1:9/v314.0.7/: [Errno 111] Connection refused." in text
    assert "--packages" in text


def test_time_zones_are_in_every_site_and_need_no_distribution(tmp_path: Path) -> None:
    told: list[str] = []
    app = app_with(tmp_path, "tzdata>=2024.1\nstreamlit")
    (app.folder / "app.py").write_text("import tzdata", "utf-8")
    assert packages_of(app, Locking("http://127.0.0.1:9/"), WEB, told.append) == []
    assert told == []


# --- what only Streamlit's server needs ------------------------------------------------------------------------------

SERVER = """
anyio==4.9.0
blinker==1.9.0
cachetools==5.5.2
click==8.1.8
gitdb==4.0.12
GitPython==3.1.44
itsdangerous==2.2.0
protobuf==5.29.4
pyarrow==19.0.1
pydeck==0.9.1
python-multipart==0.0.20
starlette==0.46.0
tenacity==9.1.2
toml==0.10.2
tornado==6.4.2
typing_extensions==4.13.1
uvicorn==0.34.0
watchdog==6.0.0; platform_system != "Darwin"
websockets==15.0.1
"""


@pytest.mark.parametrize("with_distribution", [True, False])
def test_what_only_the_server_needs_is_passed_over_with_a_word(
    tmp_path: Path, folder: Path, with_distribution: bool
) -> None:
    told: list[str] = []
    app = app_with(tmp_path, SERVER + ("one" if with_distribution else ""))
    found = packages_of(app, Locking(folder if with_distribution else None), WEB, told.append)
    assert names(found) == (["one", "three", "two"] if with_distribution else [])
    (text,) = told
    assert "only Streamlit's server needs" in text
    assert all(name in text for name in ("GitPython", "tornado", "typing_extensions", "watchdog"))
    assert text.endswith("They are ignored.")


@pytest.mark.parametrize(
    ("requirement", "source"),
    [
        ("tornado", "import tornado.web"),
        ("gitpython", "from git import Repo"),
        ("protobuf", "from google.protobuf import message"),
        ("protobuf", "from google import protobuf"),
        ("python-multipart", "import multipart"),
        ("typing-extensions", "import helper"),
        ("pydeck", "def show():\n    import pydeck as deck"),
        ("toml", "try:\n    import toml\nexcept ImportError:\n    toml = None"),
        ("pyarrow", "import pandas\nframe = pandas.read_parquet('x')"),
        ("jinja2", "import pandas\nstyled = pandas.DataFrame().style.hide()"),
    ],
)
def test_what_the_app_imports_is_asked_for_whoever_else_needs_it(
    tmp_path: Path, folder: Path, requirement: str, source: str
) -> None:
    app = app_with(tmp_path, requirement)
    (app.folder / "app.py").write_text(source, "utf-8")
    (app.folder / "helper.py").write_text("import typing_extensions\n", "utf-8")
    with pytest.raises(SiteError, match=f"(?s)asks for does not fit together, or does not exist.*{requirement}"):
        packages_of(app, Locking(folder), WEB)


def test_what_only_other_files_of_the_folder_import_is_passed_over(tmp_path: Path, folder: Path) -> None:
    app = app_with(tmp_path, "tornado")
    (app.folder / "server.py").write_text("import tornado\n", "utf-8")
    assert packages_of(app, Locking(folder), WEB) == []


# --- imports that nothing provides -----------------------------------------------------------------------------------


def told_of(app: App, folder: Path | None = None) -> list[str]:
    told: list[str] = []
    packages_of(app, Locking(folder), WEB, told.append)
    return told


def app_of(tmp_path: Path, **sources: str) -> App:
    (tmp_path / "app" / "pages").mkdir(parents=True)
    for name, text in sources.items():
        (tmp_path / "app" / f"{name.replace('__', '/')}.py").write_text(text, "utf-8")
    return find_app(tmp_path / "app")


def test_imports_without_a_package_are_named_with_their_files(tmp_path: Path, folder: Path) -> None:
    app = app_of(
        tmp_path, app="import helper, numpy as np", helper="from sklearn.svm import SVC", pages__two="import cv2"
    )
    for wheels in (None, folder):
        (text,) = told_of(app, wheels)
        assert text.startswith(
            "The app imports modules that the site does not contain: "
            "cv2 (in pages/two.py), numpy (in app.py), sklearn (in helper.py)."
        )
        assert text.endswith(
            f"in requirements.txt: `sitelet add {app.folder} opencv-python numpy scikit-learn` does that."
        )


@pytest.mark.parametrize(
    "source",
    [
        "import os.path, json, zoneinfo, __future__",
        "import streamlit as st\nfrom streamlit.components.v1 import html",
        "import sitelet.errors\nfrom sitelet import session",
        "import js\nfrom pyodide.ffi import to_js",
        "import one\nfrom other_thing import name",
        "import helper, package.part\nfrom deep import tools",
        "from . import sibling",
        "try:\n    import numpy\nexcept ImportError:\n    numpy = None",
        "try:\n    import numpy\nexcept (OSError, ModuleNotFoundError):\n    pass",
        "try:\n    import numpy\nexcept:\n    pass",
        "import contextlib\nwith contextlib.suppress(ImportError):\n    import numpy",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import numpy",
        "def broken(:",
    ],
)
def test_what_is_there_or_not_needed_is_not_named(tmp_path: Path, folder: Path, source: str) -> None:
    (tmp_path / "app" / "package").mkdir(parents=True)
    (tmp_path / "app" / "package" / "part.py").touch()
    (tmp_path / "app" / "lib" / "deep").mkdir(parents=True)
    (tmp_path / "app" / "lib" / "deep" / "tools.py").touch()
    (tmp_path / "app" / "helper.py").touch()
    (tmp_path / "app" / "app.py").write_text(source, "utf-8")
    app = find_app(tmp_path / "app")
    (app.folder / "requirements.txt").write_text("one\nother_thing", "utf-8")
    assert told_of(app, folder) == []


@pytest.mark.parametrize(
    "source", ["try:\n    import numpy\nexcept OSError:\n    pass", "try: pass\nfinally: import numpy"]
)
def test_an_import_that_is_not_done_without_is_named(tmp_path: Path, source: str) -> None:
    (text,) = told_of(app_of(tmp_path, app=source))
    assert "numpy" in text


@pytest.mark.parametrize(
    ("requirements", "problem"),
    [
        ("polars", r"(?s)What requirements.txt asks for does not fit together, or does not exist.*polars"),
        (
            "one>=2",
            r"line 1: Pyodide has one 1.5. To use it write one==1.5, or one without a version\.$",
        ),
        (
            "one==1\npolars\nthree==2",
            r"(?s)line 1: Pyodide has one 1.5.*line 3: Pyodide has three 1.5",
        ),
        ("one\nthis is none", r"requirements.txt, line 2: 'this is none' is not a valid requirement"),
        ("https://example.org/one.whl", r"line 1: one.whl is not the name of a wheel"),
        ("one @ https://example.org/one.tar.gz", r"one.tar.gz is not the address of a wheel"),
        ("git+https://example.org/one.git", r"line 1: 'git\+https://example.org/one.git' is not a valid requirement"),
        ("./one-1.0-py3-none-any.whl", r"line 1: there is no wheel ./one-1.0-py3-none-any.whl"),
        ("-r nowhere.txt", r"requirements.txt refers to .*nowhere.txt, which does not exist"),
    ],
)
def test_what_cannot_be_had_is_named(tmp_path: Path, folder: Path, requirements: str, problem: str) -> None:
    with pytest.raises(SiteError, match=problem):
        packages_of(app_with(tmp_path, requirements), Locking(folder), WEB)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-8"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_requirements_may_be_written_by_powershell(tmp_path: Path, folder: Path, encoding: str, end: str) -> None:
    app = app_with(tmp_path, "")
    text = end.join(["# größe", "one \\", "  >= 1.0", "other-thing==1.5", ""])
    (app.folder / "requirements.txt").write_bytes(text.encode(encoding))
    assert names(packages_of(app, Locking(folder), WEB)) == ["one", "other-thing", "three", "two"]


def test_big_endian_requirements_are_read_too(tmp_path: Path, folder: Path) -> None:
    app = app_with(tmp_path, "")
    (app.folder / "requirements.txt").write_bytes(b"\xfe\xff" + "one\n".encode("utf-16-be"))
    assert names(packages_of(app, Locking(folder), WEB)) == ["one", "three", "two"]


def test_requirements_that_are_no_text_are_named(tmp_path: Path, folder: Path) -> None:
    app = app_with(tmp_path, "")
    (app.folder / "requirements.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SiteError, match=r"requirements.txt cannot be read"):
        packages_of(app, Locking(folder), WEB)


@pytest.mark.parametrize(
    ("broken", "problem"),
    [
        ("no lock", r"is not a Pyodide distribution: pyodide-lock.json: No such file"),
        ("no json", r"pyodide-lock.json cannot be read: JSONDecodeError"),
        ("no packages", r"pyodide-lock.json cannot be read: KeyError: 'packages'"),
        ("another Pyodide", r"its packages are built for 2025_0, not 2026_0"),
        ("no wheel", r"one-1.5-py3-none-any.whl cannot be read: No such file"),
        ("another wheel", r"one-1.5-py3-none-any.whl does not match its checksum in pyodide-lock.json"),
        ("no modules", r"one cannot be part of a site: one-1.5-.*whl is neither a wheel nor a shared library"),
    ],
)
def test_a_distribution_that_is_none_or_broken_is_named(
    tmp_path: Path, folder: Path, broken: str, problem: str
) -> None:
    lock = folder / "pyodide-lock.json"
    file = folder / "one-1.5-py3-none-any.whl"
    text = lock.read_text("utf-8")
    if broken == "no lock":
        lock.unlink()
    elif broken == "no json":
        lock.write_text(text[:-5], "utf-8")
    elif broken == "no packages":
        lock.write_text("{}", "utf-8")
    elif broken == "another Pyodide":
        lock.write_text(text.replace("2026_0", "2025_0"), "utf-8")
    elif broken == "no wheel":
        file.unlink()
    elif broken == "another wheel":
        file.write_bytes(file.read_bytes() + b"x")
    else:
        lock.write_text(text.replace('"install_dir": "site"', '"install_dir": "dynlib"', 1), "utf-8")
    with pytest.raises(SiteError, match=problem):
        packages_of(app_with(tmp_path, "one"), Locking(folder), WEB)


def test_shared_libraries_come_with_what_needs_them(tmp_path: Path) -> None:
    wheels = tmp_path / "wheels"
    binding = wheel(wheels, "binding", "1.0", {"binding.py": ""})
    lower, upper = library(wheels, "liblower", "0.3.31", 1), library(wheels, "libupper", "3.8.3", 2)
    distribution(wheels, {binding: ["libupper"], upper: ["liblower"], lower: []})
    app = app_with(tmp_path, "binding")
    for _ in range(2):  # resolved, then as locked
        found = packages_of(app, Locking(wheels), WEB)
        assert [each.file.name for each in found] == [binding.name, lower.name, upper.name]


def test_the_site_has_the_packages_and_its_page_names_them(tmp_path: Path, folder: Path) -> None:
    app = app_with(tmp_path, "one")
    build(app.folder, tmp_path / "site", packages=Locking(folder), prerender=False)
    page = (tmp_path / "site" / "index.html").read_text("utf-8")
    archives = sorted((tmp_path / "site" / "packages").iterdir())
    at_the_start = [file for file in archives if f'"./packages/{file.name}"' in page]
    assert [file.name.split("-")[0] for file in at_the_start] == ["one", "three", "two"]
    assert all("-sources-" in file.name for file in archives if file not in at_the_start)
    assert "one.py" in sources_in(tmp_path / "site" / "packages")
