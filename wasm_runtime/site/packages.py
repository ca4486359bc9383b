"""The packages that an app asks for in its `requirements.txt`, out of a Pyodide distribution.

Such a distribution is a folder of wheels with `pyodide-lock.json`, which says of each what it is, what it needs, and
its SHA-256. What the app needs of it becomes part of the site: nothing is asked of anybody else when it is visited.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from packaging.markers import default_environment
from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from wasm_runtime.config import Config, ConfigError
from wasm_runtime.site.app_files import App
from wasm_runtime.site.problem import SiteProblem
from wasm_runtime.site.web_files import PyodideInfo

_REQUIREMENTS = "requirements.txt"
_LOCK = "pyodide-lock.json"
_OURS = frozenset({"streamlit", "sitelet"})
_IN_EVERY_SITE = frozenset({"tzdata"})  # site/time_zones.py; a distribution's own is taken before it


@dataclass(frozen=True)
class Package:
    """A wheel of the site. Its name there changes with its content."""

    name: str
    version: str
    file: Path
    sha256: str

    @property
    def address(self) -> str:
        return f"packages/{self.name}-{self.version}-{self.sha256[:16]}.whl"


def packages_of(
    app: App, folder: Path | None, pyodide: PyodideInfo, notice: Callable[[str], object] = str
) -> list[Package]:
    """The packages that the app needs, and what these need. Raises `SiteProblem`.

    `folder` is the distribution, in place of the one that the app's config names. Where there is none, `notice` hears
    of what will be missing, and requirements that cannot be read are no problem: the file may be meant for others.
    """
    folder = folder or _folder_in_config(app)
    try:
        wanted = [
            each for each in _requirements(app.folder / _REQUIREMENTS) if canonicalize_name(each.name) not in _OURS
        ]
    except SiteProblem as problem:
        if folder is not None:
            raise
        notice(f"{problem} No packages become part of the site.")
        return []
    if folder is None:
        wanted = [each for each in wanted if canonicalize_name(each.name) not in _IN_EVERY_SITE]
    if not wanted:
        return []
    if folder is None:
        names = ", ".join(sorted({each.name for each in wanted}))
        notice(
            f"{_REQUIREMENTS} asks for packages that will be missing ({names}): name the folder of a Pyodide "
            "distribution that has them, with --packages or in .streamlit/config.toml as [sitelet] packages."
        )
        return []
    return _Distribution(folder, pyodide).resolve(wanted)


class _Distribution:
    def __init__(self, folder: Path, pyodide: PyodideInfo) -> None:
        self._folder = folder
        lock = folder / _LOCK
        try:
            text = json.loads(lock.read_text("utf-8"))
            self._packages: Mapping[str, Mapping[str, Any]] = text["packages"]
            abi, python = text["info"]["abi_version"], text["info"]["python"]
        except OSError as error:
            raise SiteProblem(f"{folder} is no Pyodide distribution: {lock.name}: {error.strerror}.") from None
        except (ValueError, KeyError, TypeError) as error:
            raise SiteProblem(f"{lock} cannot be read: {type(error).__name__}: {error}") from None
        if abi != pyodide["abi_version"]:
            raise SiteProblem(
                f"{folder} is for another Pyodide: its packages are built for {abi}, not {pyodide['abi_version']}."
            )
        self._environment = {
            **default_environment(),
            "implementation_name": "cpython",
            "os_name": "posix",
            "platform_machine": "wasm32",
            "platform_system": "Emscripten",
            "python_full_version": python,
            "python_version": ".".join(python.split(".")[:2]),
            "sys_platform": "emscripten",
            "extra": "",
        }

    def resolve(self, wanted: list[Requirement]) -> list[Package]:
        found: dict[str, Package] = {}
        for requirement in wanted:
            if requirement.marker is None or requirement.marker.evaluate(self._environment):
                self._add(requirement, _REQUIREMENTS, found)
        return list(found.values())

    def _add(self, requirement: Requirement, who: str, found: dict[str, Package]) -> None:
        """Look it up, and what it needs."""
        name = canonicalize_name(requirement.name)
        entry = self._packages.get(name)
        if entry is None and name in _IN_EVERY_SITE:
            return
        if entry is None:
            raise SiteProblem(f"{who} asks for {requirement.name}, which {self._folder} does not have.")
        version = str(entry["version"])
        if not requirement.specifier.contains(version, prereleases=True):
            raise SiteProblem(f"{who} asks for {requirement}, but {self._folder} has {name} {version}.")
        if name in found:
            return
        found[name] = self._package(name, version, entry)
        for needed in entry.get("depends", []):
            self._add(Requirement(needed), name, found)

    def _package(self, name: str, version: str, entry: Mapping[str, Any]) -> Package:
        file = self._folder / Path(entry["file_name"]).name
        if entry.get("install_dir", "site") != "site" or file.suffix != ".whl":
            raise SiteProblem(f"{name} cannot be part of a site: {file.name} is no wheel of Python modules.")
        try:
            digest = sha256(file.read_bytes()).hexdigest()
        except OSError as error:
            raise SiteProblem(f"{file} cannot be read: {error.strerror}.") from None
        if digest != entry["sha256"]:
            raise SiteProblem(f"{file} is not the file that {_LOCK} describes: copy it again.")
        return Package(name, version, file, digest)


def _folder_in_config(app: App) -> Path | None:
    try:
        named = Config.read(app.folder).get("sitelet.packages", None)
    except ConfigError as error:
        raise SiteProblem(f"{error}") from error
    if named is None:
        return None
    if not isinstance(named, str):
        raise SiteProblem(f".streamlit/config.toml: [sitelet] packages = {named!r} should be the path of a folder.")
    return app.folder / named


def _requirements(file: Path, above: tuple[Path, ...] = ()) -> Iterator[Requirement]:
    """What is asked for, with what other files do that this one names. Options of pip mean nothing here."""
    try:
        lines = file.read_text("utf-8-sig").replace("\\\n", "").splitlines()
    except FileNotFoundError:
        if above:
            raise SiteProblem(f"{above[-1]} names {file}, which is not there.") from None
        return
    except (OSError, UnicodeDecodeError) as error:
        raise SiteProblem(f"{file} cannot be read: {error}") from None
    for number, text in enumerate(lines, start=1):
        line = text.split(" #")[0].strip()
        if not line or line.startswith("#"):
            continue
        option, _, other = line.replace("=", " ", 1).partition(" ") if line.startswith("-") else ("", "", "")
        if option in ("-r", "--requirement"):
            named = file.parent / other.strip()
            if named not in above:
                yield from _requirements(named, (*above, file))
        elif not option:
            try:
                yield Requirement(line)
            except InvalidRequirement as error:
                reason = str(error).splitlines()[0]
                raise SiteProblem(f"{file.name}, line {number}: {line!r} names no package: {reason}.") from None
