"""The folder a site is written to.

Invariant: nothing is ever overwritten or deleted there that an earlier build did not write. What a build wrote stands
in `sitelet-build.json`; a folder without it must be empty.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from wasm_runtime import __version__
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.progress import detail, shown_size
from wasm_runtime.site.web_files import SERVICE_WORKER

LISTING = "sitelet-build.json"
_LISTING_VERSION = 1
# Of each file and folder, whatever the user's umask says: hosts may read all, and builds are alike.
_FILE_MODE, _FOLDER_MODE = 0o644, 0o755


class OutputFolder:
    """Collects what a build writes, then replaces what the build before it wrote."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._before = _read_listing(folder)
        self._written: dict[str, bytes | Path] = {}

    @property
    def files(self) -> Mapping[str, bytes | Path]:
        """What has been added so far, by name."""
        return self._written

    def add(self, name: str | Path, content: bytes | Path) -> None:
        """A file of the site: its bytes, or the file they are copied from."""
        self._written[str(PurePosixPath(name))] = content

    def write(self, build: str) -> None:
        """Write the files, pages last, and remove those of the build before that are no longer part of the site.

        `build` is the name of this build.
        """
        self._check_names()
        foreign = [name for name in self._written if name not in self._before and (self.folder / name).exists()]
        if foreign:
            raise SiteError(f"{self.folder / foreign[0]} already exists and was not created by sitelet; move it away.")
        try:
            self._make_folder(self.folder)
            # If this ends in the middle, the next build still knows what is its own.
            self._write_listing(build, self._before | self._written.keys())
            for name, content in sorted(self._written.items(), key=lambda item: _turn(item[0])):
                self._write_file(self.folder / name, content)
            for name in self._before - self._written.keys():
                self._remove(self.folder / name)
            self._write_listing(build, self._written)
        except OSError as error:
            raise SiteError(f"Cannot write {error.filename or self.folder}: {error.strerror}.") from None

    def _write_listing(self, build: str, files: Iterable[str]) -> None:
        listing = {"sitelet": __version__, "version": _LISTING_VERSION, "build": build, "files": sorted(files)}
        self._write_file(self.folder / LISTING, (json.dumps(listing, indent=1) + "\n").encode())

    def _write_file(self, path: Path, content: bytes | Path) -> None:
        self._make_folder(path.parent)
        written = path.write_bytes(content if isinstance(content, bytes) else content.read_bytes())
        path.chmod(_FILE_MODE)
        if path.name != LISTING:
            detail(f"{path}: {shown_size(written)}")

    def _make_folder(self, folder: Path) -> None:
        if not folder.is_dir():
            if folder != self.folder:
                self._make_folder(folder.parent)
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(_FOLDER_MODE)

    def _check_names(self) -> None:
        """Raise `SiteError` for names that many file systems and hosts take for one."""
        seen: dict[str, str] = {}
        for name in sorted(self._written):
            other = seen.setdefault(normalize("NFC", name).casefold(), name)
            if other != name:
                raise SiteError(
                    f"The site would have {other} and {name}, which many hosts and file systems take for one file: "
                    "rename one of them."
                )

    def _remove(self, path: Path) -> None:
        detail(f"{path}: removed")
        path.unlink(missing_ok=True)
        for parent in path.parents:
            if parent == self.folder or not parent.is_dir() or any(parent.iterdir()):
                break
            parent.rmdir()


def _turn(name: str) -> int:
    """What leads to other files is written after them, and compressed copies with the files they are of."""
    name = name.removesuffix(".gz").removesuffix(".br")
    return 2 if name == SERVICE_WORKER else 1 if name.endswith(".html") else 0


def _read_listing(folder: Path) -> set[str]:
    """The files of the build before, by name. Raises `SiteError` if somebody else's files are in the folder."""
    if folder.exists() and not folder.is_dir():
        raise SiteError(f"{folder} is a file: the site needs a folder.")
    if not folder.exists() or not any(folder.iterdir()):
        return set()
    try:
        manifest = json.loads((folder / LISTING).read_text("utf-8"))
        if manifest["version"] != _LISTING_VERSION:
            raise ValueError
        names = [str(name) for name in manifest["files"]]
    except (OSError, ValueError, KeyError, TypeError):
        raise SiteError(
            f"{folder} is not empty and was not created by sitelet: choose an empty folder, or empty this one."
        ) from None
    real_folder = folder.resolve()
    return {name for name in names if (folder / name).parent.resolve().is_relative_to(real_folder)}
