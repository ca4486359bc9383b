"""`sitelet.lock`: what was chosen stays chosen, until it is asked for anew or what the app asks for changes."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.pylock import Pylock

from tests.site.packages.apps import BROWSER, WEB, app_of, versions
from tests.support.distribution import distribution, wheel
from tests.support.package_index import PackageIndex
from wasm_runtime.site.app.files import find_app
from wasm_runtime.site.builder import build
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages import Locking, packages_of
from wasm_runtime.site.packages.commands import add
from wasm_runtime.site.web_files import web_files


def lock_of(folder: Path, name: str = "sitelet.lock") -> dict[str, str]:
    table = tomllib.loads((folder / name).read_text("utf-8"))
    return {package.name: str(package.version) for package in Pylock.from_dict(table).packages}


def test_what_was_chosen_stays_until_an_upgrade(tmp_path: Path, release: Path, index: PackageIndex) -> None:
    app = app_of(tmp_path, "reader")
    index.add(wheel(tmp_path / "offered", "reader", "1.0", {}))
    assert versions(packages_of(app, Locking(release), WEB)) == {"reader": "1.0"}
    index.add(wheel(tmp_path / "offered", "reader", "1.1", {}))
    assert versions(packages_of(app, Locking(release), WEB)) == {"reader": "1.0"}
    assert versions(packages_of(app, Locking(release, locked=True), WEB)) == {"reader": "1.0"}
    assert lock_of(app.folder) == {"reader": "1.0"}
    assert versions(packages_of(app, Locking(release, upgrade=True), WEB)) == {"reader": "1.1"}
    assert lock_of(app.folder) == {"reader": "1.1"}


def test_it_is_made_anew_when_the_app_asks_for_something_else(
    tmp_path: Path, release: Path, index: PackageIndex
) -> None:
    index.add(wheel(tmp_path / "offered", "reader", "1.0", {}), wheel(tmp_path / "offered", "writer", "1.0", {}))
    packages_of(app_of(tmp_path, "reader"), Locking(release), WEB)
    app = app_of(tmp_path, "reader", "writer")
    with pytest.raises(SiteError, match=r"is not about what requirements.txt asks for: run `sitelet lock`"):
        packages_of(app, Locking(release, locked=True), WEB)
    assert versions(packages_of(app, Locking(release), WEB)) == {"reader": "1.0", "writer": "1.0"}
    assert lock_of(app.folder) == {"reader": "1.0", "writer": "1.0"}


def test_without_one_locked_ends_with_the_way_out(tmp_path: Path, release: Path) -> None:
    with pytest.raises(SiteError, match=r"sitelet.lock is missing, .*: run `sitelet lock`, and commit it"):
        packages_of(app_of(tmp_path, "plain"), Locking(release, locked=True), WEB)


def test_an_app_without_packages_needs_none(tmp_path: Path) -> None:
    app = app_of(tmp_path, "streamlit")
    assert packages_of(app, Locking(locked=True), WEB) == []
    assert not (app.folder / "sitelet.lock").exists()


def test_the_same_question_writes_the_same_bytes(tmp_path: Path, release: Path, index: PackageIndex) -> None:
    index.add(wheel(tmp_path / "offered", "reader", "1.0", {}, needs=["frame"]))
    app = app_of(tmp_path, "reader", "plain")
    file = app.folder / "sitelet.lock"
    packages_of(app, Locking(release), WEB)
    before = file.read_bytes()
    file.unlink()
    packages_of(app_of(tmp_path, "plain", "reader"), Locking(release), WEB)
    assert file.read_bytes() == before


@pytest.mark.parametrize("text", ["[", "lock-version = 1", "[tool.sitelet]\nanswer-to = 1", "\x00"])
def test_one_that_is_broken_is_named_or_made_anew(tmp_path: Path, release: Path, text: str) -> None:
    app = app_of(tmp_path, "plain")
    file = app.folder / "sitelet.lock"
    file.write_text(text, "utf-8")
    try:
        packages_of(app, Locking(release), WEB)
    except SiteError as problem:
        assert "sitelet.lock cannot be read" in str(problem)
        assert "delete it, and the next build writes it anew" in str(problem)
    else:
        assert lock_of(app.folder) == {"plain": "1.0"}


def test_one_that_was_cut_short_is_named(tmp_path: Path, release: Path) -> None:
    app = app_of(tmp_path, "frame")
    packages_of(app, Locking(release), WEB)
    file = app.folder / "sitelet.lock"
    file.write_text(file.read_text("utf-8").replace("[[packages.wheels]]", "[[packages.wheel]]"), "utf-8")
    with pytest.raises(SiteError, match=r"sitelet.lock cannot be read .*: delete it"):
        packages_of(app, Locking(release), WEB)


def test_a_local_wheel_is_locked_by_its_path_in_the_app(tmp_path: Path, release: Path) -> None:
    own = wheel(tmp_path / "app" / "wheels", "own", "0.1", {"own.py": ""})
    app = app_of(tmp_path, "./wheels/own-0.1-py3-none-any.whl")
    packages_of(app, Locking(release), WEB)
    assert 'path = "wheels/own-0.1-py3-none-any.whl"' in (app.folder / "sitelet.lock").read_text("utf-8")
    assert versions(packages_of(app, Locking(release, locked=True), WEB)) == {"own": "0.1"}
    wheel(own.parent, "own", "0.1", {"own.py": "changed = True"})
    with pytest.raises(SiteError, match=r"own-0.1-py3-none-any.whl is another file than when .* `sitelet lock`"):
        packages_of(app, Locking(release), WEB)
    assert versions(packages_of(app, Locking(release, upgrade=True), WEB)) == {"own": "0.1"}


def test_it_does_not_go_into_the_site(tmp_path: Path, release: Path) -> None:
    app = app_of(tmp_path, "plain")
    before = app.archive()
    packages_of(app, Locking(release), WEB)
    assert find_app(app.folder).archive() == before


def test_a_build_that_fails_leaves_the_site_before(tmp_path: Path, release: Path, index: PackageIndex) -> None:
    app = app_of(tmp_path, "plain")
    build(app.folder, tmp_path / "site", packages=Locking(release), prerender=False)
    before = {file: file.read_bytes() for file in (tmp_path / "site").rglob("*") if file.is_file()}
    app = app_of(tmp_path, "plain", "nobody")
    with pytest.raises(SiteError, match="nobody"):
        build(app.folder, tmp_path / "site", packages=Locking(release), prerender=False)
    assert {file: file.read_bytes() for file in (tmp_path / "site").rglob("*") if file.is_file()} == before


# --- sitelet add -----------------------------------------------------------------------------------------------------


@pytest.fixture
def two(tmp_path: Path) -> Path:
    folder = tmp_path / "two"
    return distribution(
        folder, {wheel(folder, "one", "1.0", {"one.py": ""}): [], wheel(folder, "two", "2.0", {}, tag=BROWSER): []}
    )


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("requirements.txt", None, "one\ntwo>=2\n"),
        ("requirements.txt", "# mine\nstreamlit", "# mine\nstreamlit\none\ntwo>=2\n"),
        (
            "pyproject.toml",
            '[project]\nname = "app"\nversion = "1"\ndependencies = []  # mine\n',
            '[project]\nname = "app"\nversion = "1"\ndependencies = [\n    "one",\n    "two>=2",\n]  # mine\n',
        ),
        (
            "app.py",
            "# /// script\n# dependencies = []\n# ///\nimport one\n",
            '# /// script\n# dependencies = [\n#     "one",\n#     "two>=2",\n# ]\n# ///\nimport one\n',
        ),
    ],
)
def test_what_is_added_stands_where_the_app_asks(
    tmp_path: Path, two: Path, file: str, before: str | None, after: str
) -> None:
    app = tmp_path / "app"
    app.mkdir()
    (app / "app.py").write_text("import one\n", "utf-8")
    if before is not None:
        (app / file).write_text(before, "utf-8")
    assert add(app / "app.py", None, ["one", "two>=2"], Locking(two), str) == (file, ["one", "two>=2"])
    assert (app / file).read_text("utf-8") == after
    lock = "app.sitelet.lock" if file == "app.py" else "sitelet.lock"
    assert lock_of(app, lock) == {"one": "1.0", "two": "2.0"}


def test_an_app_deep_in_a_project_is_locked_beside_itself_and_added_to_there(tmp_path: Path, two: Path) -> None:
    app = tmp_path / "project" / "src" / "app"
    app.mkdir(parents=True)
    (app / "app.py").write_text("import one\n", "utf-8")
    project = tmp_path / "project" / "pyproject.toml"
    project.write_text('[project]\nname = "whole"\nversion = "1"\ndependencies = ["one"]\n', "utf-8")
    assert versions(packages_of(find_app(app), Locking(two), web_files())) == {"one": "1.0"}
    assert lock_of(app) == {"one": "1.0"}
    assert add(app, None, ["two"], Locking(two), str) == ("../../pyproject.toml", ["two"])
    assert '"one",\n    "two",\n' in project.read_text("utf-8")
    assert lock_of(app) == {"one": "1.0", "two": "2.0"}
    with pytest.raises(SiteError, match="nobody"):
        add(app, None, ["nobody"], Locking(two), str)
    assert "nobody" not in project.read_text("utf-8")


def test_scripts_of_one_folder_that_ask_themselves_have_locks_of_their_own(tmp_path: Path, two: Path) -> None:
    for script, needs in (("first.py", "one"), ("second.py", "one', 'two")):
        (tmp_path / script).write_text(f"# /// script\n# dependencies = ['{needs}']\n# ///\nimport one\n", "utf-8")
    (tmp_path / "third.py").write_text("", "utf-8")
    (tmp_path / "requirements.txt").write_text("two", "utf-8")
    for locked in (False, True):
        for script in ("first.py", "second.py", "third.py"):
            packages_of(find_app(tmp_path / script), Locking(two, locked=locked), web_files())
    assert lock_of(tmp_path, "first.sitelet.lock") == {"one": "1.0"}
    assert lock_of(tmp_path, "second.sitelet.lock") == {"one": "1.0", "two": "2.0"}
    assert lock_of(tmp_path) == {"two": "2.0"}
    app = find_app(tmp_path, script="first.py")
    assert not [file for file in app.files if "sitelet" in file.name]
    assert not [name for name in find_app(tmp_path / "first.py").beside if "lock" in name]


def test_scripts_that_share_a_file_and_ask_for_more_have_locks_of_their_own(tmp_path: Path, two: Path) -> None:
    (tmp_path / "requirements.txt").write_text("one\ntornado\n", "utf-8")
    made = [wheel(two, name, "1.0", {f"{name}.py": ""}) for name in ("one", "micropip", "tornado")]
    release = distribution(two, dict.fromkeys(made, ()))
    imported = {"plain": "one", "installs": "micropip, one", "serves": "tornado"}
    for script, names in imported.items():
        (tmp_path / f"{script}.py").write_text(f"import {names}\n", "utf-8")
    for locked in (False, True):
        for script in imported:
            packages_of(find_app(tmp_path / f"{script}.py"), Locking(release, locked=locked), web_files())
    assert lock_of(tmp_path) == {"one": "1.0"}
    assert lock_of(tmp_path, "installs.sitelet.lock") == {"micropip": "1.0", "one": "1.0"}
    assert lock_of(tmp_path, "serves.sitelet.lock") == {"one": "1.0", "tornado": "1.0"}


def test_a_package_that_two_apps_of_a_site_need_is_there_once(tmp_path: Path, two: Path) -> None:
    for script, needs in (("first.py", "one"), ("second.py", "one', 'two")):
        (tmp_path / script).write_text(f"# /// script\n# dependencies = ['{needs}']\n# ///\nimport one\n", "utf-8")
    site = tmp_path / "site"
    build([tmp_path / "first.py", tmp_path / "second.py"], site, prerender=False, packages=Locking(two))
    found = [path.relative_to(site).as_posix() for path in sorted(site.rglob("packages/*.bin"))]
    found = [name for name in found if "-sources-" not in name]
    assert [re.sub(r"-\w{16}\.", "-*.", name) for name in found] == [
        "sitelet/packages/one-1.0-*.bin",
        "sitelet/packages/two-2.0-*.bin",
    ]
    first, second = ((site / name / "index.html").read_text("utf-8") for name in ("first", "second"))
    assert (f'"../{found[0]}"' in first, f'"../{found[1]}"' in first) == (True, False)
    assert (f'"../{found[0]}"' in second, f'"../{found[1]}"' in second) == (True, True)


@pytest.mark.parametrize("before", [None, "one\n"])
def test_what_cannot_be_had_is_not_added(tmp_path: Path, two: Path, before: str | None) -> None:
    app = tmp_path / "app"
    app.mkdir()
    (app / "app.py").write_text("import one\n", "utf-8")
    if before is not None:
        (app / "requirements.txt").write_text(before, "utf-8")
    with pytest.raises(SiteError, match="nobody"):
        add(app, None, ["nobody"], Locking(two), str)
    assert (app / "requirements.txt").exists() == (before is not None)
    if before is not None:
        assert (app / "requirements.txt").read_text("utf-8") == before
    with pytest.raises(SiteError, match=r"sitelet add: 'no name' is not a valid requirement"):
        add(app, None, ["no name"], Locking(two), str)
