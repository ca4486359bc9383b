"""The files that an app publishes itself: those of `static`, beside its script, with `server.enableStaticServing`.

They are at `app/static/...`, as on Streamlit's server. What a link there leads out of the folder is not published.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from wasm_runtime.script.app_sources import AppSources
from wasm_runtime.site.app_files import App
from wasm_runtime.site.secret_files import is_secret, secret_files

ADDRESS = PurePosixPath("app/static")
_FOLDER = "static"


def static_folder(app: App) -> Path | None:
    """The folder whose files are published; nothing if the app publishes none. Raises `ConfigError`."""
    if app.config()["server.enableStaticServing"] is not True:
        return None
    return (app.folder / app.script).parent / _FOLDER


def static_files(app: App) -> dict[str, Path]:
    """The published files, by their address in the site. Raises `ConfigError`."""
    folder = static_folder(app)
    if folder is None or not folder.is_dir():
        return {}
    secrets = secret_files(app.folder)
    files = (file for file in AppSources(folder).files_below() if not is_secret(folder / file, secrets))
    inside = (file for file in files if (folder / file).resolve().is_relative_to(folder.resolve()))
    return {str(ADDRESS / file): folder / file for file in inside}


def static_file(app: App, address: str) -> Path | None:
    """The one published at this address in the site, if there is one. Raises `ConfigError`."""
    return static_files(app).get(address)


def static_remark(app: App) -> str | None:
    """What a person should know who has switched this on for an app without such files. Raises `ConfigError`."""
    folder = static_folder(app)
    if folder is None or folder.is_dir():
        return None
    return f"server.enableStaticServing is on, but there is no folder {folder}."
