"""A distribution and a package index for tests of what an app gets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.packages.apps import BROWSER, NEEDS
from tests.support.distribution import distribution, wheel
from tests.support.kept_interpreter import KeptInterpreter
from tests.support.package_index import PackageIndex
from wasm_runtime.site.packages import vendored


@pytest.fixture(scope="session")
def kept_interpreter() -> Iterator[KeptInterpreter]:
    kept = KeptInterpreter()
    yield kept
    kept.close()


@pytest.fixture(autouse=True)
def _interpreter(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, kept_interpreter: KeptInterpreter
) -> None:
    """Builds compile packages in one Pyodide, unless a test is marked `own_interpreter`."""
    if request.node.get_closest_marker("own_interpreter") is None:
        monkeypatch.setattr(vendored, "ask_pyodide", kept_interpreter.ask)


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PackageIndex:
    made = PackageIndex(tmp_path / "index")
    for name, value in made.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("SITELET_CACHE", str(tmp_path / "cache"))
    return made


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """A distribution with a compiled package, and one that needs it, of any version as far as its lock says."""
    folder = tmp_path / "release"
    array = wheel(folder, "array", "2.4", {"array_/__init__.py": ""}, tag=BROWSER)
    frame = wheel(
        folder,
        "frame",
        "3.0",
        {"frame.py": ""},
        needs=NEEDS,
    )
    plain = wheel(folder, "plain", "1.0", {"plain.py": ""})
    return distribution(folder, {array: [], frame: ["array"], plain: []})
