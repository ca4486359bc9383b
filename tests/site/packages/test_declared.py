"""Where an app says which packages it needs, and how each kind of file is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.distribution import wheel
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages.declared import declared

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


def asked(app: Path) -> list[str]:
    return [str(each.requirement) for each in declared(app, Path("app.py")).asked]


def test_a_script_says_it_itself(app: Path) -> None:
    (app / "app.py").write_text(SCRIPT, "utf-8")
    assert asked(app) == ["one>=1", 'two[fast]; sys_platform == "emscripten"']
    assert declared(app, Path("app.py")).file == "app.py"


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
    found = declared(app, Path("app.py"))
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
        declared(app, Path("app.py"))
