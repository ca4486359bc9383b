"""What a build writes into a site's packages for the worker that unpacks them."""

from __future__ import annotations

from typing import TypedDict

# The names of the files that have them.
LATER_FILE = "sitelet-later.json"
RELEASE_FILE = "sitelet-run-time.json"


class LaterFiles(TypedDict):
    """Of a package: which files lie in another archive, named as it is beside the first, with their sizes in bytes."""

    archive: str
    files: dict[str, int]


class ReleasePackage(TypedDict):
    """A package of Pyodide's release, with the fields that its own lock has."""

    name: str
    version: str
    file_name: str
    sha256: str
    depends: list[str]
    imports: list[str]
    install_dir: str


class Release(TypedDict):
    """What of Pyodide's release micropip can have besides what the site has: `address` is where it lies."""

    info: dict[str, str]
    address: str
    packages: dict[str, ReleasePackage]
