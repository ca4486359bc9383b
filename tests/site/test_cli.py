"""The `sitelet` command: what a person did wrong is a clear message and a failing status, and costs them no file."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command import notices, without_steps
from tests.support.distribution import distribution, wheel
from wasm_runtime import __version__
from wasm_runtime.cli import main

SITELET = Path(sys.executable).parent / "sitelet"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with an app in it."""
    (tmp_path / "app.py").write_text("import streamlit as st\nst.title('Hello')\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def contents(folder: Path) -> dict[str, bytes | None]:
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def complaint(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What the command says when it fails; it must leave every file as it is."""
    before = contents(Path())
    status = main(arguments)
    out, err = capsys.readouterr()
    assert status == 1
    assert out == ""
    assert "Traceback" not in err
    err = without_steps(err)
    assert err.startswith("sitelet: ")
    assert contents(Path()) == before
    return err.removeprefix("sitelet: ").rstrip("\n")


def usage_complaint(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The last line of what the command says when it cannot make sense of its arguments."""
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 2
    return capsys.readouterr().err.splitlines()[-1]


# --- asking --------------------------------------------------------------------------------------------------------


def test_the_installed_command_tells_its_version() -> None:
    done = subprocess.run([SITELET, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"sitelet {__version__}\n"
    assert done.stderr == ""


def test_help_names_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(["--help"])
    assert exit_.value.code == 0
    text = capsys.readouterr().out
    assert re.search(r"^ +run +serve an app", text, re.MULTILINE)
    assert re.search(r"^ +build +write the static site", text, re.MULTILINE)
    assert re.search(r"^ +lock +choose the packages", text, re.MULTILINE)
    assert re.search(r"^ +add +add packages", text, re.MULTILINE)
    assert re.search(r"^ +test +run an app's own tests", text, re.MULTILINE)


@pytest.mark.parametrize(("command", "options"), [("run", ["--port", "--host", "--no-open"]), ("build", ["--output"])])
def test_help_of_a_command_names_its_options(
    capsys: pytest.CaptureFixture[str], command: str, options: list[str]
) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    text = capsys.readouterr().out
    assert all(option in text for option in options)


def test_a_command_is_required(capsys: pytest.CaptureFixture[str]) -> None:
    assert "COMMAND" in usage_complaint(capsys)


def test_a_site_needs_an_output_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert "-o/--output" in usage_complaint(capsys, "build", "app.py")


# --- tests of an app -------------------------------------------------------------------------------------------------

_OF_AN_APP = """
from streamlit.testing.v1 import AppTest

def test_title():
    assert AppTest.from_file("app.py").run().title[0].value == "Hello"

def test_wrong():
    assert AppTest.from_file("app.py").run().title[0].value == "Bye"
"""


def sitelet_test(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [str(SITELET), "test", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("arguments", "status"), [(["-q", "-k", "title"], 0), (["-q"], 1), (["-q", "-k", "zz"], 5)])
def test_tests_of_an_app_end_with_the_status_of_pytest(arguments: list[str], status: int) -> None:
    Path("test_app.py").write_text(_OF_AN_APP, "utf-8")
    done = sitelet_test(*arguments)
    assert done.returncode == status, done.stdout


def test_worker_processes_of_pytest_find_the_same_streamlit() -> None:
    Path("test_where.py").write_text(
        "import streamlit\n\ndef test_where():\n    assert 'wasm_runtime' in streamlit.__file__\n", "utf-8"
    )
    assert sitelet_test("-q", "-n", "1").returncode == 0


def test_without_pytest_it_says_how_to_get_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wasm_runtime.site.test_suite.find_spec", lambda name: None)
    assert complaint(capsys, "test") == "sitelet test needs pytest, which is not installed: run pip install pytest"


def test_only_tests_take_arguments_that_are_not_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert "unrecognized arguments: --nope" in usage_complaint(capsys, "build", "app.py", "-o", "out", "--nope")


# --- the app ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", [("build", "-o", "out"), ("run", "--no-open")])
def test_an_app_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str], command: tuple[str, ...]) -> None:
    assert complaint(capsys, *command, "missing.py") == "There is no file or folder missing.py."


@pytest.mark.parametrize("name", ["notes.txt", "app", "app.pyc", "/dev/null"])
def test_a_file_that_is_no_script_is_refused(capsys: pytest.CaptureFixture[str], name: str) -> None:
    if not name.startswith("/"):
        Path(name).write_text("text")
    message = complaint(capsys, "build", name, "-o", "out")
    assert message == f"{name} is not a Python script: expected a name that ends in .py."


def test_a_folder_without_a_script_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty").mkdir()
    assert complaint(capsys, "build", "empty", "-o", "out") == "empty contains no Python script to start with."


def test_a_folder_whose_only_script_is_a_folder_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    Path("odd/app.py").mkdir(parents=True)
    assert complaint(capsys, "build", "odd", "-o", "out") == "odd contains no Python script to start with."


def test_a_folder_with_several_scripts_asks_which_one(capsys: pytest.CaptureFixture[str]) -> None:
    Path("two").mkdir()
    for name in ("one.py", "two.py"):
        Path("two", name).write_text("")
    assert "(one.py, two.py). Choose one, for example --script one.py" in complaint(capsys, "build", "two", "-o", "out")
    assert "(one.py, two.py)" in complaint(capsys, "run", "two", "--no-open")


def test_the_script_of_a_folder_may_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path("two").mkdir()
    for name in ("one.py", "two.py"):
        Path("two", name).write_text("")
    assert main(["build", "two", "--script", "two.py", "-o", "out"]) == 0
    assert capsys.readouterr().out == "Wrote the site of two/two.py to out\n"
    assert complaint(capsys, "run", "two", "--script", "three.py", "--no-open").startswith(
        "--script three.py: there is no"
    )


def test_a_build_says_what_a_script_takes_along_and_what_it_leaves(capsys: pytest.CaptureFixture[str]) -> None:
    Path("app.py").write_text("open('numbers.csv')\n")
    Path("numbers.csv").write_text("1,2\n")
    Path("notes.txt").write_text("mine\n")
    assert main(["build", "app.py", "-o", "out"]) == 0
    along, left = notices(capsys.readouterr().err)
    assert along == "sitelet: Included, because app.py names them: numbers.csv."
    assert left.startswith("sitelet: Left out, because app.py does not name them: notes.txt. To include everything")
    assert main(["build", ".", "-o", "out"]) == 0
    assert notices(capsys.readouterr().err) == []


def test_a_syntax_error_shows_the_file_the_line_and_the_place(capsys: pytest.CaptureFixture[str]) -> None:
    Path("app.py").write_text("import streamlit as st\n\nst.title('Hello'\n")
    rows = complaint(capsys, "build", "-o", "out", "app.py").splitlines()
    assert rows[0] == 'File "app.py", line 3'
    assert rows[1].strip() == "st.title('Hello'"
    assert rows[2].index("^") == rows[1].index("(")
    assert rows[3] == "SyntaxError: '(' was never closed"


@pytest.mark.parametrize(
    ("source", "why"),
    [
        (b"text = 'caf\xe9'\n", "utf-8"),
        (b"# coding: nosuch\n", "nosuch"),
        (b"first = 1\nsecond = '\0'\n", "null byte"),
        (b"(" * 1000 + b")" * 1000, "too many nested parentheses"),
        (b"if True:\n\tx = 1\n        y = 2\n", "inconsistent use of tabs"),
    ],
)
def test_a_script_python_cannot_read_is_named_with_the_reason(
    capsys: pytest.CaptureFixture[str], source: bytes, why: str
) -> None:
    Path("app.py").write_bytes(source)
    message = complaint(capsys, "build", "app.py", "-o", "out")
    assert "app.py" in message
    assert why in message


def test_a_script_may_declare_another_encoding(folder: Path) -> None:
    Path("app.py").write_bytes(b"# coding: latin-1\ntext = 'caf\xe9'\n")
    assert main(["build", "app.py", "-o", "out"]) == 0


@pytest.mark.parametrize("config", [b"[runner\n", b"[runner]\nname = '\xe9'\n"])
def test_a_config_that_cannot_be_read_is_named(capsys: pytest.CaptureFixture[str], config: bytes) -> None:
    Path(".streamlit").mkdir()
    Path(".streamlit/config.toml").write_bytes(config)
    assert complaint(capsys, "build", "app.py", "-o", "out").startswith(".streamlit/config.toml: ")


# --- the output ------------------------------------------------------------------------------------------------------


def test_a_folder_with_files_of_somebody_else_is_never_touched(capsys: pytest.CaptureFixture[str]) -> None:
    Path("out").mkdir()
    Path("out/thesis.txt").write_text("years of work")
    message = complaint(capsys, "build", "app.py", "-o", "out")
    assert message == "out is not empty and was not created by sitelet: choose an empty folder, or empty this one."


@pytest.mark.parametrize("manifest", ["", "{}", "[]", "null", '{"version": 99, "files": []}', '{"version": 1}'])
def test_a_folder_with_a_manifest_that_makes_no_sense_is_never_touched(
    capsys: pytest.CaptureFixture[str], manifest: str
) -> None:
    Path("out").mkdir()
    Path("out/sitelet-build.json").write_text(manifest)
    assert "was not created by sitelet" in complaint(capsys, "build", "app.py", "-o", "out")


def test_the_folder_of_the_app_is_no_output_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert "is not empty" in complaint(capsys, "build", "app.py", "-o", ".")
    assert "is not empty" in complaint(capsys, "build", ".", "-o", ".")


def test_a_file_is_no_output_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert "is a file" in complaint(capsys, "build", "app.py", "-o", "app.py")


@pytest.mark.parametrize("output", ["app.py/out", "/proc/sitelet/out"])
def test_an_output_folder_that_cannot_be_made_is_named(capsys: pytest.CaptureFixture[str], output: str) -> None:
    message = complaint(capsys, "build", "app.py", "-o", output)
    assert message.startswith("Cannot write ")
    assert output.partition("/out")[0] in message


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere: runs for any other user")
def test_an_output_folder_that_may_not_be_written_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path("locked").mkdir(mode=0o500)
    assert "Permission denied" in complaint(capsys, "build", "app.py", "-o", "locked/out")


@pytest.mark.parametrize("base", ["x/", "//host/", "https://host/x/", "/a b/", "/<x>/", '/"/', "", "/../?q"])
def test_a_base_path_that_is_none_is_refused(capsys: pytest.CaptureFixture[str], base: str) -> None:
    message = complaint(capsys, "build", "app.py", "-o", "out", f"--base-path={base}")
    assert message == f"--base-path {base} is invalid: expected a path on the host, such as /demos/counter/."


def test_a_build_says_what_it_wrote_and_where(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "app.py", "-o", "out"]) == 0
    assert capsys.readouterr() == (
        "Wrote the site of app.py to out\n",
        "Running app.py\nDrawing the pages\nWriting the site\n",
    )
    assert Path("out/index.html").is_file()


@pytest.mark.parametrize(
    ("error", "status", "says"),
    [
        (KeyboardInterrupt(), 130, "sitelet: stopped.\n"),
        (PermissionError(13, "Permission denied", "data"), 1, "sitelet: data cannot be used: Permission denied.\n"),
    ],
)
def test_what_ends_a_command_from_outside_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, error: BaseException, status: int, says: str
) -> None:
    def fail(*arguments: object, **named: object) -> None:
        raise error

    monkeypatch.setattr("wasm_runtime.site.builder.build", fail)
    assert main(["build", "app.py", "-o", "site"]) == status
    assert capsys.readouterr().err == says


def test_packages_are_added_locked_and_built(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITELET_CACHE", str(folder / "cache"))
    release = distribution(folder / "release", {wheel(folder / "release", "one", "1.0", {"one.py": ""}): []})
    (folder / "app").mkdir()
    (folder / "app" / "app.py").write_text("import one\n", "utf-8")
    app, packages = str(folder / "app"), ["--packages", str(release)]
    assert main(["build", app, "-o", str(folder / "site"), "--no-prerender", *packages]) == 0
    assert f"`sitelet add {app} one` does that" in capsys.readouterr().err
    assert main(["add", app, "one>=1", *packages]) == 0
    assert capsys.readouterr() == ("Added to requirements.txt: one>=1\n", "Choosing packages\n")
    assert main(["lock", app, "--upgrade", *packages]) == 0
    assert capsys.readouterr().out == f"one 1.0\nWritten to {app}/sitelet.lock: 1 package.\n"
    assert main(["build", app, "-o", str(folder / "site"), "--no-prerender", "--locked", *packages]) == 0
    assert capsys.readouterr().err == "Compiling the packages\nWriting the site\n"
    assert len(list((folder / "site" / "packages").glob("one-1.0-*.bin"))) == 2
    assert main(["add", app, "two", *packages]) == 1
    assert "two" in capsys.readouterr().err


def test_several_apps_are_locked_each_in_its_folder(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITELET_CACHE", str(folder / "cache"))
    release = distribution(folder / "release", {wheel(folder / "release", "one", "1.0", {"one.py": ""}): []})
    for name, requirement in {"a": "one", "b": "two", "c": "one==1.0"}.items():
        (folder / name).mkdir()
        (folder / name / "app.py").write_text("import one, other\n", "utf-8")
        (folder / name / "requirements.txt").write_text(requirement, "utf-8")
    assert main(["lock", "a", "eu=b/app.py", "c/app.py", "a", "--packages", str(release)]) == 1
    out, err = capsys.readouterr()
    assert out == "one 1.0\nWritten to a/sitelet.lock: 1 package.\none 1.0\nWritten to c/sitelet.lock: 1 package.\n"
    assert "\nsitelet: b/app.py: What requirements.txt asks for" in err
    assert "sitelet: a: The app imports modules that the site does not contain: other (in app.py)." in err
    assert not (folder / "b" / "sitelet.lock").exists()
    assert main(["lock", "a", "c", "--script", "app.py"]) == 1
    assert "--script app.py says which script of one folder" in capsys.readouterr().err


def test_packages_are_added_to_one_app_at_a_time(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "other.py").touch()
    assert main(["add", "app.py", "other.py", "one"]) == 1
    assert capsys.readouterr().err == (
        "sitelet: other.py is a script: `sitelet add` is for one app at a time. Run it for each.\n"
    )
    assert not (folder / "requirements.txt").exists()


def test_a_build_says_that_secrets_were_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    Path(".streamlit").mkdir()
    Path(".streamlit/secrets.toml").write_text("token = 'hidden'\n")
    assert main(["build", "app.py", "-o", "out"]) == 0
    assert (
        without_steps(capsys.readouterr().err)
        == "sitelet: secrets.toml was left out: everything in a static site is public.\n"
    )


# --- the server ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http", "8501.5", "\u0665"])
def test_a_port_that_is_none_is_refused(capsys: pytest.CaptureFixture[str], port: str) -> None:
    assert "expected 1 to 65535" in usage_complaint(capsys, "run", "app.py", f"--port={port}")


def test_a_port_in_use_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        message = complaint(capsys, "run", "app.py", "--no-open", "--port", str(port))
    assert message == f"Cannot use port {port} of 127.0.0.1: Address already in use. Choose another with --port."


def test_a_host_that_is_not_this_machine_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    message = complaint(capsys, "run", "app.py", "--no-open", "--host", "192.0.2.1")
    assert "192.0.2.1" in message


def test_without_a_port_the_next_free_one_is_taken() -> None:
    taken = socket.socket()
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind(("127.0.0.1", 8501))
        taken.listen()
    except OSError:  # somebody else has it, which does as well
        taken.close()
    with taken:
        server = subprocess.Popen(
            [SITELET, "run", "app.py", "--no-open"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert server.stdout is not None
        serving = r"Serving app\.py at http://localhost:(\d+) \(press Ctrl\+C to stop\)\n"
        match = re.fullmatch(serving, server.stdout.readline())
        server.send_signal(signal.SIGINT)
        _, errors = server.communicate(timeout=20)
    assert match is not None
    assert 8501 < int(match[1]) < 8551
    assert (server.returncode, errors) == (0, "")
