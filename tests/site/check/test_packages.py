"""Packages that a site will not have: what `sitelet check` says of them, and that it needs no network for it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.support.distribution import distribution, wheel
from tests.support.package_index import PackageIndex
from wasm_runtime.cli import main

NATIVE = "cp314-cp314-manylinux_2_17_x86_64"


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PackageIndex:
    made = PackageIndex(tmp_path / "index")
    for name, value in {**made.environment, "SITELET_CACHE": str(tmp_path / "cache")}.items():
        monkeypatch.setenv(name, value)
    return made


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory. A distribution in it has `picture` with the module Picture, and `plain`."""
    release = tmp_path / "release"
    made = wheel(release, "picture", "1.0", {"Picture.py": ""}), wheel(release, "plain", "1.0", {"plain.py": ""})
    distribution(release, dict.fromkeys(made, ()))
    lock = json.loads((release / "pyodide-lock.json").read_text("utf-8"))
    lock["packages"]["picture"]["imports"] = ["Picture"]
    lock["packages"]["plain"]["imports"] = ["plain"]
    (release / "pyodide-lock.json").write_text(json.dumps(lock), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(capsys: pytest.CaptureFixture[str], app: str, **files: str) -> tuple[int, list[str]]:
    """The exit status, and each finding as "file:line:column severity what happens"."""
    Path("app.py").write_text(app, "utf-8")
    for name, text in files.items():
        Path(name.replace("__", ".")).write_text(text, "utf-8")
    status = main(["check", "app.py", "--packages", "release", "--format", "json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert {each["rule"] for each in found} <= {"package", "ignore"}
    return status, [
        f"{each['file']}:{each['line']}:{each['column']} {each['severity']} {each['happens']}" for each in found
    ]


def instead(capsys: pytest.CaptureFixture[str]) -> list[str]:
    main(["check", "app.py", "--packages", "release", "--format", "json"])
    return [each["instead"] for each in json.loads(capsys.readouterr().out)["findings"]]


# --- packages --------------------------------------------------------------------------------------------------------


def test_a_package_without_a_wheel_is_found_where_it_is_asked_for(
    capsys: pytest.CaptureFixture[str], index: PackageIndex, folder: Path
) -> None:
    index.add(wheel(folder / "w", "native", "1.0", {}, tag=NATIVE))
    status, found = check(capsys, "", requirements__txt="# mine\nplain\nnative>=1\n")
    assert status == 1
    (one,) = found
    assert one == (
        "requirements.txt:3:1 error No wheel of native for browsers has been published: it contains code compiled for "
        "other machines, and nobody has compiled it for browsers."
    )
    assert "sys_platform" in instead(capsys)[0]


def test_each_is_found_in_the_script_and_who_needs_what_is_said(
    capsys: pytest.CaptureFixture[str], index: PackageIndex, folder: Path
) -> None:
    index.add(
        wheel(folder / "w", "native_one", "1.0", {}, tag=NATIVE),
        wheel(folder / "w", "other", "1.0", {"other.py": ""}, needs=["deep"]),
        wheel(folder / "w", "deep", "1.0", {}, tag=NATIVE),
    )
    status, found = check(capsys, '# /// script\n# dependencies = [\n#   "Native.One>=1", "other",\n# ]\n# ///\n')
    assert status == 1
    assert [each.partition(" for browsers")[0] for each in found] == [
        "app.py:3:5 error No wheel of native-one",
        "app.py:3:22 error No wheel of deep",
    ]
    assert found[1].endswith(" other needs it.")


def test_what_only_a_part_of_the_release_lacks_is_not_called_uncompiled(
    capsys: pytest.CaptureFixture[str], index: PackageIndex, folder: Path
) -> None:
    index.add(
        wheel(folder / "w", "pandas", "3.0.0", {}, tag=NATIVE),
        wheel(folder / "w", "numpy", "2.4.0", {}, tag=NATIVE),
        wheel(folder / "w", "other", "1.0", {"other.py": ""}, needs=["numpy", "native"]),
        wheel(folder / "w", "native", "1.0", {}, tag=NATIVE),
    )
    status, found = check(capsys, "", requirements__txt="pandas\n")
    assert status == 1
    assert found == ["requirements.txt:1:1 error release lacks pandas, which Pyodide's release has."]
    complete = "Add their wheels, and what pyodide-lock.json of the release says of them, or leave out --packages."
    assert instead(capsys) == [complete]
    # At one place both may be true of different packages.
    (one,) = check(capsys, "", requirements__txt="other\n")[1]
    assert "release lacks numpy, which Pyodide's release has. other needs it." in one
    assert "No wheel of native for browsers has been published" in one
    assert complete in instead(capsys)[0]
    assert "sys_platform" in instead(capsys)[0]


def test_what_a_project_above_lists_is_found_there(
    capsys: pytest.CaptureFixture[str], index: PackageIndex, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index.add(wheel(folder / "w", "native", "1.0", {}, tag=NATIVE))
    app = folder / "project" / "src" / "app"
    app.mkdir(parents=True)
    (app / "app.py").write_text("import native", "utf-8")
    project = '[project]\nname = "whole"\ndependencies = [\n  "native",\n]\n'
    (folder / "project" / "pyproject.toml").write_text(project, "utf-8")
    for here, path in ((folder, "project/"), (app.parent, "../"), (app, "../../")):
        monkeypatch.chdir(here)
        named = os.path.relpath(app / "app.py")
        assert main(["check", named, "--packages", str(folder / "release")]) == 1
        assert capsys.readouterr().out.startswith(f"{path}pyproject.toml:4:3: error: [package] No wheel of native")


def test_what_does_not_exist_is_found(capsys: pytest.CaptureFixture[str], index: PackageIndex) -> None:
    status, found = check(capsys, "", requirements__txt="nothing-like-it\n")
    assert status == 1
    assert found == ["requirements.txt:1:1 error The packages cannot be had together, so the build stops."]
    assert "nothing-like-it" in instead(capsys)[0]


def test_a_requirement_that_is_none_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    status, found = check(capsys, "", requirements__txt="no name\n")
    assert status == 1
    assert "'no name' is not a valid requirement" in found[0]


def test_packages_of_the_distribution_are_fine(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, "import plain, Picture", requirements__txt="plain\npicture\n") == (0, [])


# --- the network -----------------------------------------------------------------------------------------------------


@pytest.fixture
def cut_off(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setenv("UV_DEFAULT_INDEX", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("UV_HTTP_RETRIES", "0")
    monkeypatch.setenv("UV_CACHE_DIR", str(folder / "uv"))


@pytest.mark.usefixtures("cut_off")
def test_without_a_network_it_says_that_it_was_not_checked(capsys: pytest.CaptureFixture[str]) -> None:
    status, found = check(capsys, "import pure, Picture", requirements__txt="plain\npure\n")
    assert status == 1
    assert found[0] == (
        "app.py:1:14 error `Picture` will not be there: the app asks for no package that has it. ModuleNotFoundError."
    )
    assert found[1].startswith("requirements.txt:1:1 note Whether there are wheels for browsers was not checked. The ")
    assert len(found) == 2


def test_with_a_lock_nobody_is_asked(
    capsys: pytest.CaptureFixture[str], index: PackageIndex, folder: Path, request: pytest.FixtureRequest
) -> None:
    index.add(wheel(folder / "w", "pure", "1.0", {"pure_one.py": ""}))
    Path("app.py").write_text("", "utf-8")
    Path("requirements.txt").write_text("plain\npure\n", "utf-8")
    assert main(["lock", "app.py", "--packages", "release", "-q"]) == 0
    request.getfixturevalue("cut_off")
    assert check(capsys, "import plain, pure_one") == (0, [])
    status, found = check(capsys, "import plain, other")
    assert status == 1
    assert found[0].startswith("app.py:1:15 error `other` will not be there")


def test_modules_of_wheels_that_are_not_here_are_passed_over(
    capsys: pytest.CaptureFixture[str], index: PackageIndex, folder: Path
) -> None:
    index.add(wheel(folder / "w", "pure", "1.0", {"pure_one.py": ""}))
    found = check(capsys, "import pure_one, other, Picture", requirements__txt="pure\n")[1]
    # A wheel in a folder can be read; one of a web server was not downloaded.
    assert [each.split()[2] for each in found] == ["`other`", "`Picture`"]


# --- packages of the app's author ------------------------------------------------------------------------------------


def test_what_a_wheel_of_ones_own_has_and_needs_is_known(
    capsys: pytest.CaptureFixture[str], index: PackageIndex, folder: Path
) -> None:
    own = wheel(folder / "own", "mine", "1.0", {"my_module.py": ""}, needs=["native"])
    Path("app.py").write_text("import my_module\n", "utf-8")
    Path("requirements.txt").write_text("plain\nmine>=1\n", "utf-8")
    index.add(wheel(folder / "w", "native", "1.0", {}, tag=NATIVE))
    arguments = ["check", "app.py", "--packages", "release", "--wheel", str(own)]
    assert main(arguments) == 1
    assert capsys.readouterr().out.startswith(
        "requirements.txt:1:1: error: [package] No wheel of native for browsers has been published"
    )
    index.add(wheel(folder / "w", "native", "1.1", {"native.py": ""}))
    assert main(arguments) == 0
    # The lock answers the same question as that of a build with the wheel.
    capsys.readouterr()
    assert main(["lock", *arguments[1:]]) == 0
    assert capsys.readouterr().out == "native 1.1\nplain 1.0\nWritten to sitelet.lock: 2 packages.\n"
    index.remove()
    assert main([*arguments, "--format", "json"]) == 0


def test_without_the_wheel_the_import_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    status, found = check(capsys, "import my_module")
    assert status == 1
    assert found[0].startswith("app.py:1:8 error `my_module` will not be there")


def test_a_wheel_that_is_not_there_stops_the_check_as_it_does_the_build(capsys: pytest.CaptureFixture[str]) -> None:
    Path("app.py").write_text("", "utf-8")
    assert main(["check", "app.py", "--packages", "release", "--wheel", "no.whl"]) == 1
    assert "no.whl" in capsys.readouterr().out


def test_modules_of_a_folder_of_wheels_are_known(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    wheel(folder / "wheels", "mine", "1.0", {"my_module.py": ""})
    found = check(capsys, "import my_module, other", requirements__txt="--find-links wheels\nmine\n")[1]
    assert [each.split()[2] for each in found] == ["`other`"]


# --- imports ---------------------------------------------------------------------------------------------------------


def test_imports_that_nobody_declared_are_found_with_the_name_of_their_package(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status, found = check(capsys, "import json, Picture\nfrom strange.parts import one\nimport plain.more\n")
    assert status == 1
    assert [each.partition(" will")[0] for each in found] == [
        "app.py:1:14 error `Picture`",
        "app.py:2:1 error `strange`",
        "app.py:3:8 error `plain`",
    ]
    assert instead(capsys) == [
        "Add picture to requirements.txt.",
        "Add strange to requirements.txt, if that is the name of its package.",
        "Add plain to requirements.txt.",
    ]


@pytest.mark.parametrize(
    "source",
    [
        "try:\n    import strange\nexcept ImportError:\n    pass",
        "import contextlib\nwith contextlib.suppress(ModuleNotFoundError):\n    import strange",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import strange",
        "import sys\nif sys.platform != 'emscripten':\n    import strange",
        "import strange  # sitelet: ignore[package]",
        "import streamlit, sitelet, pyodide, js, sqlite3, tzdata",
        "from . import strange",
        "import own, own_folder.part",
    ],
)
def test_imports_that_the_app_does_without_are_passed_over(
    capsys: pytest.CaptureFixture[str], source: str, folder: Path
) -> None:
    (folder / "own.py").touch()
    (folder / "own_folder").mkdir()
    (folder / "own_folder" / "part.py").touch()
    assert check(capsys, source) == (0, [])


def test_imports_of_what_the_app_installs_while_it_runs_are_passed_over(
    capsys: pytest.CaptureFixture[str], index: PackageIndex, tmp_path: Path
) -> None:
    index.add(wheel(tmp_path / "offered", "micropip", "1.0", {"micropip.py": ""}))
    app = "import micropip\nawait micropip.install(['{}'])\nimport Picture\n"
    assert check(capsys, app.format("picture")) == (0, [])
    assert check(capsys, app.format("plain"))[0] == 1


def test_a_build_knows_the_name_of_the_rule(capsys: pytest.CaptureFixture[str]) -> None:
    Path("app.py").write_text("import plain  # sitelet: ignore[package]\n", "utf-8")
    assert main(["build", "app.py", "-o", "site", "--no-prerender"]) == 0
    assert "no rule" not in capsys.readouterr().err
