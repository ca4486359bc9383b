"""Small apps that ask for packages, and the Pyodide that they are for."""

from __future__ import annotations

import gzip
import io
import zipfile
from dataclasses import replace
from pathlib import Path

from tests.support.distribution import ABI
from wasm_runtime.site.app.files import App, find_app
from wasm_runtime.site.packages.package import Package
from wasm_runtime.site.web_files import PyodideInfo, web_files

INFO = PyodideInfo(abi_version=ABI, platform="emscripten_5_0_3", python="3.14.2")
WEB = replace(web_files(), pyodide_info=INFO)
NATIVE = "cp314-cp314-manylinux_2_17_x86_64"
HERE, ELSEWHERE = "sys_platform == 'emscripten'", "sys_platform == 'win32'"
NEEDS = ["array>=2", "reader>=1; extra == 'excel'", "tester; extra == 'x'"]
BROWSER = f"cp314-cp314-pyemscripten_{ABI}_wasm32"


def app_of(tmp_path: Path, *requirements: str) -> App:
    (tmp_path / "app").mkdir(exist_ok=True)
    (tmp_path / "app" / "app.py").write_text("", "utf-8")
    (tmp_path / "app" / "requirements.txt").write_text("\n".join(requirements), "utf-8")
    return find_app(tmp_path / "app")


def files_of(archive: bytes) -> dict[str, bytes]:
    """The files in an archive of a site's package."""
    with zipfile.ZipFile(io.BytesIO(gzip.decompress(archive))) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def sources_in(folder: Path) -> dict[str, str]:
    """The sources in all the archives of a folder."""
    found = [files_of(archive.read_bytes()) for archive in folder.glob("*.bin")]
    return {name: content.decode() for files in found for name, content in files.items() if name.endswith(".py")}


def versions(packages: list[Package]) -> dict[str, str]:
    return {package.name: package.version for package in packages}
