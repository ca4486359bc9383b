"""A package index on this machine, in place of the public one: no test asks that by accident."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path


class PackageIndex:
    """The pages that PEP 503 describes, in a folder, for wheels that lie elsewhere."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.environment: Mapping[str, str] = {"UV_DEFAULT_INDEX": folder.as_uri()}

    def remove(self) -> None:
        """Nobody can ask it any more."""
        shutil.rmtree(self._folder)

    def add(self, *wheels: Path) -> None:
        for wheel in wheels:
            page = self._folder / wheel.name.partition("-")[0].replace("_", "-").lower() / "index.html"
            page.parent.mkdir(exist_ok=True)
            digest = sha256(wheel.read_bytes()).hexdigest()
            with page.open("a", encoding="utf-8") as file:
                file.write(f'<a href="{wheel.as_uri()}#sha256={digest}">{wheel.name}</a>\n')


def use_none() -> None:
    """Commands of this process find an index without packages, and keep what they download apart."""
    folder = Path(tempfile.mkdtemp(prefix="sitelet-tests-"))
    os.environ.update(PackageIndex(folder / "index").environment)
    os.environ["SITELET_CACHE"] = str(folder / "cache")
