"""Which installed packages have files for components, and where the page finds them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from wasm_runtime.streamlit.components.v2 import package_files
from wasm_runtime.streamlit.components.v2.package_files import address_in_site, components_in, folder_of

MANIFEST = """
[project]
name = "{name}"

[[tool.streamlit.component.components]]
name = "chart"
asset_dir = "{folder}"
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that packages are installed in."""
    folder = tmp_path / "packages"
    folder.mkdir()
    monkeypatch.setattr(sys, "path", [str(folder)])
    package_files._folders.cache_clear()
    yield folder
    package_files._folders.cache_clear()


def install(folder: Path, name: str, about: str = "", assets: str = "build") -> None:
    """Install a package with one component, as pip does."""
    module = folder / name.replace("-", "_")
    (module / "build").mkdir(parents=True)
    (module / "pyproject.toml").write_text(MANIFEST.format(name=name, folder=assets), "utf-8")
    info = folder / f"{module.name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n{about}", "utf-8")
    (info / "RECORD").write_text(f"{module.name}/pyproject.toml,,\n", "utf-8")


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("streamlit-chart", ""),
        ("st-chart", ""),
        ("st_chart", ""),
        ("chart", "Summary: A chart for Streamlit\n"),
        ("chart", "Requires-Dist: numpy\nRequires-Dist: streamlit>=1.51\n"),
    ],
)
def test_a_package_that_has_to_do_with_streamlit_may_have_components(installed: Path, name: str, about: str) -> None:
    install(installed, name, about)
    assert folder_of(f"{name}.chart") == installed / name.replace("-", "_") / "build"
    assert folder_of(f"{name}.other") is None
    assert folder_of("chart") is None


def test_other_packages_are_not_read(installed: Path) -> None:
    install(installed, "charts", "Summary: Charts\n")
    assert folder_of("charts.chart") is None


@pytest.mark.parametrize("assets", ["nowhere", "../../outside", "/"])
def test_only_folders_of_the_package_count(installed: Path, assets: str) -> None:
    (installed.parent / "outside").mkdir()
    install(installed, "st-chart", assets=assets)
    assert folder_of("st-chart.chart") is None


def test_what_a_manifest_declares() -> None:
    assert components_in(MANIFEST.format(name="a", folder="b")) == {"a.chart": "b"}
    assert components_in("[project]\nname = 'a'") == {}
    assert components_in("[tool.streamlit.component]\ncomponents = 1") == {}
    assert components_in(MANIFEST.format(name="a", folder="b").replace("chart", "x\\u00fc")) == {"a.x\u00fc": "b"}
    with pytest.raises(ValueError):
        components_in("[project")


def test_addresses_are_those_of_any_file_name() -> None:
    assert address_in_site("a.b", "index-1.js") == "components/a.b/index-1.js"
    assert address_in_site("\u00fc a.b", "d/x #1?.js") == "components/%C3%BC%20a.b/d/x%20%231%3F.js"
