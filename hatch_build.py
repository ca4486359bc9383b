"""Puts the built web files and Pyodide's core into the wheel, so that `sitelet` needs no Node afterwards.

An editable install takes them from web/dist as it is.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WebFilesHook(BuildHookInterface[Any]):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable" or self.target_name != "wheel":
            return
        root = Path(self.root)
        dist = root / "web" / "dist"
        if not (dist / "assets.json").is_file():
            subprocess.run(["npm", "ci"], cwd=root, check=True)  # noqa: S607
            subprocess.run(["npm", "run", "build"], cwd=root, check=True)  # noqa: S607
        build_data["force_include"][str(dist)] = "wasm_runtime/site/web"
