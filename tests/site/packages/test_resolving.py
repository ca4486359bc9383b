"""Which wheels an app gets: of a distribution first, then of a package index, of versions that fit together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.packages.apps import BROWSER, ELSEWHERE, HERE, INFO, NATIVE, WEB, app_of, versions
from tests.support.distribution import ABI, distribution, wheel
from tests.support.package_index import PackageIndex
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages import Locking, packages_of
from wasm_runtime.site.packages.platform import Platform


@pytest.fixture
def offered(tmp_path: Path, index: PackageIndex) -> Iterator[PackageIndex]:
    """An index with newer versions of what the distribution has, and some more."""
    folder = tmp_path / "offered"
    index.add(
        wheel(folder, "array", "3.0", {}, tag=NATIVE),
        wheel(folder, "plain", "1.0", {}),
        wheel(folder, "plain", "1.5", {}),
        wheel(folder, "reader", "1.2", {}, needs=["plain"]),
        wheel(folder, "picky", "1.0", {}, needs=["plain>=1.5", "frame"]),
        wheel(folder, "both", "1.0", {}),
        wheel(folder, "both", "2.0", {}, tag=NATIVE),
        wheel(folder, "built", "1.0", {}, tag=NATIVE),
        wheel(folder, "built", "1.0", {}, tag=BROWSER),
        wheel(folder, "old_array", "1.0", {}, needs=["array<2"]),
        wheel(folder, "here", "1.0", {}, needs=[f"nowhere; {ELSEWHERE}", f"plain; {HERE}"]),
        wheel(folder, "components", "1.0", {}, needs=["streamlit>=1.20", "plain"]),
    )
    yield index


@pytest.mark.parametrize(
    ("requirements", "expected"),
    [
        (["plain"], {"plain": "1.0"}),  # the distribution's, though the index has a newer one
        (["plain>=1.1"], {"plain": "1.5"}),
        (["frame"], {"frame": "3.0", "array": "2.4"}),
        (["reader"], {"reader": "1.2", "plain": "1.0"}),
        (["picky"], {"picky": "1.0", "plain": "1.5", "frame": "3.0", "array": "2.4"}),
        (["both"], {"both": "1.0"}),  # the newest has no wheel that fits
        (["built"], {"built": "1.0"}),
        (["here"], {"here": "1.0", "plain": "1.0"}),
        (["components"], {"components": "1.0", "plain": "1.0"}),
        (["frame[excel]"], {"frame": "3.0", "array": "2.4", "reader": "1.2", "plain": "1.0"}),
        (["-c limits.txt", "plain>=1"], {"plain": "1.5"}),
        (["streamlit==1.67.0", "pandas; sys_platform == 'win32'"], {}),
    ],
)
def test_the_distribution_comes_first_and_the_index_has_the_rest(
    tmp_path: Path, release: Path, offered: PackageIndex, requirements: list[str], expected: dict[str, str]
) -> None:
    app = app_of(tmp_path, *requirements)
    (app.folder / "limits.txt").write_text("plain>1.2\nframe<2\n", "utf-8")
    assert versions(packages_of(app, Locking(release), WEB)) == expected


def test_a_compiled_package_comes_as_the_wheel_for_browsers(
    tmp_path: Path, release: Path, offered: PackageIndex
) -> None:
    (package,) = packages_of(app_of(tmp_path, "built"), Locking(release), WEB)
    assert package.file.name == f"built-1.0-{BROWSER}.whl"


@pytest.mark.parametrize(
    ("tags", "others"),
    [
        ([BROWSER], ()),
        ([f"py3-none-pyodide_{ABI}_wasm32"], ()),
        (["cp312-abi3-emscripten_5_0_3_wasm32"], ()),
        ([BROWSER, "cp313-cp313-pyemscripten_2025_0_wasm32"], ()),
        ([BROWSER], (NATIVE,)),
    ],
)
def test_a_package_may_have_wheels_for_browsers_alone(
    tmp_path: Path, release: Path, index: PackageIndex, tags: list[str], others: tuple[str, ...]
) -> None:
    """`others` are those of a newer version, which there is none for browsers of."""
    folder = tmp_path / "offered"
    index.add(*(wheel(folder, "for_browsers", "1.0", {}, needs=["helper>=1", "plain"], tag=tag) for tag in tags))
    index.add(*(wheel(folder, "for_browsers", "1.1", {}, tag=tag) for tag in others))
    index.add(wheel(folder, "helper", "1.0", {}), wheel(folder, "pure", "1.0", {}, needs=["for_browsers"]))
    found = packages_of(app_of(tmp_path, "pure"), Locking(release), WEB)
    assert versions(found) == {"pure": "1.0", "for-browsers": "1.0", "helper": "1.0", "plain": "1.0"}
    assert f"for_browsers-1.0-{tags[0]}.whl" in {each.file.name for each in found}


@pytest.mark.parametrize(
    ("names", "best"),
    [
        (["a-1-py3-none-any.whl", f"a-1-{BROWSER}.whl", f"a-1-{NATIVE}.whl"], f"a-1-{BROWSER}.whl"),
        (["a-1-py3-none-any.whl", "a-1-py2.py3-none-any.whl"], "a-1-py2.py3-none-any.whl"),
        ([f"a-1-cp312-abi3-pyemscripten_{ABI}_wasm32.whl"], f"a-1-cp312-abi3-pyemscripten_{ABI}_wasm32.whl"),
        (["a-1-cp314-cp314-emscripten_5_0_3_wasm32.whl"], "a-1-cp314-cp314-emscripten_5_0_3_wasm32.whl"),
        ([f"a-1-py3-none-pyodide_{ABI}_wasm32.whl"], f"a-1-py3-none-pyodide_{ABI}_wasm32.whl"),
        (["a-1-cp314-cp314-pyemscripten_2025_0_wasm32.whl"], None),
        (["a-1-cp313-cp313-pyemscripten_2026_0_wasm32.whl"], None),
        (["a-1-cp314-cp314-ios_13_0_arm64_iphoneos.whl", "a-1.tar.gz", "no wheel.whl"], None),
        ([], None),
    ],
)
def test_the_closest_tag_wins(names: list[str], best: str | None) -> None:
    assert Platform(INFO).best_wheel(names) == best


@pytest.mark.parametrize(
    ("requirements", "problem"),
    [
        (["old_array"], r"(?s)No wheel for browsers.*array \(needed by old-array\)|does not fit together"),
        (["array==3.0"], r"(?s)line 1: Pyodide has array 2.4. To use it write array==2.4, or array without a version"),
        (["plain<1.2", "picky"], r"(?s)requirements.txt asks for does not fit together.*picky.*plain"),
        (["nobody"], r"(?s)does not fit together, or does not exist.*nobody"),
    ],
)
def test_what_cannot_be_resolved_is_explained(
    tmp_path: Path, release: Path, offered: PackageIndex, requirements: list[str], problem: str
) -> None:
    with pytest.raises(SiteError, match=problem):
        packages_of(app_of(tmp_path, *requirements), Locking(release), WEB)


def test_packages_without_a_wheel_for_browsers_are_one_list(tmp_path: Path, release: Path, index: PackageIndex) -> None:
    folder = tmp_path / "offered"
    index.add(
        wheel(folder, "torch", "2.0", {}, tag=NATIVE),
        wheel(folder, "torch", "2.1", {}, tag=NATIVE),
        wheel(folder, "engine", "1.0", {}, tag=NATIVE),
        wheel(folder, "pure", "1.0", {}, needs=["engine"]),
    )
    with pytest.raises(SiteError) as caught:
        packages_of(app_of(tmp_path, "frame", "torch", "pure"), Locking(release), WEB)
    first, *others, way_out = str(caught.value).splitlines()
    assert first == "No wheel for browsers has been published of:"
    torch, engine = sorted(others, reverse=True)
    assert torch.startswith("  torch (requirements.txt, line 2): ")
    assert engine.startswith("  engine (needed by pure): ")
    assert way_out == 'If the app does without: add the marker `; sys_platform != "emscripten"` where it is asked for.'


def test_what_only_the_release_has_is_told_from_what_nobody_compiled(
    tmp_path: Path, release: Path, index: PackageIndex
) -> None:
    index.add(wheel(tmp_path / "offered", "lxml", "3.0", {}, tag=NATIVE))
    with pytest.raises(SiteError) as caught:
        packages_of(app_of(tmp_path, "lxml"), Locking(release), WEB)
    first, name, _ = str(caught.value).splitlines()
    assert (first, name) == (
        f"{release} lacks packages of Pyodide's release:",
        "  lxml (requirements.txt, line 1)",
    )


def test_of_a_project_that_needs_more_than_the_app_the_script_can_say_what_it_needs(
    tmp_path: Path, release: Path, index: PackageIndex
) -> None:
    index.add(wheel(tmp_path / "offered", "torch", "2.0", {}, tag=NATIVE))
    app = app_of(tmp_path)
    (app.folder / "requirements.txt").unlink()
    (app.folder / "pyproject.toml").write_text('[project]\ndependencies = ["torch"]\n')
    with pytest.raises(SiteError, match=r"list what the app needs in the script itself \(# /// script\)\.$"):
        packages_of(app, Locking(release), WEB)


def test_what_a_wheel_says_itself_must_hold(tmp_path: Path, offered: PackageIndex) -> None:
    """A distribution's lock says that one package needs another, and not of which version."""
    folder = tmp_path / "uneven"
    array = wheel(folder, "array", "1.0", {})
    frame = wheel(folder, "frame", "3.0", {}, needs=["array>=2"])
    with pytest.raises(SiteError, match=r"frame 3.0 requires array>=2, but array 1.0 was chosen"):
        packages_of(app_of(tmp_path, "frame"), Locking(distribution(folder, {array: [], frame: ["array"]})), WEB)


