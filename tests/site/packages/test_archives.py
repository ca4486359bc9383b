"""Packages as a site has them: compiled, without what only their developers use, and the same bytes each time."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.site.packages.apps import files_of
from tests.support.distribution import wheel
from tests.support.kept_interpreter import KeptInterpreter
from wasm_runtime.site.packages import vendored as module
from wasm_runtime.site.packages.choice import Choice
from wasm_runtime.site.packages.interpreter import NoInterpreterError
from wasm_runtime.site.packages.package import Package
from wasm_runtime.site.packages.store import file_hash
from wasm_runtime.site.packages.vendored import Vendored, vendored
from wasm_runtime.site.packages.wheel_files import wheel_files
from wasm_runtime.site.web_files import web_files

LISTING = "sitelet-later.json"
BYTECODE = (0x2B0E0D0A).to_bytes(4, "big") + bytes([1, 0, 0, 0])  # of Pyodide's Python, never checked against a source


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SITELET_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def package(folder: Path, name: str, modules: Mapping[str, str]) -> Package:
    file = wheel(folder, name, "1.0", modules)
    return Package(Choice(name, "1.0", "index", file.name, file_hash(file)), file)


def contents(made: Vendored) -> list[dict[str, bytes]]:
    return [files_of(file.read_bytes()) for file in made.archives.values()]


def site_of(packages: Sequence[Package]) -> dict[str, bytes]:
    made = vendored(packages, web_files(), set())
    return {address: file.read_bytes() for each in made for address, file in each.archives.items()}


def test_bytecode_is_in_the_first_archive_and_its_sources_are_in_one_for_later(tmp_path: Path) -> None:
    source = "def answer():\n    return 42\n"
    one = package(tmp_path, "one", {"one/__init__.py": source, "one/data.txt": "data", "one/fast.h": "int x;"})
    (made,) = vendored([one], web_files(), set())
    first, later = contents(made)
    told = json.loads(first.pop(LISTING))
    info = {f"one-1.0.dist-info/{name}" for name in ("METADATA", "WHEEL", "RECORD")}
    assert first.keys() == {"one/__pycache__/__init__.cpython-314.pyc", "one/data.txt", *info}
    assert first["one/__pycache__/__init__.cpython-314.pyc"].startswith(BYTECODE)
    assert later == {"one/__init__.py": source.encode(), "one/fast.h": b"int x;"}
    assert told["files"] == {"one/__init__.py": len(source), "one/fast.h": 6}
    assert [f"packages/{told['archive']}"] == list(made.archives)[1:]
    assert made.address.startswith("packages/one-1.0-")
    assert made.is_compiled


@pytest.mark.own_interpreter
def test_the_same_wheel_gives_the_same_bytes_whatever_is_compiled_with_it_or_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept_interpreter: KeptInterpreter
) -> None:
    source = "import re\nNAMES = {'one', 'two', 'three'}\n\n\nclass Thing:\n    names = ('answer', 'names')\n"
    one = package(tmp_path, "one", {"one.py": source})
    others = [package(tmp_path, "a", {"a.py": source.replace("Thing", "Other")}), package(tmp_path, "b", {"b.py": "1"})]
    alone = site_of([one])
    monkeypatch.setenv("SITELET_CACHE", str(tmp_path / "another"))
    together = site_of([*others, one])
    assert alone.items() <= together.items()
    monkeypatch.setattr(module, "ask_pyodide", kept_interpreter.ask)
    for cache in ("first", "second"):
        monkeypatch.setenv("SITELET_CACHE", str(tmp_path / cache))
        assert site_of([one, *others]) == together


def test_what_was_made_once_is_there_at_the_next_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = package(tmp_path, "one", {"one.py": "x = 1"})
    before = site_of([one])
    monkeypatch.setattr(module, "ask_pyodide", None)
    assert site_of([one]) == before


def test_what_is_damaged_in_the_cache_is_made_again(tmp_path: Path, cache: Path) -> None:
    one = package(tmp_path, "one", {"one.py": "x = 1"})
    before = site_of([one])
    for file in cache.rglob("*.bin"):
        file.write_bytes(b"torn")
    assert site_of([one]) == before


def test_where_pyodide_cannot_be_run_packages_are_sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_: object) -> None:
        raise NoInterpreterError("nobody is here")

    one = package(tmp_path, "one", {"one.py": "x = 1"})
    told: list[str] = []
    with monkeypatch.context() as patched:
        patched.setattr(module, "ask_pyodide", nobody)
        (made,) = vendored([one], web_files(), set(), told.append)
    (files,) = contents(made)
    assert files["one.py"] == b"x = 1"
    assert not made.is_compiled
    assert told == [
        "The packages are not compiled: nobody is here. Python compiles them in the browser, at each start.",
    ]
    assert vendored([one], web_files(), set())[0].is_compiled  # not kept


def test_a_source_that_cannot_be_compiled_stays_one(tmp_path: Path) -> None:
    one = package(
        tmp_path, "one", {"one/__init__.py": "", "one/python2.py": "print 'old'", "one/template.py": "{{ x }"}
    )
    (made,) = vendored([one], web_files(), set())
    first, later = contents(made)
    assert first["one/python2.py"] == b"print 'old'"
    assert first["one/template.py"] == b"{{ x }"
    assert later == {"one/__init__.py": b""}


MODULES = {
    "one/__init__.py": "",
    "one/__init__.pyi": "",
    "one/py.typed": "",
    "one/testing/__init__.py": "from one.core.tests._kinds import kind\nfrom ..core.tests import more\n",
    "one/core/__init__.py": "",
    "one/core/tests/__init__.py": "",
    "one/core/tests/_kinds.py": "from ._inner import inner\n",
    "one/core/tests/_inner.py": "",
    "one/core/tests/more.py": "",
    "one/core/tests/test_core.py": "import one.core.tests.only_for_tests\n",
    "one/core/tests/only_for_tests.py": "",
    "one/tests/test_one.py": "",
    "one/tests/data/large.csv": "1",
    "one/by_name/tests/__init__.py": "",
    "one/by_name/tests/suite.py": "",
    "one/by_name/__init__.py": "NAME = 'one.by_name.tests.suite'",
    "tests.py": "",
    "one-1.0.data/platlib/one/placed.py": "",
    "one-1.0.data/scripts/one": "",
}


def test_tests_and_stubs_are_left_out_except_for_what_is_imported(tmp_path: Path) -> None:
    found = wheel_files(package(tmp_path, "one", MODULES).file)
    assert {name for name in found if not name.startswith("one-1.0.dist-info/")} == {
        *("one/__init__.py", "one/py.typed", "one/testing/__init__.py", "one/core/__init__.py"),
        *("one/core/tests/__init__.py", "one/core/tests/_kinds.py", "one/core/tests/_inner.py"),
        *("one/core/tests/more.py", "one/by_name/__init__.py", "one/by_name/tests/__init__.py"),
        *("one/by_name/tests/suite.py", "tests.py", "one/placed.py"),
    }


def test_what_the_app_imports_of_tests_is_there(tmp_path: Path) -> None:
    one = package(tmp_path, "one", MODULES)
    found = wheel_files(one.file, {"one.tests.test_one", "one.core"})
    assert "one/tests/test_one.py" in found
    assert "one/tests/data/large.csv" not in found
    before = site_of([one])
    (made,) = vendored([one], web_files(), {"one.tests.test_one"})
    assert made.archives.keys().isdisjoint(before)
