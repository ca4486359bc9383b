"""Gets the wheels that were chosen, several at a time, and reads in them what they need."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from email.parser import BytesHeaderParser
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages.asked import Asked, local_file
from wasm_runtime.site.packages.choice import Choice
from wasm_runtime.site.packages.distribution import Distribution
from wasm_runtime.site.packages.platform import Platform
from wasm_runtime.site.packages.store import DownloadError, Store, download
from wasm_runtime.site.packages.wheel_metadata import metadata_of

_AT_ONCE = 8


@dataclass(frozen=True)
class Wheel:
    """A wheel on this machine, whose content is what was chosen; or a distribution's archive of shared libraries."""

    choice: Choice
    file: Path

    def requirements(self) -> Iterator[Requirement]:
        """What its metadata says it needs; shared libraries have none."""
        if self.file.suffix != ".whl":
            return
        metadata = BytesHeaderParser().parsebytes(metadata_of(self.file))
        for text in metadata.get_all("Requires-Dist", []):
            try:
                yield Requirement(text)
            except InvalidRequirement:  # of a package older than the standard
                continue


def fetch(choices: Sequence[Choice], distribution: Distribution, store: Store) -> list[Wheel]:
    """The wheels. Raises `SiteError` with all that cannot be had."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        found = list(pool.map(lambda choice: _fetched(choice, distribution, store), choices))
    problems = [each for each in found if isinstance(each, SiteError)]
    if problems:
        raise SiteError("\n".join(_told(problems)))
    return [each for each in found if isinstance(each, Wheel)]


def check_hashes(wheels: Sequence[Wheel], asked: Sequence[Asked]) -> None:
    """Raise `SiteError` unless each wheel has one of the hashes that the app wrote down for it.

    Pyodide's own wheels are checked by the distribution's lock: what an app writes down is of the index.
    """
    allowed = {each.name: each for each in asked if each.hashes}
    for wheel in wheels:
        wanted = allowed.get(wheel.choice.name)
        if wanted is None or wheel.choice.origin == "pyodide":
            continue
        content = wheel.file.read_bytes()
        if not any(_has_hash(content, text) for text in wanted.hashes):
            raise SiteError(
                f"{wanted.where}: {wheel.file.name} has none of the hashes that stand there: its SHA-256 is "
                f"{wheel.choice.sha256}."
            )


def check_together(wheels: Sequence[Wheel], platform: Platform) -> None:
    """Raise `SiteError` if one wheel needs another version of another: a distribution's lock says no versions."""
    versions = {wheel.choice.name: wheel.choice.version for wheel in wheels}
    for wheel in wheels:
        for needed in wheel.requirements():
            version = versions.get(canonicalize_name(needed.name))
            if (
                platform.applies(needed)
                and version is not None
                and not needed.specifier.contains(version, prereleases=True)
            ):
                raise SiteError(
                    f"{wheel.choice.name} {wheel.choice.version} requires {needed.name}{needed.specifier}, but "
                    f"{needed.name} {version} was chosen: ask for versions of both that fit together."
                )


def needed_by_extras(wheels: Sequence[Wheel], asked: Sequence[Asked], platform: Platform) -> list[Asked]:
    """What extras need of packages of a distribution: its lock says nothing about extras, only the wheels do."""
    of_the_distribution = {wheel.choice.name: wheel for wheel in wheels if wheel.choice.origin == "pyodide"}
    requirements = [each.requirement for each in asked]
    requirements += [needed for wheel in wheels for needed in wheel.requirements() if platform.applies(needed)]
    wanted = {(canonicalize_name(each.name), extra) for each in requirements for extra in each.extras}
    found = []
    for name, extra in sorted(wanted):
        if name in of_the_distribution:
            for needed in of_the_distribution[name].requirements():
                if not platform.applies(needed) and platform.applies(needed, extra):
                    needed.marker = None
                    found.append(Asked(needed, f"{name}[{extra}]"))
    return found


def _told(problems: Sequence[SiteError]) -> Iterator[str]:
    """The problems, those of one place and kind as one."""
    downloads: dict[tuple[str, str], list[str]] = {}
    for problem in problems:
        if isinstance(problem, DownloadError):
            place, _, name = problem.address.rpartition("/")
            downloads.setdefault((place, problem.reason), []).append(name)
        else:
            yield str(problem)
    for (place, reason), names in downloads.items():
        yield (
            f"{', '.join(names)} cannot be downloaded from {place}/: {reason}. Where that cannot be reached, give "
            "the folder or address of a Pyodide distribution with --packages."
        )


def _fetched(choice: Choice, distribution: Distribution, store: Store) -> Wheel | SiteError:
    try:
        if choice.origin == "pyodide":
            return Wheel(choice, distribution.wheel(distribution.packages[choice.name], store))
        local = local_file(choice.address)
        if local is not None:
            return _local(choice, local)
        if not choice.sha256:  # an address without a hash is looked at once, and written down
            choice = replace(choice, sha256=hashlib.sha256(download(choice.address)).hexdigest())
        return Wheel(choice, store.wheel(choice.address, choice.file_name, choice.sha256))
    except SiteError as problem:
        return problem


def _local(choice: Choice, file: Path) -> Wheel:
    try:
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError as error:
        raise SiteError(f"{file} cannot be read: {error.strerror}.") from None
    if choice.sha256 not in ("", digest):
        raise SiteError(f"{file} is another file than when the packages were chosen: `sitelet lock` chooses anew.")
    return Wheel(replace(choice, sha256=digest), file)


def _has_hash(content: bytes, text: str) -> bool:
    name, _, digest = text.partition(":")
    return name in hashlib.algorithms_guaranteed and hashlib.new(name, content).hexdigest() == digest
