"""Small Pyodide distributions for tests, and wheels to put into them."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from packaging.utils import parse_wheel_filename

ROOT = Path(__file__).parents[2]
ABI = "2026_0"
COMPILED = next((ROOT / ".venv" / "wheels").glob("msgpack-*.whl"), None)  # built for Pyodide; `make` fetches it


def wheel(folder: Path, name: str, version: str, modules: Mapping[str, str]) -> Path:
    """A wheel of these modules, sources by file name."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(file, "w") as archive:
        for module, source in modules.items():
            archive.writestr(module, source)
        archive.writestr(f"{name}-{version}.dist-info/METADATA", f"Name: {name}\nVersion: {version}\n")
    return file


def distribution(folder: Path, wheels: Mapping[Path, Sequence[str]], **more: Any) -> Path:
    """A distribution of these wheels, which lie in `folder`, with the names of what each needs."""
    packages = {}
    for file, needed in wheels.items():
        name, version, _, _ = parse_wheel_filename(file.name)
        packages[name] = {
            "name": name,
            "version": str(version),
            "file_name": file.name,
            "install_dir": "site",
            "sha256": sha256(file.read_bytes()).hexdigest(),
            "depends": list(needed),
            **more,
        }
    info = {"abi_version": ABI, "arch": "wasm32", "platform": "emscripten_5_0_3", "python": "3.14.2"}
    (folder / "pyodide-lock.json").write_text(json.dumps({"info": info, "packages": packages}), "utf-8")
    return folder
