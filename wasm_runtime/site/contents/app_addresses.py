"""Where each of several apps lies in their site: in a folder with the name of its script or of its own folder.

A script that is called as entry scripts usually are is named after the folder that it is in. `NAME=PATH` on the command
line gives an app another name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

from wasm_runtime.site.app.entry_script import USUAL_NAMES
from wasm_runtime.site.errors import SiteError

SHARED = "sitelet/"  # the folder of what the apps share
_NAMED = re.compile(r"([^\\/=]+)=(.+)", re.DOTALL)
_NAME = re.compile(r"[^\W_][\w-]*")


def has_folders(apps: Sequence[Path]) -> bool:
    """Whether each app gets a folder of its own: one alone does if it is given a name."""
    return len(apps) > 1 or any(_split(app)[0] is not None for app in apps)


def addressed(apps: Sequence[Path]) -> dict[str, Path]:
    """The apps by their folders in the site, such as "one/". Raises `SiteError` where two would have the same."""
    found: dict[str, Path] = {}
    spelled: dict[str, str] = {}  # where letters count as the same in both cases, as on many disks
    for app in apps:
        given, path = _split(app)
        name = _checked(given) if given is not None else _name_of(path)
        if name.casefold() == SHARED.rstrip("/"):
            raise SiteError(f"{path} would be at {SHARED}, which is the folder of what apps share: {_way_out(path)}")
        same = spelled.setdefault(name.casefold(), name)
        if f"{same}/" in found:
            first = found[f"{same}/"]
            if first.resolve() == path.resolve() and given is None:
                raise SiteError(f"{path} is given twice: leave one out.")
            raise SiteError(f"{first} and {path} would both be at {same}/: {_way_out(path)}")
        found[f"{name}/"] = path
    return found


def without_names(apps: Sequence[Path]) -> list[Path]:
    """The paths of the apps, for what has no use for addresses: each once."""
    return list(dict.fromkeys(_split(app)[1] for app in apps))


def refuse_script(apps: Sequence[Path], script: str | None) -> None:
    """Raise `SiteError` if `--script` is given for several apps."""
    if script is not None and len(apps) > 1:
        raise SiteError(
            f"--script {script} says which script of one folder to start with: for several apps, call those scripts "
            "streamlit_app.py."
        )


def of_app(folder: str, notice: Callable[[str], object]) -> Callable[[str], object]:
    """`notice` for the app in this folder, which it names; that of a site with one app has none."""
    return (lambda text: notice(f"{folder.rstrip('/')}: {text}")) if folder else notice


def _split(app: Path) -> tuple[str | None, Path]:
    """The name that an app is given on the command line, if it is, and its path."""
    match = None if app.exists() else _NAMED.fullmatch(str(app))
    return (None, app) if match is None else (match[1], Path(match[2]))


def _name_of(path: Path) -> str:
    """Its own name, as far as it is good for an address."""
    whole = path.resolve()
    named = whole.name if path.is_dir() else whole.stem
    if path.name in USUAL_NAMES and path.parent != Path() and not path.is_dir():
        named = whole.parent.name
    name = re.sub(r"[^\w-]+", "-", unicodedata.normalize("NFC", named)).strip("-_")
    if not name:
        raise SiteError(f"{path} has no name that can be part of an address: {_way_out(path)}")
    return name


def _checked(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise SiteError(
            f"{name!r} cannot be the name of an app in a site: expected letters, digits, hyphens and underscores, such "
            "as sales-2026."
        )
    return unicodedata.normalize("NFC", name)


def _way_out(path: Path) -> str:
    return f"give it another name, such as other={path}."
