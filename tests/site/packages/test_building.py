"""`--wheel`: an app's own package, built by pyodide-build where that is installed. A script stands in for it."""

from __future__ import annotations

import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.site.packages.apps import sources_in
from tests.support.command import notices
from tests.support.distribution import distribution, wheel
from wasm_runtime.cli import main
from wasm_runtime.site.web_files import web_files

OURS = f"cp314-cp314-pyemscripten_{web_files().pyodide_info['abi_version']}_wasm32"
NATIVE = "cp314-cp314-manylinux_2_17_x86_64"
VERSION = web_files().pyodide_version

# What it builds has a module with the text of the package's file quick.c; it counts how often it was called.
BUILDER = """
import os, sys, zipfile
from pathlib import Path

with open(os.environ["CALLS"], "a") as calls:
    calls.write(" ".join(sys.argv[1:]) + "\\n")
command, source, option, output = sys.argv[1:]
assert (command, option) == ("build", "--outdir")
print("* Building wheel...")
if "FAILS" in os.environ:
    print(os.environ["FAILS"])
    sys.exit(1)
if "TAG" in os.environ:
    with zipfile.ZipFile(Path(output, f"quick-1.0-{os.environ['TAG']}.whl"), "w") as wheel:
        wheel.writestr("quick.py", Path(source, "quick.c").read_text())
        needs = Path(source, "needs").read_text() if Path(source, "needs").exists() else ""
        wheel.writestr("quick-1.0.dist-info/METADATA", f"Metadata-Version: 2.1\\nName: quick\\nVersion: 1.0\\n{needs}")
        wheel.writestr("quick-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\\n")
        wheel.writestr("quick-1.0.dist-info/RECORD", "")
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory with an app, its package in `ext`, and a distribution that has `one`."""
    release = tmp_path / "release"
    distribution(release, {wheel(release, "one", "1.0", {"one.py": ""}): []})
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "app.py").write_text("import quick\n", "utf-8")
    (tmp_path / "ext").mkdir()
    (tmp_path / "ext" / "pyproject.toml").write_text("", "utf-8")
    (tmp_path / "ext" / "quick.c").write_text("TWO = 2", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SITELET_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return tmp_path


@pytest.fixture
def builder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The stand-in is on the PATH; the file has a line for each of its calls."""
    command = folder / "bin" / "pyodide"
    command.parent.mkdir()
    command.write_text(f"#!{sys.executable}\n{BUILDER}", "utf-8")
    command.chmod(0o755)
    monkeypatch.setenv("CALLS", str(folder / "calls"))
    monkeypatch.setenv("TAG", OURS)
    return folder / "calls"


def build(*arguments: str | Path) -> int:
    command = ["build", "app", "-o", "site", "--no-prerender", "--packages", "release", *map(str, arguments)]
    return main(command)


def packages() -> dict[str, str]:
    """The modules of the packages in the site."""
    return sources_in(Path("site/packages"))


def failure(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    assert build(*arguments) == 1
    assert not Path("site").exists()
    text = capsys.readouterr().err
    return text[text.index("sitelet: ") :]


# --- what is built ---------------------------------------------------------------------------------------------------


def test_a_folder_is_built_and_part_of_the_site(builder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build("--wheel", "ext") == 0
    assert packages() == {"quick.py": "TWO = 2"}
    assert notices(capsys.readouterr().err) == []  # the import of it is provided


def test_what_has_not_changed_is_not_built_again(builder: Path) -> None:
    for _ in range(2):
        assert build("--wheel", "ext") == 0
    (Path("ext") / "build").mkdir()
    (Path("ext") / "build" / "quick.o").write_text("made by the first build", "utf-8")
    assert build("--wheel", "ext") == 0
    assert len(builder.read_text("utf-8").splitlines()) == 1
    (Path("ext") / "quick.c").write_text("TWO = 3", "utf-8")
    assert build("--wheel", "ext") == 0
    assert packages() == {"quick.py": "TWO = 3"}
    assert len(builder.read_text("utf-8").splitlines()) == 2


@pytest.mark.parametrize("kind", ["tar.gz", "zip"])
def test_a_source_distribution_is_built(builder: Path, kind: str) -> None:
    source = Path(f"quick-1.0.{kind}")
    if kind == "zip":
        with zipfile.ZipFile(source, "w") as archive:
            for file in Path("ext").iterdir():
                archive.write(file, f"quick-1.0/{file.name}")
    else:
        with tarfile.open(source, "w:gz") as archive_:
            archive_.add("ext", "quick-1.0")
    assert build("--wheel", source) == 0
    assert packages() == {"quick.py": "TWO = 2"}


def test_a_wheel_is_taken_as_it_is(folder: Path) -> None:
    made = wheel(folder / "dist", "quick", "1.0", {"quick.py": "WHEEL"}, tag=OURS)
    assert build("--wheel", made) == 0
    assert packages() == {"quick.py": "WHEEL"}


def test_what_it_needs_is_chosen_and_locked_and_it_is_not(builder: Path) -> None:
    (Path("ext") / "needs").write_text("Requires-Dist: one>=1\n", "utf-8")
    (Path("app") / "requirements.txt").write_text("quick\n", "utf-8")  # of the index nobody wants it then
    assert build("--wheel", "ext") == 0
    assert set(packages()) == {"quick.py", "one.py"}
    lock = Path("app/sitelet.lock").read_text("utf-8")
    assert 'name = "one"' in lock
    assert "quick" not in lock
    assert build("--wheel", "ext", "--locked") == 0


def test_what_does_not_fit_to_it_is_refused(builder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (Path("ext") / "needs").write_text("Requires-Dist: one>=2\n", "utf-8")
    assert "one" in failure(capsys, "--wheel", "ext")


# --- what cannot be built --------------------------------------------------------------------------------------------


def test_without_the_tool_it_says_what_to_install(capsys: pytest.CaptureFixture[str]) -> None:
    assert failure(capsys, "--wheel", "ext") == (
        "sitelet: --wheel ext needs pyodide-build, and its command `pyodide` is not installed.\n"
        "A package for this site is built with Python 3.14 and Emscripten 5.0.3:\n"
        "  python3.14 -m pip install pyodide-build\n"
        f"  pyodide xbuildenv install {VERSION}\n"
        "pyodide-build downloads that Emscripten with the first build, unless it is on the PATH. Both need a network.\n"
    )


# As pyodide-build 0.39.2 says it, without a network and with another Emscripten.
NO_NETWORK = """\
Traceback (most recent call last):
  File "/lib/python3.14/site-packages/pyodide_build/cli/build.py", line 384, in main
    init_environment(xbuildenv_path=xbuildenv_path)
requests.exceptions.ConnectionError: HTTPSConnectionPool(host='pyodide.github.io', port=443): Max retries exceeded"""
OTHER_EMSCRIPTEN = """\
Traceback (most recent call last):
  File "/lib/python3.14/site-packages/pyodide_build/build_env.py", line 521, in ensure_emscripten
    raise RuntimeError(
RuntimeError: Incorrect Emscripten version 3.1.6. Need Emscripten version 5.0.3"""
COMPILER = "quick.c:1:1: error: unknown type name 'TWO'\nerror: command 'emcc' failed with exit code 1"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (NO_NETWORK, NO_NETWORK.splitlines()[-1:]),
        (OTHER_EMSCRIPTEN, OTHER_EMSCRIPTEN.splitlines()[-1:]),
        (COMPILER, ["* Building wheel...", *COMPILER.splitlines()]),
    ],
)
def test_a_build_that_fails_says_why_and_what_is_needed(
    builder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, text: str, shown: list[str]
) -> None:
    monkeypatch.setenv("FAILS", text)
    lines = failure(capsys, "--wheel", "ext").splitlines()
    assert lines[0] == "sitelet: `pyodide build ext` failed with status 1:"
    assert lines[1 : 1 + len(shown)] == [f"  {line}" for line in shown]
    assert lines[1 + len(shown)].startswith("A package for this site is built with Python 3.14 and Emscripten 5.0.3")
    assert lines[-1] == "--verbose shows all that it said."
    assert build("--wheel", "ext", "-v") == 1
    assert text.splitlines()[0] in capsys.readouterr().err


def test_what_was_built_for_another_platform_is_refused(
    builder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TAG", NATIVE)
    assert f"quick-1.0-{NATIVE}.whl is for another platform than the Pyodide" in failure(capsys, "--wheel", "ext")


def test_a_build_without_a_wheel_is_said(
    builder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TAG")
    assert "ended without a wheel" in failure(capsys, "--wheel", "ext")


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("nowhere", "there is no such file or folder"),
        ("nowhere.whl", "there is no such file or folder"),
        ("app", "is not a package: it has no pyproject.toml or setup.py"),
        ("app/app.py", "is neither a folder nor a source distribution"),
    ],
)
def test_what_is_no_package_is_refused(capsys: pytest.CaptureFixture[str], source: str, says: str) -> None:
    assert says in failure(capsys, "--wheel", source)
