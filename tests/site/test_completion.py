"""`sitelet completion`: what shells complete."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.command import run_sitelet

_BASH = r"""
source completion
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_shtab_sitelet
printf '%s\n' "${COMPREPLY[@]}"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with an app in it."""
    (tmp_path / "app.py").touch()
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(shell: str) -> Path:
    done = run_sitelet("completion", shell)
    assert (done.returncode, done.stderr) == (0, "")
    file = Path("completion")
    file.write_text(done.stdout, "utf-8")
    return file


def in_bash(*words: str) -> list[str]:
    written("bash")
    done = subprocess.run(["bash", "-c", _BASH, "bash", *words], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout.split()


def in_fish(line: str) -> list[str]:
    file = written("fish")
    command = ["fish", "--no-config", "-c", f"source {file}; complete -C '{line}'"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [row.partition("\t")[0] for row in done.stdout.splitlines()]


def test_bash_completes_commands() -> None:
    commands = {"add", "build", "check", "completion", "init", "lock", "run", "test", "types"}
    assert commands <= set(in_bash("sitelet", ""))
    assert in_bash("sitelet", "bu") == ["build"]


def test_bash_completes_options_and_their_values() -> None:
    assert in_bash("sitelet", "build", "--no-p") == ["--no-prerender"]
    assert in_bash("sitelet", "check", "--format", "") == ["text", "json", "github"]


def test_bash_completes_files_and_folders() -> None:
    assert in_bash("sitelet", "run", "ap") == ["app.py"]
    assert in_bash("sitelet", "build", "app.py", "-o", "si") == ["site"]
    assert in_bash("sitelet", "build", "app.py", "-o", "ap") == []


@pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not installed here")
def test_fish_completes_the_same() -> None:
    assert in_fish("sitelet bu") == ["build"]
    assert in_fish("sitelet build --no-p") == ["--no-prerender"]
    assert in_fish("sitelet check --format g") == ["github"]
    assert "app.py" in in_fish("sitelet run ap")


@pytest.mark.skipif(shutil.which("zsh") is None, reason="zsh is not installed here")
def test_zsh_understands_it() -> None:
    file = written("zsh")
    done = subprocess.run(["zsh", "-n", file], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_another_shell_is_refused() -> None:
    done = run_sitelet("completion", "cmd")
    assert done.returncode == 2
    assert "invalid choice: 'cmd'" in done.stderr
