"""The packages that an app asks for in its `requirements.txt`, out of a Pyodide distribution.

Such a distribution is a folder of wheels with `pyodide-lock.json`, which says of each what it is, what it needs, and
its SHA-256. What the app needs of it becomes part of the site: nothing is asked of anybody else when it is visited.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from wasm_runtime.config import ConfigError
from wasm_runtime.site.app_files import REQUIREMENTS, App
from wasm_runtime.site.app_imports import AppImports, distribution_of
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.requirements import read_requirements
from wasm_runtime.site.server_packages import is_for_the_server
from wasm_runtime.site.web_files import PyodideInfo

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
    """The packages that the app needs, and what these need. Raises `SiteError`.

    `folder` is the distribution, in place of the one that the app's config names. Where there is none, `notice` hears
    of what will be missing, and requirements that cannot be read are no problem: the file may be meant for others. It
    hears as well of what the app imports although nothing provides it.
    """
    folder = folder or _folder_in_config(app)
    imports = AppImports(app)
    wanted = _wanted(app, imports, required=folder is not None, notice=notice)
    if folder is None:
        names = sorted({each.name for each in wanted if canonicalize_name(each.name) not in _IN_EVERY_SITE})
        if names:
            notice(
                f"{REQUIREMENTS} lists packages that will be missing ({', '.join(names)}): give a Pyodide distribution "
                "that contains them, with --packages or as [sitelet] packages in .streamlit/config.toml."
            )
        _tell_of_missing(imports, [], {canonicalize_name(name) for name in names}, notice)
        return []
    found = _Distribution(folder, pyodide).resolve(wanted) if wanted else []
    _tell_of_missing(imports, found, set(), notice)
    return found


def _wanted(app: App, imports: AppImports, *, required: bool, notice: Callable[[str], object]) -> list[Requirement]:
    """What the app asks for and has a use for."""
    try:
        asked = [
            each for each in read_requirements(app.folder / REQUIREMENTS) if canonicalize_name(each.name) not in _OURS
        ]
    except SiteError as problem:
        if required:
            raise
        notice(f"{problem} The site will contain no packages.")
        return []
    imported = imports.names()
    passed = {each.name for each in asked if is_for_the_server(canonicalize_name(each.name), imported)}
    if passed:
        notice(
            f"{REQUIREMENTS} lists packages that only Streamlit's server needs and the app does not import: "
            f"{', '.join(sorted(passed))}. They are ignored."
        )
    return [each for each in asked if each.name not in passed]


def _tell_of_missing(
    imports: AppImports, found: list[Package], told: set[str], notice: Callable[[str], object]
) -> None:
    """Name what is imported and will not be there, but for the packages in `told`."""
    told = told | _IN_EVERY_SITE
    missing = {
        module: file
        for module, file in imports.missing(package.file for package in found).items()
        if distribution_of(module) not in told
    }
    if missing:
        names = ", ".join(f"{module} (in {file.as_posix()})" for module, file in sorted(missing.items()))
        notice(
            f"The app imports modules that the site does not contain: {names}. In the browser that raises "
            f"ModuleNotFoundError. List their packages in {REQUIREMENTS}, and give a Pyodide distribution that "
            "contains them with --packages."
        )


class _Distribution:
    def __init__(self, folder: Path, pyodide: PyodideInfo) -> None:
        self._folder = folder
        lock = folder / _LOCK
        try:
            text = json.loads(lock.read_text("utf-8"))
            self._packages: Mapping[str, Mapping[str, Any]] = text["packages"]
            abi, python = text["info"]["abi_version"], text["info"]["python"]
        except OSError as error:
            raise SiteError(f"{folder} is not a Pyodide distribution: {lock.name}: {error.strerror}.") from None
        except (ValueError, KeyError, TypeError) as error:
            raise SiteError(f"{lock} cannot be read: {type(error).__name__}: {error}") from None
        if abi != pyodide["abi_version"]:
            raise SiteError(
                f"{folder} is for another version of Pyodide: its packages are built for {abi}, not "
                f"{pyodide['abi_version']}."
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
        """The packages and what they need. Raises `SiteError` with all that cannot be had."""
        found: dict[str, Package] = {}
        problems: list[str] = []
        for requirement in wanted:
            if requirement.marker is None or requirement.marker.evaluate(self._environment):
                try:
                    self._add(requirement, REQUIREMENTS, found)
                except SiteError as problem:
                    problems.append(str(problem))
        if problems:
            raise SiteError("\n".join(problems))
        return list(found.values())

    def _add(self, requirement: Requirement, who: str, found: dict[str, Package]) -> None:
        """Look it up, and what it needs."""
        name = canonicalize_name(requirement.name)
        entry = self._packages.get(name)
        if entry is None and name in _IN_EVERY_SITE:
            return
        if entry is None:
            raise SiteError(f"{who} requires {requirement.name}, which {self._folder} does not contain.")
        version = str(entry["version"])
        if not requirement.specifier.contains(version, prereleases=True):
            way_out = f" Write {name}=={version}, or {name} without a version, to use it."
            raise SiteError(
                f"{who} requires {requirement}, but {self._folder} contains {name} {version}."
                + (way_out if who == REQUIREMENTS else "")
            )
        if name in found:
            return
        found[name] = self._package(name, version, entry)
        for needed in entry.get("depends", []):
            self._add(Requirement(needed), name, found)

    def _package(self, name: str, version: str, entry: Mapping[str, Any]) -> Package:
        file = self._folder / Path(entry["file_name"]).name
        if entry.get("install_dir", "site") != "site" or file.suffix != ".whl":
            raise SiteError(f"{name} cannot be part of a site: {file.name} is not a wheel of Python modules.")
        try:
            digest = sha256(file.read_bytes()).hexdigest()
        except OSError as error:
            raise SiteError(f"{file} cannot be read: {error.strerror}.") from None
        if digest != entry["sha256"]:
            raise SiteError(f"{file} does not match its checksum in {_LOCK}: copy it again.")
        return Package(name, version, file, digest)


def _folder_in_config(app: App) -> Path | None:
    try:
        named = app.config().get("sitelet.packages", None)
    except ConfigError as error:
        raise SiteError(f"{error}") from error
    if named is None:
        return None
    if not isinstance(named, str):
        raise SiteError(
            f".streamlit/config.toml: [sitelet] packages = {named!r} is invalid: expected the path of a folder."
        )
    return app.folder / named
