"""What the command says while it works: a line that moves on a terminal, plain lines elsewhere, and how much of it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.command import SITELET, run_sitelet
from tests.support.distribution import distribution, wheel
from tests.support.hosts.static_host import StaticHost
from tests.support.terminal import run_on_terminal

STEPS = ["Running app.py", "Drawing the pages", "Writing the site"]
BUILD = (SITELET, "build", "app.py", "-o", "site")


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an app, in which the command runs."""
    folder = tmp_path / "app"
    folder.mkdir()
    (folder / "app.py").write_text("import streamlit as st\nst.title('Hello')\n", "utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SITELET_CACHE", str(tmp_path / "cache"))
    return folder


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[StaticHost]:
    release = tmp_path / "release"
    host = StaticHost(distribution(release, {wheel(release, "one", "1.0", {"one.py": "#" * 2000}): []}))
    yield host
    host.stop()


# --- on a terminal ---------------------------------------------------------------------------------------------------


def test_on_a_terminal_progress_moves_and_is_gone_at_the_end(app: Path) -> None:
    seen = run_on_terminal(BUILD, app)
    assert seen.status == 0
    assert seen.moves
    assert all(step in seen.text for step in STEPS)
    assert seen.remaining() == ["Wrote the site of app.py to site"]
    assert seen.has_cursor


def test_notices_stay_on_a_terminal(app: Path) -> None:
    (app / "app.py").write_text("raise ValueError('[bold]one')\n", "utf-8")
    seen = run_on_terminal(BUILD, app)
    notice, result = seen.remaining()
    assert notice.startswith("sitelet: app.py is not prerendered: its first run raises ValueError: [bold]one.")
    assert result == "Wrote the site of app.py to site"


@pytest.mark.parametrize("variable", ["NO_COLOR=1", "CI=true", "TERM=dumb", "PYTHONIOENCODING=ascii"])
def test_a_terminal_that_asks_for_plain_lines_gets_them(app: Path, variable: str) -> None:
    name, _, value = variable.partition("=")
    seen = run_on_terminal(BUILD, app, {name: value})
    assert not seen.moves
    assert seen.text.splitlines() == [*STEPS, "Wrote the site of app.py to site"]


def test_ctrl_c_gives_the_cursor_back(app: Path) -> None:
    (app / "app.py").write_text("while True: pass\n", "utf-8")
    seen = run_on_terminal(BUILD, app, interrupt_at="Running app.py")
    assert seen.status == 130
    assert seen.has_cursor
    assert seen.remaining()[-1] == "sitelet: stopped."
    assert not (app / "site").exists()


def test_a_failure_leaves_its_message_alone(app: Path) -> None:
    (app / "site").mkdir()
    (app / "site" / "thesis.txt").write_text("years of work", "utf-8")
    seen = run_on_terminal(BUILD, app)
    assert seen.status == 1
    assert seen.has_cursor
    assert seen.remaining()[-1].startswith("sitelet: site is not empty")


# --- elsewhere -------------------------------------------------------------------------------------------------------


def test_elsewhere_each_step_is_a_line(app: Path) -> None:
    done = run_sitelet(*BUILD[1:])
    assert done.stdout == "Wrote the site of app.py to site\n"
    assert done.stderr.splitlines() == STEPS


def test_downloads_are_named_with_their_size(app: Path, mirror: StaticHost) -> None:
    (app / "requirements.txt").write_text("one\n", "utf-8")
    done = run_sitelet("lock", "app.py", "--packages", mirror.address)
    size = (mirror.folder / "one-1.0-py3-none-any.whl").stat().st_size
    assert "Choosing packages" in done.stderr.splitlines()
    assert f"Downloading one-1.0-py3-none-any.whl ({size / 1000:.1f} kB)" in done.stderr.splitlines()


def test_names_of_files_cannot_steer_a_terminal(app: Path) -> None:
    (app / "\x1b[31mred.csv").write_text("1", "utf-8")
    (app / "plain.txt").write_text("1", "utf-8")
    done = run_sitelet(*BUILD[1:])
    assert "\x1b" not in done.stderr
    assert "\\x1b[31mred.csv" in done.stderr


def test_what_an_output_cannot_show_is_escaped(app: Path) -> None:
    (app / "größe.csv").write_text("1", "utf-8")
    done = run_sitelet(*BUILD[1:], PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "gr\\xf6\\xdfe.csv" in done.stderr


# --- how much --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [("build", "app.py", "-o", "site"), ("lock", "app.py"), ("types", "typings")])
def test_quiet_says_nothing(app: Path, arguments: tuple[str, ...]) -> None:
    (app / "unused.csv").write_text("1", "utf-8")
    done = run_sitelet(*arguments, "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_quiet_says_errors(app: Path) -> None:
    done = run_sitelet("build", "missing.py", "-o", "site", "-q")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "sitelet: There is no file or folder missing.py.\n"


def test_a_quiet_check_shows_errors_alone(app: Path) -> None:
    (app / "app.py").write_text("import os\nos.getenv('API_KEY')\n", "utf-8")
    assert "warning" in run_sitelet("check", "app.py").stdout
    done = run_sitelet("check", "app.py", "-q")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    (app / "app.py").write_text("import os\nos.getenv('API_KEY')\nos.fork()\n", "utf-8")
    done = run_sitelet("check", "app.py", "-q")
    assert done.returncode == 1
    assert done.stdout.splitlines()[0].startswith("app.py:3:1: error: [process]")
    assert "1 error." in done.stdout
    assert "warning" not in done.stdout


def test_verbose_says_what_was_chosen_and_why_and_each_file(app: Path, mirror: StaticHost) -> None:
    (app / "requirements.txt").write_text("one\n", "utf-8")
    build = [*BUILD[1:], "--packages", mirror.address, "--verbose"]
    first = run_sitelet(*build).stderr
    assert "  one 1.0: for requirements.txt, of the Pyodide distribution\n" in first
    assert re.search(r"^  site/index\.html: [\d.]+ kB$", first, re.MULTILINE)
    second = run_sitelet(*build).stderr
    assert "  sitelet.lock fits what requirements.txt asks for: what it says is taken.\n" in second
    assert "Downloading one" not in second
    assert "  one-1.0-py3-none-any.whl is in the cache: " in second


def test_quiet_and_verbose_exclude_each_other(app: Path) -> None:
    done = run_sitelet(*BUILD[1:], "-q", "-v")
    assert done.returncode == 2
    assert "not allowed with argument" in done.stderr


# --- its start -------------------------------------------------------------------------------------------------------


def test_what_a_command_does_not_need_is_not_imported() -> None:
    source = """
import sys
from wasm_runtime.cli import main
try:
    main(["--version"])
except SystemExit:
    print(sorted({name.partition(".")[0] for name in sys.modules} & set(sys.argv[1:])))
"""
    slow = ["rich", "shtab", "uv", "packaging", "starlette", "uvicorn", "asyncio", "ast", "zipfile"]
    done = subprocess.run([sys.executable, "-c", source, *slow], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_who_has_read_enough_may_close_the_output() -> None:
    with subprocess.Popen([SITELET, "completion", "bash"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
