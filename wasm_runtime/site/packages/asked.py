"""What an app asks for, whichever file says so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename

from wasm_runtime.site.errors import SiteError

_SCHEMES = ("http", "https", "file")
_NAMED = re.compile(r"[\w.-]+\s*(\[[^]]*\])?\s*@")


@dataclass(frozen=True)
class Asked:
    """A requirement, where it stands, and the hashes that its file may have, such as `sha256:…`; none: any."""

    requirement: Requirement
    where: str
    hashes: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """Normalised."""
        return canonicalize_name(self.requirement.name)


@dataclass(frozen=True)
class Declaration:
    """All that an app asks for. `file` is named in messages and takes what is added.

    `folders` have wheels to choose from.
    """

    file: str
    asked: tuple[Asked, ...] = ()
    constraints: tuple[Requirement, ...] = ()
    folders: tuple[Path, ...] = ()


def requirement(text: str, folder: Path, where: str) -> Requirement:
    """What such a text asks for: a name with versions, extras and markers, or a wheel by its address or path.

    Paths are relative to `folder`. Raises `SiteError`.
    """
    plain, semicolon, marker = (part.strip() for part in text.partition(";"))
    if plain.endswith(".whl") and not _NAMED.match(plain):
        address = plain if urlsplit(plain).scheme in _SCHEMES else _path_address(folder, plain, where)
        text = f"{_name_of(address, where)} @ {address} {semicolon} {marker}"
    try:
        found = Requirement(text)
    except InvalidRequirement as error:
        raise SiteError(f"{where}: {text!r} is not a valid requirement: {str(error).splitlines()[0]}.") from None
    if found.url is not None and not urlsplit(found.url).path.endswith(".whl"):
        raise SiteError(f"{where}: {found.url} is not the address of a wheel, and only wheels run in a browser.")
    return found


def local_file(address: str) -> Path | None:
    """The file that an address of a wheel names on this machine."""
    parts = urlsplit(address)
    return Path(url2pathname(parts.path)) if parts.scheme == "file" else None


def _path_address(folder: Path, path: str, where: str) -> str:
    file = (folder / path).resolve()
    if not file.is_file():
        raise SiteError(f"{where}: there is no wheel {path}.")
    return file.as_uri()


def _name_of(address: str, where: str) -> str:
    name = unquote(urlsplit(address).path.rpartition("/")[2])
    try:
        return str(parse_wheel_filename(name)[0])
    except (InvalidWheelFilename, ValueError):
        raise SiteError(f"{where}: {name} is not the name of a wheel, such as one-1.0-py3-none-any.whl.") from None
