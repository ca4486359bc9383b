"""Large media of the app, which the page gets from the site and not from Python.

A site has them beside the app's archive (wasm_runtime/site/app/large_media.py), with a listing of them in the archive.
In Python's file system they are in their places, too; what they hold is fetched when it is read
(web/src/worker/laterFile.ts). A file that the script has written in such a place is another one: its time tells.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

from wasm_runtime.session.media import MediaFile, SiteFile

LISTING = Path(".streamlit/large-media.json")
LARGE = 1 << 20  # bytes: what is smaller comes with the app
TIME = 315532800  # of the last change of each: 1980-01-01


class ListedFile(TypedDict):
    """One of them: its address in the site, its type, and how many bytes it has."""

    url: str
    mime: str
    size: int


def site_file(path: str | Path, folder: Path) -> MediaFile | None:
    """The file at a path, if the site has it at an address of its own. The app is in `folder`, or in one above."""
    try:
        state = Path(path).stat()
    except (OSError, ValueError):
        return None
    if state.st_size <= LARGE or int(state.st_mtime) != TIME:
        return None
    import json  # only here: most apps have no such files

    whole = Path(path).absolute()
    for root in (folder, *folder.parents):
        if (root / LISTING).is_file():
            listing: dict[str, ListedFile] = json.loads((root / LISTING).read_text("utf-8"))
            name = whole.relative_to(root).as_posix() if whole.is_relative_to(root) else ""
            listed = listing.get(name)
            return None if listed is None else MediaFile(SiteFile(listed["url"]), listed["mime"])
    return None
