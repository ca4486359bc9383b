"""`sitelet build --list`: what goes into a site, what does not, and why."""

from __future__ import annotations

import io
import json
import os
import subprocess
import zipfile
from pathlib import Path

import pytest

from wasm_runtime.cli import main
from wasm_runtime.site.app.file_list import file_list
from wasm_runtime.site.app.files import find_app


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an app in a repository, in which the command runs."""
    for name in ("helper.py", "data/a.csv", "data/b.csv", "pages/1_More.py", ".env", "id_rsa", "drafts/x.md", "a.log"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", "utf-8")
    (tmp_path / "app.py").write_text("import helper\nopen('data/a.csv')\nopen('a.log')\n", "utf-8")
    (tmp_path / ".gitignore").write_text("drafts/\n*.log\n", "utf-8")
    (tmp_path / "requirements.txt").write_text("no-such-package-anywhere\n", "utf-8")
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "config.toml").write_text("[sitelet]\nexclude = ['data/b.*']\n", "utf-8")
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def listed(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    assert main(["build", "--list", *arguments]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out.splitlines()


def test_of_a_folder_everything_is_listed_with_its_reason(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert listed(capsys, ".") == [
        "out\t.env\tit holds secrets",
        "out\t.git/\tit is a repository",
        "out\t.gitignore\tit is hidden",
        "in\t.streamlit/config.toml\tthe config",
        "out\ta.log\tgit ignores it: *.log in .gitignore:2",
        "in\tapp.py\tthe script",
        "in\tdata/a.csv\tin the folder",
        "out\tdata/b.csv\texclude has data/b.*",
        "out\tdrafts/\tgit ignores it: drafts/ in .gitignore:1",
        "in\thelper.py\tin the folder",
        "out\tid_rsa\tit looks like a key",
        "in\tpages/1_More.py\tin the folder",
        "in\trequirements.txt\tin the folder",
    ]


def test_of_a_script_the_reasons_say_who_needs_a_file(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert listed(capsys, "app.py") == [
        "out\t.env\tit holds secrets",
        "out\t.git/\tit is a repository",
        "out\t.gitignore\tit is hidden",
        "in\t.streamlit/config.toml\tthe config",
        "out\ta.log\tgit ignores it: *.log in .gitignore:2",
        "in\tapp.py\tthe script",
        "in\tdata/a.csv\tnamed by app.py",
        "out\tdata/b.csv\texclude has data/b.*",
        "out\tdrafts/\tapp.py does not name it",
        "in\thelper.py\timported by app.py",
        "out\tid_rsa\tit looks like a key",
        "in\tpages/1_More.py\ta page in pages",
        "out\trequirements.txt\tthe packages are chosen by it",
    ]


@pytest.mark.parametrize("path", [".", "app.py"])
def test_what_is_listed_is_what_the_archive_has(app: Path, path: str) -> None:
    found = find_app(Path(path))
    with zipfile.ZipFile(io.BytesIO(found.archive())) as archive:
        names = archive.namelist()
    assert [entry.path for entry in file_list(found) if entry.included] == names


def test_programs_get_the_same_as_json(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads("\n".join(listed(capsys, "app.py", "--list-format", "json")))
    assert found["version"] == 1
    assert [each for each in found["files"] if each["path"] in ("drafts/", "helper.py", "app.py")] == [
        {"path": "app.py", "included": True, "rule": "script", "reason": "the script", "size": 47},
        {
            "path": "drafts/",
            "included": False,
            "rule": "unnamed",
            "reason": "app.py does not name it",
            "size": None,
        },
        {"path": "helper.py", "included": True, "rule": "import", "reason": "imported by app.py", "size": 0},
    ]


def test_published_files_are_listed_with_their_address(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (app / "static").mkdir()
    (app / "static" / "logo.png").touch()
    (app / ".streamlit" / "config.toml").write_text("[server]\nenableStaticServing = true\n", "utf-8")
    assert "in\tstatic/logo.png\tpublished as app/static/logo.png" in listed(capsys, "app.py")


def test_a_name_with_odd_characters_stays_on_its_line(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a\nin\tb.csv", "a\tb.csv", '"a".csv', "\x1b[31m.csv", "\u202efdp.csv"):
        (app / name).touch()
    lines = listed(capsys, ".")
    assert all(len(line.split("\t")) == 3 for line in lines)
    assert all(line.isprintable() for line in "".join(lines).split("\t"))
    assert 'in\t"a\\nin\\tb.csv"\tin the folder' in lines
    assert 'in\t"\\"a\\".csv"\tin the folder' in lines
    assert 'in\t"\\u202efdp.csv"\tin the folder' in lines


def test_a_name_that_is_no_unicode_is_listed(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path(os.fsdecode(os.fsencode(app) + b"/data-\xff.csv")).touch()
    assert 'out\t"data-\\udcff.csv"\tits name is not valid Unicode' in listed(capsys, ".")


def test_nothing_is_written_and_nothing_is_run(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (app / "app.py").write_text("open('sung', 'w')\n", "utf-8")
    before = sorted(app.rglob("*"))
    listed(capsys, "app.py", "-o", "site")
    assert sorted(app.rglob("*")) == before


def test_the_folder_that_is_written_to_is_a_site(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (app / "site").mkdir()
    (app / "site" / "index.html").touch()
    assert "out\tsite/\tit is a site that was built" in listed(capsys, ".", "-o", "site")


def test_without_it_the_folder_to_write_is_needed(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["build", "app.py"])
    assert ended.value.code == 2
    assert "the following arguments are required: -o/--output" in capsys.readouterr().err
