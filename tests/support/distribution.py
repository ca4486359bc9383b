"""Small Pyodide distributions for tests, and wheels to put into them."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from packaging.utils import parse_wheel_filename

ROOT = Path(__file__).parents[2]
ABI = "2026_0"
FETCHED = ROOT / ".venv" / "wheels"  # `make` fetches them
COMPILED = next(FETCHED.glob("msgpack-*.whl"), None)  # built for Pyodide
MICROPIP = next(FETCHED.glob("micropip-*.whl"), None)


def wheel(
    folder: Path,
    name: str,
    version: str,
    modules: Mapping[str, str],
    *,
    needs: Sequence[str] = (),
    tag: str = "py3-none-any",
) -> Path:
    """A wheel of these modules, sources by file name. `needs` are requirements, those of extras with their markers.

    The same modules make the same bytes: what is compiled of them once is there for all tests that share a cache.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}-{version}-{tag}.whl"
    extras = sorted({extra for need in needs for extra in re.findall(r"extra == '(\w+)'", need)})
    lines = [f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"]
    lines += [f"Provides-Extra: {extra}\n" for extra in extras]
    lines += [f"Requires-Dist: {need}\n" for need in needs]
    info = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(file, "w") as archive:
        about = f"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {tag}\n"
        parts = {**modules, f"{info}/METADATA": "".join(lines), f"{info}/WHEEL": about, f"{info}/RECORD": ""}
        for part, content in parts.items():
            archive.writestr(zipfile.ZipInfo(part), content)
    return file


def distribution(folder: Path, wheels: Mapping[Path, Sequence[str]], **more: Any) -> Path:
    """A distribution of these wheels, which lie in `folder`, with the names of what each needs.

    An archive that is no wheel is one of shared libraries.
    """
    packages = {}
    for file, needed in wheels.items():
        is_library = file.suffix == ".zip"
        name, version = file.stem.split("-") if is_library else map(str, parse_wheel_filename(file.name)[:2])
        packages[name] = {
            "name": name,
            "version": version,
            "file_name": file.name,
            "install_dir": "dynlib" if is_library else "site",
            "package_type": "shared_library" if is_library else "package",
            "sha256": sha256(file.read_bytes()).hexdigest(),
            "depends": list(needed),
            **more,
        }
    info = {"abi_version": ABI, "arch": "wasm32", "platform": "emscripten_5_0_3", "python": "3.14.2"}
    (folder / "pyodide-lock.json").write_text(json.dumps({"info": info, "packages": packages}), "utf-8")
    return folder
