"""Folders with wheels that an app chooses from, such as its own: `--find-links wheels` in a requirements.txt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from packaging.utils import InvalidWheelFilename, parse_wheel_filename

from wasm_runtime.site.packages.platform import Platform


def wheels_in(folders: Iterable[Path], platform: Platform) -> Mapping[tuple[str, str], Path]:
    """The best wheel of each version that fits, by normalised name and version. Earlier folders come first."""
    found: dict[tuple[str, str], Path] = {}
    for folder in folders:
        versions: dict[tuple[str, str], list[str]] = {}
        for file in sorted(folder.glob("*.whl")):
            try:
                name, version, _, _ = parse_wheel_filename(file.name)
            except InvalidWheelFilename:
                continue
            versions.setdefault((name, str(version)), []).append(file.name)
        for key, names in versions.items():
            best = platform.best_wheel(names)
            if best is not None:
                found.setdefault(key, folder / best)
    return found
