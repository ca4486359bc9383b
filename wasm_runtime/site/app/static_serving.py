"""The files that an app publishes itself: those of `static`, beside its script, with `server.enableStaticServing`.

They are at `app/static/...`, as on Streamlit's server. What a link there leads out of the folder is not published.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from wasm_runtime.site.app.files import App

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
    below = folder.relative_to(app.folder)
    files, _ = app.rules.everything(below)
    inside = (file for file in files if (app.folder / file).resolve().is_relative_to(folder.resolve()))
    return {str(ADDRESS / file.relative_to(below)): app.folder / file for file in inside}


def static_file(app: App, address: str) -> Path | None:
    """The one published at this address in the site, if there is one. Raises `ConfigError`."""
    return static_files(app).get(address)


def static_remark(app: App) -> str | None:
    """What a person should know who has switched this on for an app without such files. Raises `ConfigError`."""
    folder = static_folder(app)
    if folder is None or folder.is_dir():
        return None
    return f"server.enableStaticServing is on, but there is no folder {folder}."
