"""Modules whose package has another name: known from the lock of Pyodide's release, and from what is installed here."""

from __future__ import annotations

from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.site.packages.apps import WEB
from tests.support.distribution import distribution, wheel
from wasm_runtime.cli import main
from wasm_runtime.site.packages.distribution import of_release
from wasm_runtime.site.packages.module_names import meant, package_of

RELEASE = of_release(WEB)
DIFFERENT = {
    "PIL": "pillow",
    "sklearn": "scikit-learn",
    "skimage": "scikit-image",
    "cv2": "opencv-python",
    "yaml": "pyyaml",
    "bs4": "beautifulsoup4",
    "dateutil": "python-dateutil",
    "Crypto": "pycryptodome",
    "mpl_toolkits": "matplotlib",
}


@pytest.mark.parametrize(("module", "package"), DIFFERENT.items())
def test_the_release_says_whose_module_it_is(module: str, package: str) -> None:
    assert package_of(module, RELEASE) == package
    assert meant(Requirement(f"{module}>=1"), RELEASE) == package


def test_what_is_installed_here_says_it_of_others() -> None:
    assert package_of("py_mini_racer", RELEASE) == "mini-racer"
    assert package_of("nobody_has_this", RELEASE) is None


@pytest.mark.parametrize(
    "asked",
    ["numpy", "Pillow", "scikit_learn>=1", "nobody-has-this", "yaml @ https://example.org/yaml-1-py3-none-any.whl"],
)
def test_names_of_packages_mean_themselves(asked: str) -> None:
    assert meant(Requirement(asked), RELEASE) == Requirement(asked).name


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A distribution whose package `picture` has the module Pic, beside an app that imports it."""
    folder = tmp_path / "release"
    distribution(folder, {wheel(folder, "picture", "1.5", {"Pic.py": ""}): []}, imports=["Pic"])
    (tmp_path / "app.py").write_text("import Pic\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SITELET_CACHE", str(tmp_path / "cache"))
    return folder


@pytest.mark.parametrize(("asked", "added"), [("Pic", "picture"), ("Pic>=1", "picture>=1"), ("picture", "picture")])
def test_the_package_of_a_module_is_added(
    capsys: pytest.CaptureFixture[str], release: Path, asked: str, added: str
) -> None:
    assert main(["add", "app.py", asked, "--packages", str(release)]) == 0
    out, err = capsys.readouterr()
    assert out == f"Added to requirements.txt: {added}\n"
    assert ("Pic is a module of the package picture: that is added." in err) == asked.startswith("Pic")
    assert Path("requirements.txt").read_text("utf-8") == f"{added}\n"


def test_a_module_of_what_only_the_whole_release_has_is_known_too(
    capsys: pytest.CaptureFixture[str], release: Path
) -> None:
    assert main(["add", "app.py", "sklearn", "--packages", str(release)]) == 1
    assert "sklearn is a module of the package scikit-learn: that is added." in capsys.readouterr().err
    Path("app.py").write_text("import sklearn\n", "utf-8")
    assert main(["check", "app.py", "--packages", str(release)]) == 1
    assert "Add scikit-learn to requirements.txt." in capsys.readouterr().out


def test_a_build_names_the_packages_of_what_nobody_declared(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("app.py").write_text("import bs4, cv2, dateutil, PIL, sklearn, yaml, strange\n", "utf-8")
    assert main(["build", "app.py", "-o", "site", "--no-prerender"]) == 0
    said = capsys.readouterr().err
    added = "pillow beautifulsoup4 opencv-python python-dateutil scikit-learn strange pyyaml"
    assert f"`sitelet add app.py {added}` does that. The packages of strange may have other names." in said
