"""Puts the built web files and Pyodide's core into the wheel, so that `sitelet` needs no Node afterwards.

An editable install takes them from web/dist as it is.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SOURCES = (
    "web/src",
    "web/public",
    "web/scripts",
    "web/index.html",
    "service-worker",
    "wasm_runtime",
    "vite.config.ts",
    "package.json",
)


class WebFilesHook(BuildHookInterface[Any]):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable" or self.target_name != "wheel":
            return
        root = Path(self.root)
        if not is_fresh(root):
            npm = shutil.which("npm")
            if npm is None:
                raise RuntimeError("The page is built with Node 20 or newer, and there is no npm on this machine.")
            subprocess.run([npm, "ci"], cwd=root, check=True)
            subprocess.run([npm, "run", "build"], cwd=root, check=True)
        build_data["force_include"][str(root / "web" / "dist")] = "wasm_runtime/site/web"


def is_fresh(root: Path) -> bool:
    """Whether web/dist was built after the last change of what it is made of."""
    built = root / "web" / "dist" / "assets.json"
    if not built.is_file():
        return False
    paths = [path for source in SOURCES for path in (root / source, *(root / source).rglob("*"))]
    files = [path for path in paths if path.is_file() and "__pycache__" not in path.parts]
    return max(path.stat().st_mtime for path in files) <= built.stat().st_mtime
