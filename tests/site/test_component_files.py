"""Which files of packages a build puts into the site for their components."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from wasm_runtime.site.app.component_files import component_files

MANIFEST = """
[project]
name = "my-package"

[[tool.streamlit.component.components]]
name = "chart"
asset_dir = "frontend/build"
"""


def wheel(folder: Path, files: Mapping[str, str], name: str = "my_package") -> Path:
    path = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for file, text in files.items():
            archive.writestr(file, text)
    return path


def test_the_folder_of_a_component_is_in_the_site_as_it_is_in_the_package(tmp_path: Path) -> None:
    files = {
        "my_package/pyproject.toml": MANIFEST,
        "my_package/frontend/build/index.js": "export default 1",
        "my_package/frontend/build/deep/part.css": "p {}",
        "my_package/frontend/source.ts": "not in the folder",
        "my_package/__init__.py": "",
    }
    assert component_files([wheel(tmp_path, files)]) == {
        "components/my-package.chart/index.js": b"export default 1",
        "components/my-package.chart/deep/part.css": b"p {}",
    }


def test_several_packages_and_several_components_of_one(tmp_path: Path) -> None:
    more = """
[[tool.streamlit.component.components]]
name = "table"
asset_dir = "t"
"""
    one = {"a/pyproject.toml": MANIFEST + more, "a/frontend/build/x.js": "1", "a/t/y.js": "2"}
    other = {"b/pyproject.toml": MANIFEST.replace("my-package", "other"), "b/frontend/build/x.js": "3"}
    found = component_files([wheel(tmp_path, one), wheel(tmp_path, other, "other")])
    assert {name: content.decode() for name, content in found.items()} == {
        "components/my-package.chart/x.js": "1",
        "components/my-package.table/y.js": "2",
        "components/other.chart/x.js": "3",
    }


def test_nothing_outside_of_the_package_comes_along(tmp_path: Path) -> None:
    for folder in ("../other", "/etc", "frontend/../../other", "."):
        manifest = MANIFEST.replace("frontend/build", folder)
        files = {"my_package/pyproject.toml": manifest, "other/secret.js": "", "etc/passwd": ""}
        found = component_files([wheel(tmp_path, files)])
        assert [name for name in found if "secret" in name or "passwd" in name] == []


def test_no_file_is_written_outside_of_the_site(tmp_path: Path) -> None:
    files = {
        "p/pyproject.toml": MANIFEST,
        "p/frontend/build/../../../../index.html": "",
        "p/frontend/build/..\\..\\index.html": "",
        "p/frontend/build/x..js": "",
    }
    assert list(component_files([wheel(tmp_path, files)])) == ["components/my-package.chart/x..js"]


def test_a_name_that_is_no_folder_is_left_out(tmp_path: Path) -> None:
    for name in ("../up", "a/b", "a\\\\b"):
        files = {"p/pyproject.toml": MANIFEST.replace('"chart"', f'"{name}"'), "p/frontend/build/x.js": ""}
        assert component_files([wheel(tmp_path, files)]) == {}


def test_a_manifest_that_cannot_be_read_says_nothing(tmp_path: Path) -> None:
    for manifest in ("[project", "", "[tool]\nstreamlit = 1", MANIFEST.replace('"frontend/build"', "1")):
        files = {"p/pyproject.toml": manifest, "p/frontend/build/x.js": ""}
        assert component_files([wheel(tmp_path, files)]) == {}
    assert component_files([]) == {}
