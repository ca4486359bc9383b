"""A distribution and a package index for tests of what an app gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.packages.apps import BROWSER, NEEDS
from tests.support.distribution import distribution, wheel
from tests.support.package_index import PackageIndex


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
