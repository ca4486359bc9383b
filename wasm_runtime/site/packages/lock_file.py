"""`sitelet.lock`, beside the app: what was chosen, in the form of PEP 751, so that the next build chooses the same.

A script that says itself what it needs, or gets more of what all say than others, has a lock of its own,
NAME.sitelet.lock: others may lie beside it.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any, cast
from urllib.parse import urlsplit

import tomli_w
from packaging.pylock import Package, PackageArchive, PackageWheel, Pylock, PylockValidationError
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

from wasm_runtime.site.app.files import LOCK_FILE
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages.asked import local_file
from wasm_runtime.site.packages.choice import Choice, Origin
from wasm_runtime.site.packages.distribution import Distribution
from wasm_runtime.site.packages.platform import Platform
from wasm_runtime.site.packages.resolver import Question

_HEADER = (
    "# Written by `sitelet`: the packages of the site. Commit it; `sitelet lock --upgrade` looks for newer ones.\n"
)
_UNREADABLE = "cannot be read ({}): delete it, and the next build writes it anew."


def lock_name(declared_in: str) -> str:
    """The name of the lock of what this file asks for: a script, or one of the folder's."""
    return f"{PurePosixPath(declared_in).stem}.{LOCK_FILE}" if declared_in.endswith(".py") else LOCK_FILE


def answers(question: Question, distribution: Distribution, platform: Platform) -> str:
    """What a lock says it is the answer to."""
    asked = sorted([str(each.requirement), *sorted(each.hashes)] for each in question.asked)
    told: list[object] = [
        asked,
        sorted(question.constraints),
        sorted(question.provided),
        distribution.digest,
        platform.python,
    ]
    if question.folders:
        told.append([folder.name for folder in question.folders])
    return sha256(json.dumps(told).encode()).hexdigest()


def read_lock(file: Path, answer_to: str) -> list[Choice] | None:
    """What was chosen before for the same question; None if there is nothing of it. Raises `SiteError`."""
    try:
        table = tomllib.loads(file.read_text("utf-8"))
        if table.get("tool", {}).get("sitelet", {}).get("answer-to") != answer_to:
            return None
        return [_choice(package, file.parent) for package in Pylock.from_dict(table).packages]
    except FileNotFoundError:
        return None
    except (OSError, ValueError, PylockValidationError, KeyError, TypeError, AttributeError) as error:
        raise SiteError(f"{file} {_UNREADABLE.format(str(error).splitlines()[0])}") from None


def write_lock(file: Path, choices: Sequence[Choice], answer_to: str, platform: Platform) -> None:
    """Raises `SiteError` where nothing can be written."""
    lock = Pylock(
        lock_version=Version("1.0"),
        created_by="sitelet",
        requires_python=SpecifierSet(f"=={platform.python}"),
        packages=[_package(choice, file.parent) for choice in choices],
        tool={"sitelet": {"answer-to": answer_to}},
    )
    try:
        file.write_text(_HEADER + tomli_w.dumps(lock.to_dict()), "utf-8")
    except OSError as error:
        raise SiteError(f"{file} cannot be written: {error.strerror}.") from None


def _package(choice: Choice, folder: Path) -> Package:
    local = local_file(choice.address)
    path = None
    if choice.origin == "pyodide":
        path = choice.file_name
    elif local is not None:
        path = local.relative_to(folder.resolve()).as_posix() if _is_below(local, folder) else str(local)
    url, hashes = None if path else choice.address, {"sha256": choice.sha256}
    is_wheel = choice.file_name.endswith(".whl")
    return Package(
        name=canonicalize_name(choice.name),
        version=Version(choice.version),
        wheels=[PackageWheel(name=choice.file_name, url=url, path=path, hashes=hashes)] if is_wheel else None,
        archive=None if is_wheel else PackageArchive(url=url, path=path, hashes=hashes),
        tool={"sitelet": {"from": choice.origin, "wanted-by": list(choice.wanted_by)}},
    )


def _choice(package: Package, folder: Path) -> Choice:
    files: Sequence[PackageWheel | PackageArchive] = [package.archive] if package.archive else package.wheels or []
    [file] = files
    told: Mapping[str, Any] = (package.tool or {})["sitelet"]
    origin = cast("Origin", told["from"])
    address = file.url or str(file.path)
    if origin != "pyodide" and not urlsplit(address).scheme:
        address = (folder / address).resolve().as_uri()
    return Choice(package.name, str(package.version), origin, address, file.hashes["sha256"], tuple(told["wanted-by"]))


def _is_below(file: Path, folder: Path) -> bool:
    return file.is_relative_to(folder.resolve())
