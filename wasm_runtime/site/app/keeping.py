"""How an app wants its sessions kept: `[sitelet]` in its `.streamlit/config.toml`."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import get_args

from wasm_runtime.config import ConfigError
from wasm_runtime.protocol.persistence import Persist, PersistenceOptions
from wasm_runtime.site.app.files import App
from wasm_runtime.site.errors import SiteError

MODES: tuple[Persist, ...] = get_args(Persist)
_DAYS = 30


def keep_options(app: App, persist: Persist | None = None) -> PersistenceOptions:
    """What the app's config says; `persist` outranks it. Raises `SiteError`."""
    try:
        config = app.config()
    except ConfigError as error:
        raise SiteError(f"{error}") from error
    mode = config.get("sitelet.persist", "tab") if persist is None else persist
    if mode not in MODES:
        raise _wrong("persist", mode, f"one of {', '.join(map(repr, MODES))}")
    days = config.get("sitelet.persist_days", _DAYS)
    if isinstance(days, bool) or not isinstance(days, (int, float)) or not 0 < days < 100_000:
        raise _wrong("persist_days", days, "a number of days greater than 0")
    version = config.get("sitelet.session_version", "")
    if isinstance(version, bool) or not isinstance(version, (str, int)):
        raise _wrong("session_version", version, "a string or an integer")
    return {"mode": mode, "days": days, "version": str(version)}


def kept_folders(app: App) -> list[str]:
    """The folders of the app whose files outlive the page, by their paths in it. Raises `SiteError`."""
    try:
        folders = app.config().get("sitelet.persist_folders", [])
    except ConfigError as error:
        raise SiteError(f"{error}") from error
    if not isinstance(folders, list) or not all(isinstance(folder, str) for folder in folders):
        raise _wrong("persist_folders", folders, "a list of folders")
    for folder in folders:
        path = PurePosixPath(folder)
        if path.is_absolute() or not path.parts or any(part.startswith(".") for part in path.parts) or "\\" in folder:
            raise _wrong("persist_folders", folder, "a folder inside the app, such as 'data'")
    return [str(PurePosixPath(folder)) for folder in folders]


def _wrong(name: str, value: object, wanted: str) -> SiteError:
    return SiteError(f".streamlit/config.toml: [sitelet] {name} = {value!r} is invalid: expected {wanted}.")
