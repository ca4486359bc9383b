"""Where the site has the files of a component.

The build puts every folder with an index.html that a component may have into the site, at an address made of the
folder's path: below the app's script, or below what Python imports from. Nothing has to be looked up when it is drawn.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

SITE_FOLDER = "components/v1"  # beside those of st.components.v2, whose names have a dot
PAGE = "index.html"


def folder_in_site(folder: str) -> str:
    """Where the site has this folder, which is named as in the app or in a package."""
    return f"{SITE_FOLDER}/{folder}"


def page_in_site(folder: str, app_folder: Path) -> str | None:
    """The address, from the site's root, of the page in a folder on disk; None if the site cannot have it."""
    if not os.path.isfile(os.path.join(folder, PAGE)):  # noqa: PTH113, PTH118 - links stay as they are
        return None
    for root in _roots(app_folder):
        if folder.startswith(root):
            name = folder[len(root) :].replace(os.sep, "/")
            return f"{quote(folder_in_site(name))}/{PAGE}"
    return None


def _roots(app_folder: Path) -> Iterable[str]:
    """The app's own folder, then what Python imports from, the innermost first. All end in a slash."""
    imported = sorted((each for each in sys.path if os.path.isabs(each)), key=len, reverse=True)  # noqa: PTH117
    return (os.path.join(each, "") for each in (str(app_folder), *imported))  # noqa: PTH118
