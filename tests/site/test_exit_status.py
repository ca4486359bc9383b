"""The exit status of each command, for each kind of failure: docs/command.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.distribution import distribution, wheel
from wasm_runtime.cli import main

COMMANDS = ("run", "build", "lock", "add", "check")
REST = {"run": ["--no-open"], "build": ["-o", "site"], "lock": [], "add": ["one"], "check": []}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with an app in it, and a distribution that has one package."""
    (tmp_path / "app.py").write_text("import streamlit as st\nst.title('Hello')\n", "utf-8")
    release = tmp_path / "release"
    distribution(release, {wheel(release, "one", "1.0", {"one.py": ""}): []})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SITELET_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("UV_OFFLINE", "1")
    monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "uv"))
    return tmp_path


def status(*arguments: str) -> int:
    """How `sitelet` ends with these."""
    try:
        return main(arguments)
    except SystemExit as exit_:
        return int(exit_.code or 0)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("--version",),
        ("build", "app.py", "-o", "site"),
        ("build", "app.py", "-o", "site", "--no-prerender", "-q"),
        ("lock", "app.py"),
        ("add", "app.py", "one", "--packages", "release"),
        ("check", "app.py"),
        ("build", "app.py", "-o", "site", "--list"),
        ("init", "app.py"),
        ("types", "typings"),
        ("completion", "bash"),
        ("completion", "zsh"),
        ("completion", "fish"),
    ],
)
def test_what_is_done_ends_with_0(arguments: tuple[str, ...]) -> None:
    assert status(*arguments) == 0


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    "arguments",
    [("missing.py",), ("notes.txt",), ("empty",), ("app.py", "--script", "app.py"), ("app.py", "--theme.nope=1")],
)
def test_an_app_that_makes_no_sense_ends_with_1(command: str, arguments: tuple[str, ...]) -> None:
    Path("notes.txt").touch()
    Path("empty").mkdir()
    app, *more = arguments
    # What a command takes besides stands at the end: `add` takes any number of names.
    assert status(command, *more, app, *REST[command]) == 1


@pytest.mark.parametrize(
    ("files", "arguments"),
    [
        ({"app.py": "if"}, ("build", "app.py", "-o", "site")),
        ({".streamlit/config.toml": "[runner"}, ("build", "app.py", "-o", "site")),
        ({"site/thesis.txt": "mine"}, ("build", "app.py", "-o", "site")),
        ({}, ("build", "app.py", "-o", "app.py")),
        ({}, ("build", "app.py", "-o", "site", "--base-path", "nope")),
        ({}, ("build", "app.py", "-o", "site", "--no-service-worker", "--cross-origin-isolated")),
        ({"requirements.txt": "one"}, ("build", "app.py", "-o", "site", "--packages", "nowhere")),
        ({"requirements.txt": "one"}, ("build", "app.py", "-o", "site", "--locked", "--packages", "release")),
        ({"requirements.txt": "two"}, ("build", "app.py", "-o", "site", "--packages", "release")),
        ({"requirements.txt": "one"}, ("lock", "app.py", "--locked", "--packages", "release")),
        ({"requirements.txt": "one==2"}, ("lock", "app.py", "--packages", "release")),
        ({"requirements.txt": "one", "sitelet.lock": "?"}, ("lock", "app.py", "--packages", "release")),
        ({}, ("add", "app.py", "two", "--packages", "release")),
        ({}, ("add", "app.py", "no name", "--packages", "release")),
        ({"app.py": "input()"}, ("check", "app.py")),
        ({"app.py": "input()"}, ("check", "app.py", "--format", "json", "--quiet")),
        ({".github/workflows/sitelet.yml": "mine"}, ("init", "app.py")),
        ({}, ("init", "missing.py")),
        ({}, ("build", "missing.py", "-o", "site", "--list")),
        ({"typings": "a file"}, ("types", "typings")),
        ({"typings/streamlit/__init__.py": ""}, ("types", "typings")),
        ({}, ("run", "app.py", "--no-open", "--host", "192.0.2.1")),
    ],
)
def test_what_fails_ends_with_1_and_costs_no_file(files: dict[str, str], arguments: tuple[str, ...]) -> None:
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, "utf-8")
    before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
    assert status(*arguments) == 1
    after = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
    assert {path: text for path, text in after.items() if path.parts[0] not in ("cache", "uv")} == before


@pytest.mark.parametrize("text", ["", "input()", "os.getenv('KEY')"])
def test_a_check_fails_for_errors_alone(text: str) -> None:
    Path("app.py").write_text(f"import os\n{text}\n", "utf-8")
    assert status("check", "app.py") == ("input" in text)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nope",),
        ("--nope",),
        *((command,) for command in (*COMMANDS, "types", "completion")),
        *((command, "app.py", *REST[command], "--nope") for command in COMMANDS),
        *((command, "app.py", *REST[command], "-q", "-v") for command in COMMANDS),
        ("build", "app.py"),
        ("build", "app.py", "-o", "site", "--list", "--list-format", "xml"),
        ("init",),
        ("init", "app.py", "--nope"),
        ("build", "app.py", "-o", "site", "--persist", "ever"),
        ("add", "app.py"),
        ("run", "app.py", "--port", "0"),
        ("check", "app.py", "--format", "xml"),
        ("completion", "cmd"),
    ],
)
def test_wrong_arguments_end_with_2(arguments: tuple[str, ...]) -> None:
    assert status(*arguments) == 2


@pytest.mark.parametrize(
    ("command", "called"),
    [
        ("run", "wasm_runtime.site.serving.serve.serve"),
        ("build", "wasm_runtime.site.builder.build"),
        ("lock", "wasm_runtime.site.packages.commands.lock"),
        ("add", "wasm_runtime.site.packages.commands.add"),
        ("check", "wasm_runtime.site.check.checking.findings_of"),
    ],
)
def test_ctrl_c_ends_with_130(command: str, called: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*arguments: object, **named: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(called, stop)
    assert status(command, "app.py", *REST[command]) == 130


@pytest.mark.parametrize("address", ["one @ https://127.0.0.1:9/one-1.0-py3-none-any.whl"])
def test_what_cannot_be_reached_ends_with_1(address: str) -> None:
    Path("requirements.txt").write_text(address, "utf-8")
    assert status("lock", "app.py", "--packages", "release") == 1
    assert not Path("sitelet.lock").exists()