def test_a_local_wheel_comes_with_what_it_needs(tmp_path: Path, release: Path, offered: PackageIndex) -> None:
    wheel(tmp_path / "app" / "wheels", "own", "0.1", {"own.py": ""}, needs=["reader"])
    app = app_of(tmp_path, "./wheels/own-0.1-py3-none-any.whl")
    assert versions(packages_of(app, Locking(release), WEB)) == {"own": "0.1", "reader": "1.2", "plain": "1.0"}


def test_a_local_wheel_may_be_for_browsers_alone(tmp_path: Path, release: Path, index: PackageIndex) -> None:
    made = wheel(tmp_path / "app" / "wheels", "own", "0.1", {}, needs=["plain"], tag=BROWSER)
    app = app_of(tmp_path, f"./wheels/{made.name}")
    assert versions(packages_of(app, Locking(release), WEB)) == {"own": "0.1", "plain": "1.0"}


@pytest.mark.parametrize("option", ["--find-links wheels", "-f ./wheels", "--find-links=wheels"])
@pytest.mark.parametrize("tag", ["py3-none-any", BROWSER])
def test_a_folder_of_wheels_comes_first(
    tmp_path: Path, release: Path, offered: PackageIndex, option: str, tag: str
) -> None:
    wheels = tmp_path / "app" / "wheels"
    made = wheel(wheels, "own", "0.2", {"own.py": ""}, needs=["reader", "array"], tag=tag)
    for name, version, built_for in (("own", "0.1", "py3-none-any"), ("array", "2.5", BROWSER), ("own", "0.3", NATIVE)):
        wheel(wheels, name, version, {}, tag=built_for)
    app = app_of(tmp_path, option, "own")
    for _ in range(2):
        found = packages_of(app, Locking(release), WEB)
        assert versions(found) == {"own": "0.2", "reader": "1.2", "plain": "1.0", "array": "2.5"}
        assert made in [each.file for each in found]
    assert f'path = "wheels/{made.name}"' in (app.folder / "sitelet.lock").read_text("utf-8")


