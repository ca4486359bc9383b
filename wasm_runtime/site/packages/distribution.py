"""A Pyodide distribution: the packages that were built for one version of Pyodide, with `pyodide-lock.json`.

That file says of each what it is, what it needs, which modules it has, and its SHA-256. The distribution is a folder
here, or lies at an address.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from packaging.utils import canonicalize_name

from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages.store import Store
from wasm_runtime.site.web_files import PYODIDE_LOCK, PyodideInfo, WebFiles

LOCK = "pyodide-lock.json"
RELEASES = "https://cdn.jsdelivr.net/pyodide/v{version}/full/"


@dataclass(frozen=True)
class Built:
    """A package of a distribution. `name` is normalised, and `depends` are requirements.

    `kind` is what its file is: a wheel, a shared library that packages load, or something else, such as their tests.
    """

    name: str
    version: str
    file_name: str
    sha256: str
    depends: tuple[str, ...]
    imports: tuple[str, ...]
    kind: Literal["wheel", "library", "other"]


class Distribution:
    """`place` is its folder or its address, and `text` what its lock says, which `named` names in messages."""

    def __init__(self, place: Path | str, text: bytes, named: str, pyodide: PyodideInfo) -> None:
        self.place = place
        self.digest = sha256(text).hexdigest()
        try:
            lock = json.loads(text)
            self.packages = {each.name: each for each in _entries(lock["packages"])}
            self.info: Mapping[str, str] = lock["info"]
            abi = self.info["abi_version"]
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise SiteError(f"{named} cannot be read: {type(error).__name__}: {error}") from None
        if abi != pyodide["abi_version"]:
            raise SiteError(
                f"{place} is for another version of Pyodide: its packages are built for {abi}, not "
                f"{pyodide['abi_version']}."
            )

    def wheel(self, built: Built, store: Store) -> Path:
        """The package's file. Raises `SiteError` if it cannot be had, or is not what the lock says."""
        if built.kind == "other":
            raise SiteError(
                f"{built.name} cannot be part of a site: {built.file_name} is neither a wheel nor a shared library."
            )
        if isinstance(self.place, str):
            return store.wheel(self.place + built.file_name, built.file_name, built.sha256)
        file = self.place / built.file_name
        try:
            digest = sha256(file.read_bytes()).hexdigest()
        except OSError as error:
            raise SiteError(f"{file} cannot be read: {error.strerror}.") from None
        if digest != built.sha256:
            raise SiteError(f"{file} does not match its checksum in {LOCK}: copy it again.")
        return file

    def package_of(self, module: str) -> str | None:
        """The name of the package that has this module."""
        return next((each.name for each in self.packages.values() if module in each.imports), None)


def in_folder(folder: Path, pyodide: PyodideInfo) -> Distribution:
    """The distribution in a folder. Raises `SiteError`."""
    try:
        text = (folder / LOCK).read_bytes()
    except OSError as error:
        raise SiteError(f"{folder} is not a Pyodide distribution: {LOCK}: {error.strerror}.") from None
    return Distribution(folder, text, str(folder / LOCK), pyodide)


def at_address(address: str, pyodide: PyodideInfo, store: Store) -> Distribution:
    """The distribution at an address, which is asked for its lock. Raises `SiteError`."""
    place = address if address.endswith("/") else address + "/"
    return Distribution(place, store.latest(place + LOCK), place + LOCK, pyodide)


def of_release(web: WebFiles) -> Distribution:
    """Pyodide's own, where its release lies. What its lock says came with this installation."""
    return Distribution(RELEASES.format(version=web.pyodide_version), web.read(PYODIDE_LOCK), LOCK, web.pyodide_info)


def _entries(packages: Mapping[str, Mapping[str, Any]]) -> Iterator[Built]:
    for entry in packages.values():
        file_name = Path(entry["file_name"]).name
        yield Built(
            canonicalize_name(entry["name"]),
            str(entry["version"]),
            file_name,
            entry["sha256"],
            tuple(entry.get("depends", [])),
            tuple(entry.get("imports", [])),
            _kind(entry, file_name),
        )


def _kind(entry: Mapping[str, Any], file_name: str) -> Literal["wheel", "library", "other"]:
    if entry.get("package_type") == "shared_library" and file_name.endswith(".zip"):
        return "library"
    return "wheel" if entry.get("install_dir", "site") == "site" and file_name.endswith(".whl") else "other"
