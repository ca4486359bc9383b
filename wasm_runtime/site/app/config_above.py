"""The config of the folder that the command runs in, for an app that lies below it.

Streamlit reads that one too, under the script's own: `streamlit run src/app.py` at the top of a project. The user's own
config, in the home, is read for no site: it is the same whoever builds it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from wasm_runtime.config import FILE, options_in

_PATHS = frozenset({"secrets.files", "sitelet.packages", "theme.base"})
_NAMES = frozenset({"cdn", "dark", "light"})  # which are no paths
_ADDRESSES = ("https://", "http://")


def options_above(folder: Path) -> dict[str, Any]:
    """What the config says there and the one in the app's `folder` does not, by dotted names.

    Paths are relative to `folder`. Raises `ConfigError` or `OSError` if one of them cannot be read.
    """
    file = file_above(folder)
    if file is None:
        return {}
    here, app = file.parents[1], folder.resolve()
    found, own = options_in(file), options_in(app / FILE)
    return {name: _seen_from(app, here, name, value) for name, value in found.items() if name not in own}


def file_above(folder: Path) -> Path | None:
    """The config of the folder that the command runs in, if that is above `folder` and has one."""
    here = Path.cwd().resolve()
    return here / FILE if here in folder.resolve().parents and (here / FILE).is_file() else None


def _seen_from(app: Path, here: Path, name: str, value: Any) -> Any:
    if name in _PATHS and isinstance(value, list):
        return [_seen_from(app, here, name, each) for each in value]
    if name not in _PATHS or not isinstance(value, str) or value in _NAMES or value.startswith(_ADDRESSES):
        return value
    return os.path.relpath(here / value, app)