def test_a_folder_of_wheels_that_is_not_there_is_named(tmp_path: Path, release: Path, index: PackageIndex) -> None:
    with pytest.raises(SiteError, match=r"requirements.txt, line 2: there is no folder wheels\."):
        packages_of(app_of(tmp_path, "plain", "-f wheels"), Locking(release), WEB)


@pytest.mark.parametrize("right", [True, False])
def test_hashes_that_are_written_down_must_hold(
    tmp_path: Path, release: Path, offered: PackageIndex, right: bool
) -> None:
    app = app_of(tmp_path, "both")
    (package,) = packages_of(app, Locking(release), WEB)
    digest = package.sha256 if right else "0" * 64
    app = app_of(tmp_path, f"both==1.0 --hash=sha256:{'1' * 64} --hash=sha256:{digest}")
    if right:
        assert versions(packages_of(app, Locking(release), WEB)) == {"both": "1.0"}
    else:
        with pytest.raises(SiteError, match=r"line 1: both-1.0-.* has none of the hashes that stand there"):
            packages_of(app, Locking(release), WEB)


def test_hashes_of_another_index_do_not_keep_pyodides_own_wheel_out(
    tmp_path: Path, release: Path, offered: PackageIndex
) -> None:
    app = app_of(tmp_path, f"array==2.4 --hash=sha256:{'1' * 64}")
    assert versions(packages_of(app, Locking(release), WEB)) == {"array": "2.4"}


def test_an_index_that_cannot_be_reached_is_named(
    tmp_path: Path, release: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UV_DEFAULT_INDEX", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("UV_HTTP_RETRIES", "0")
    with pytest.raises(SiteError, match=r"(?s)The package index cannot be reached, and no sitelet.lock.*127.0.0.1"):
        packages_of(app_of(tmp_path, "reader"), Locking(release), WEB)
