"""Files of an app that are so large that somebody should know."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from wasm_runtime.site.errors import SiteError

_MB = 1_000_000
_LARGE = 25 * _MB
_TOO_LARGE = 2_000 * _MB  # Python in a browser has four gigabytes for everything


def size_remarks(folder: Path, files: Iterable[Path]) -> list[str]:
    """What a person should know of those among the files that every user downloads."""
    sizes = {file: (folder / file).stat().st_size for file in files}
    return [
        f"{file.as_posix()} has {size // _MB} MB, which every user downloads before the app starts."
        for file, size in sizes.items()
        if size > _LARGE
    ]


def check_sizes(folder: Path, files: Iterable[Path]) -> None:
    """Raise `SiteError` for a file that does not fit into a browser's Python."""
    for file in files:
        size = (folder / file).stat().st_size
        if size >= _TOO_LARGE:
            raise SiteError(
                f"{folder / file} has {size // _MB} MB, which does not fit into a browser. Leave it out, with "
                "`exclude` of [sitelet] in .streamlit/config.toml, or split it."
            )
