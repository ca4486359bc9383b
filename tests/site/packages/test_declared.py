"""Where an app says which packages it needs, and how each kind of file is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.support.command import ROOT
from tests.support.distribution import wheel
from wasm_runtime.site.app.files import find_app
from wasm_runtime.site.app.imports import AppImports
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages.asked import Declaration
from wasm_runtime.site.packages.declared import declared
from wasm_runtime.site.web_files import web_files

SCRIPT = """# /// script
# requires-python = ">=3.11"
# dependencies = [
#   "one>=1",  # with a remark
#   "two[fast]; sys_platform == 'emscripten'",
# ]
# ///
import streamlit as st
"""


@pytest.fixture
def app(tmp_path: Path) -> Path:
    (tmp_path / "app.py").write_text("", "utf-8")
    return tmp_path


def declaration(folder: Path, script: str = "app.py") -> Declaration:
    app = find_app(folder / script)
    return declared(app, AppImports(app), web_files())


def asked(app: Path) -> list[str]:
    return [str(each.requirement) for each in declaration(app).asked]


def test_a_script_says_it_itself(app: Path) -> None:
    (app / "app.py").write_text(SCRIPT, "utf-8")
    assert asked(app) == ["one>=1", 'two[fast]; sys_platform == "emscripten"']
    assert declaration(app).file == "app.py"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_script_may_have_the_line_ends_of_windows(app: Path, end: str) -> None:
    (app / "app.py").write_bytes(SCRIPT.replace("\n", end).encode())
    assert len(asked(app)) == 2


def test_one_file_at_a_time_counts(app: Path) -> None:
    assert asked(app) == []
    (app / "pyproject.toml").write_text('[project]\nname = "app"\ndependencies = ["three"]\n', "utf-8")
    assert asked(app) == ["three"]
    (app / "requirements.txt").write_text("four\n", "utf-8")
    assert asked(app) == ["four"]
    (app / "app.py").write_text(SCRIPT, "utf-8")
    assert asked(app) == ["one>=1", 'two[fast]; sys_platform == "emscripten"']
    (app / "app.py").write_text('# /// script\n# requires-python = ">=3.11"\n# ///\n', "utf-8")
    assert asked(app) == ["four"]


@pytest.mark.parametrize("text", ["", "[tool.ruff]\nline-length = 120\n", '[project]\nname = "app"\n'])
def test_a_project_that_says_nothing_of_packages_asks_for_none(app: Path, text: str) -> None:
    (app / "pyproject.toml").write_text(text, "utf-8")
    assert asked(app) == []


def test_constraints_and_hashes_are_read(app: Path) -> None:
    (app / "limits.txt").write_text("one<2\n-r more-limits.txt\n", "utf-8")
    (app / "more-limits.txt").write_text("two<3\n", "utf-8")
    text = (
        "-c limits.txt\none==1.0 \\\n    --hash=sha256:aa \\\n    --hash=sha512:bb\n--extra-index-url x\nthree # why\n"
    )
    (app / "requirements.txt").write_text(text, "utf-8")
    found = declaration(app)
    assert [str(each) for each in found.constraints] == ["one<2", "two<3"]
    first, three = found.asked
    assert (str(first.requirement), first.where) == ("one==1.0", "requirements.txt, line 2")
    assert first.hashes == {"sha256:aa", "sha512:bb"}
    assert (str(three.requirement), three.where, three.hashes) == ("three", "requirements.txt, line 6", frozenset())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("./wheels/one-1.0-py3-none-any.whl", "one @ {folder}/wheels/one-1.0-py3-none-any.whl"),
        ("wheels/one-1.0-py3-none-any.whl", "one @ {folder}/wheels/one-1.0-py3-none-any.whl"),
        ("https://example.org/a/one-1.0-py3-none-any.whl", "one @ https://example.org/a/one-1.0-py3-none-any.whl"),
        ("one @ https://example.org/one-1.0-py3-none-any.whl", "one @ https://example.org/one-1.0-py3-none-any.whl"),
        (
            "./wheels/one-1.0-py3-none-any.whl ; sys_platform == 'emscripten'",
            'one @ {folder}/wheels/one-1.0-py3-none-any.whl ; sys_platform == "emscripten"',
        ),
    ],
)
def test_a_wheel_may_be_named_by_path_or_address(app: Path, text: str, expected: str) -> None:
    wheel(app / "wheels", "one", "1.0", {"one.py": ""})
    (app / "requirements.txt").write_text(text, "utf-8")
    assert asked(app) == [expected.format(folder=app.resolve().as_uri())]


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [
        ("app.py", "# /// script\n# dependencies = [\n# ///\n", r"app.py, # /// script: not valid TOML: .*\(at "),
        ("app.py", '# /// script\n# dependencies = "one"\n# ///\n', r"app.py: dependencies must be a list of texts"),
        ("app.py", '# /// script\n# dependencies = ["o n e"]\n# ///\n', r"app.py: 'o n e' is not a valid requirement"),
        ("app.py", f"{SCRIPT}\n{SCRIPT}", r"app.py has 2 blocks `# /// script`: leave one"),
        ("pyproject.toml", "[project", r"pyproject.toml: not valid TOML"),
        ("pyproject.toml", "project = 1", r"pyproject.toml: project is not a table"),
        (
            "pyproject.toml",
            "[project]\ndependencies = [1]",
            r"dependencies of \[project\] must be a list",
        ),
        ("pyproject.toml", "[project]\ndependencies = ['-']", r"pyproject.toml: '-' is not a valid requirement"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_place(app: Path, file: str, text: str, problem: str) -> None:
    (app / file).write_text(text, "utf-8")
    with pytest.raises(SiteError, match=problem):
        declaration(app)


# --- a project above -------------------------------------------------------------------------------------------------

PROJECT = '[project]\nname = "whole"\ndependencies = ["pandas>=3", "openpyxl", "own-thing"]\n'


@pytest.fixture
def deep(tmp_path: Path) -> Path:
    """The folder of an app that imports pandas, deep in a project."""
    folder = tmp_path / "project" / "src" / "app"
    folder.mkdir(parents=True)
    (folder / "app.py").write_text("import pandas\n", "utf-8")
    (tmp_path / "project" / "pyproject.toml").write_text(PROJECT, "utf-8")
    return folder


def test_an_app_deep_in_a_project_asks_for_what_the_project_lists(deep: Path) -> None:
    assert asked(deep) == ["pandas>=3", "openpyxl", "own-thing"]
    found = declaration(deep)
    assert found.file == "../../pyproject.toml"
    assert {each.where for each in found.asked} == {"../../pyproject.toml"}


def test_paths_of_a_project_above_are_from_its_folder(deep: Path) -> None:
    project = deep.parents[1]
    wheel(project / "wheels", "own", "1.0", {})
    text = PROJECT.replace("own-thing", "wheels/own-1.0-py3-none-any.whl")
    (project / "pyproject.toml").write_text(text, "utf-8")
    assert asked(deep)[2] == f"own @ {(project / 'wheels' / 'own-1.0-py3-none-any.whl').as_uri()}"


def test_what_is_nearer_counts_more_than_a_project_above(deep: Path) -> None:
    (deep.parent / "pyproject.toml").write_text('[project]\nname = "src"\ndependencies = ["pandas==3"]\n', "utf-8")
    assert asked(deep) == ["pandas==3"]
    (deep / "pyproject.toml").write_text("[tool.ruff]\n", "utf-8")
    assert asked(deep) == []
    (deep / "pyproject.toml").unlink()
    (deep / "requirements.txt").touch()
    assert asked(deep) == []


def test_the_search_ends_at_the_nearest_project_whatever_it_says(deep: Path) -> None:
    (deep.parent / "pyproject.toml").write_text("[tool.ruff]\n", "utf-8")
    assert asked(deep) == []


@pytest.mark.parametrize("is_work_tree", [False, True])
def test_nothing_is_read_above_the_top_of_a_repository(deep: Path, is_work_tree: bool) -> None:
    mark = deep.parent / ".git"
    mark.touch() if is_work_tree else mark.mkdir()
    assert asked(deep) == []
    mark.rename(deep.parents[1] / ".git")
    assert len(asked(deep)) == 3
    (deep / ".git").touch()
    assert asked(deep) == []


@pytest.mark.parametrize(("home", "count"), [("project", 3), ("project/src", 0), ("project/src/app", 0), (".", 3)])
def test_nothing_is_read_above_the_home(
    deep: Path, tmp_path: Path, home: str, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path / home)
    assert len(asked(deep)) == count


@pytest.mark.skipif(os.name != "posix", reason="other systems say it in another way")
def test_what_lies_where_everybody_may_write_is_not_believed(deep: Path) -> None:
    deep.parents[1].chmod(0o777)
    assert asked(deep) == []


def test_a_link_to_an_app_leads_to_its_project(deep: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(deep, target_is_directory=True)
    assert len(asked(tmp_path / "link")) == 3


@pytest.mark.parametrize(
    ("source", "counts"),
    [
        ("", False),
        ("import streamlit, json, helper", False),
        ("import numpy", False),  # which Pyodide's release has, and this project does not list
        ("import numpy, pandas", True),
        ("import own_thing", True),
        ("import strange", True),  # whose package may have any name
    ],
)
def test_a_project_above_counts_for_what_it_may_be_about(deep: Path, source: str, counts: bool) -> None:
    (deep / "helper.py").touch()
    (deep / "app.py").write_text(source, "utf-8")
    found = declaration(deep)
    assert (len(found.asked), found.file) == ((3, "../../pyproject.toml") if counts else (0, "requirements.txt"))


def test_an_example_of_this_repository_needs_nothing_of_it() -> None:
    assert declaration(ROOT / "examples", "counter.py").asked == ()
