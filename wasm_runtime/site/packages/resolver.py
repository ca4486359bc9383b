"""Which version of which package an app gets. uv resolves; what is told to it and read from its answer is here.

uv knows Pyodide's platform only up to the tags of 2025, but its lock file lists every wheel of a version and leaves the
markers to the reader. So it resolves for all platforms, building nothing, and the wheel is chosen here. A version none
of whose wheels fits is ruled out, and uv is asked again. Versions with wheels for browsers alone it finds only where no
environment is named.

What the distribution has comes first and is used whenever its version will do: uv finds it as the first of two indexes,
as wheels that hold nothing but metadata.
"""

from __future__ import annotations

import contextlib
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import tomli_w

from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages.asked import Asked
from wasm_runtime.site.packages.choice import Choice, Origin
from wasm_runtime.site.packages.distribution import Built, Distribution
from wasm_runtime.site.packages.platform import Platform
from wasm_runtime.site.packages.uv import UnresolvableError, run_uv
from wasm_runtime.site.packages.uv_lock import Resolved, UvLock
from wasm_runtime.site.packages.wheel_folders import wheels_in
from wasm_runtime.site.packages.wheel_metadata import metadata_of

_APP = "the-app"
_EVERYWHERE = "python_full_version == '{python}'"
_BROWSERS = f"{_EVERYWHERE} and sys_platform == 'emscripten'"  # of wheels that are compiled uv finds none
_ANYWHERE = ""  # also for other versions of Python, which packages that are asked for may not be there for
_NEVER = "python_version < '0'"
_MOST_ATTEMPTS = 60  # in all; each rules out a version of every package that has no wheel that fits
_SETTINGS = {"package": False, "no-build": True, "index-strategy": "unsafe-first-match"}


@dataclass(frozen=True)
class Question:
    """What is to be resolved. `provided` are packages that nobody needs: they are in every site.

    `folders` have wheels that come before all others.
    """

    asked: Sequence[Asked]
    constraints: Sequence[str] = ()
    provided: Sequence[str] = ()
    folders: Sequence[Path] = ()


class NoWheelError(SiteError):
    """Packages are needed that have no wheel for a browser. `names` has them, with who needs each."""

    def __init__(self, names: Mapping[str, tuple[str, ...]], reason: str) -> None:
        super().__init__(reason)
        self.names = names


def resolve(question: Question, distribution: Distribution, platform: Platform) -> list[Choice]:
    """What fulfils the question, by name. Raises `SiteError`.

    The package index is asked only for what the distribution does not have.
    """
    with tempfile.TemporaryDirectory(prefix="sitelet-") as folder:
        resolver = _Resolver(question, distribution, platform, Path(folder))
        if not question.folders:
            with contextlib.suppress(UnresolvableError):
                return resolver.resolve(_BROWSERS, index=False)
        try:
            return resolver.resolve(_EVERYWHERE, index=True)
        except (UnresolvableError, NoWheelError) as problem:
            # What is needed elsewhere may be what cannot be had, or what can be had is for browsers alone.
            for environment in (_BROWSERS, _ANYWHERE):
                with contextlib.suppress(UnresolvableError, NoWheelError):
                    return resolver.resolve(environment, index=True)
            raise problem from None


class _Resolver:
    def __init__(self, question: Question, distribution: Distribution, platform: Platform, folder: Path) -> None:
        self._question = question
        self._distribution = distribution
        self._platform = platform
        self._project = folder / "project"
        self._project.mkdir()
        self._stand_ins = folder / "distribution"
        self._stand_ins.mkdir()
        for built in distribution.packages.values():
            _write_stand_in(self._stand_ins, built.name, built.version, _metadata_of(built))
        self._own = wheels_in(question.folders, platform)
        self._own_stand_ins = folder / "own"
        self._own_stand_ins.mkdir()
        for (name, version), file in self._own.items():
            _write_stand_in(self._own_stand_ins, name, version, metadata_of(file))
        self._attempts = iter(range(_MOST_ATTEMPTS))
        self._ruled_out: dict[str, Resolved] = {}
        self._constraints = list(question.constraints)

    def resolve(self, environment: str, *, index: bool) -> list[Choice]:
        """For this environment, without what was ruled out for another."""
        ruled_out = self._ruled_out
        for _ in self._attempts:
            try:
                lock = self._lock(environment, index=index)
            except UnresolvableError as problem:
                if not ruled_out:
                    raise
                raise _no_wheel(ruled_out, str(problem)) from None
            packages = lock.packages(self._platform.environment())
            chosen = [(package, self._choice(package)) for package in packages]
            missing = [package for package, choice in chosen if choice is None]
            if not missing:
                return sorted((choice for _, choice in chosen if choice is not None), key=lambda each: each.name)
            ruled_out |= {package.name: package for package in missing}
            self._constraints += [f"{package.name}!={package.version}" for package in missing]
        raise _no_wheel(ruled_out, "there are too many versions to look at")

    def _choice(self, package: Resolved) -> Choice | None:
        wanted_by = tuple("" if name == _APP else name for name in package.wanted_by)
        if package.source.get("registry") == str(self._stand_ins):
            built = self._distribution.packages[package.name]
            return Choice(package.name, package.version, "pyodide", built.file_name, built.sha256, wanted_by)
        if package.source.get("registry") == str(self._own_stand_ins):
            file = self._own[package.name, package.version]
            digest = sha256(file.read_bytes()).hexdigest()
            return Choice(package.name, package.version, "direct", file.as_uri(), digest, wanted_by)
        name = self._platform.best_wheel(package.wheels)
        if name is None:
            return None
        address, digest = package.wheels[name]
        origin: Origin = "index"
        if "registry" not in package.source:
            origin, address = "direct", package.source.get("url") or package.source["path"]
        if "://" not in address:
            address = (self._project / address).resolve().as_uri()
        return Choice(package.name, package.version, origin, address, digest, wanted_by)

    def _lock(self, environment: str, *, index: bool) -> UvLock:
        settings = {
            **_SETTINGS,
            "environments": [environment.format(python=self._platform.python)] if environment else [],
            "constraint-dependencies": self._constraints,
            "override-dependencies": [f"{name}; {_NEVER}" for name in self._question.provided],
            "index": [
                {"name": "own", "url": str(self._own_stand_ins), "format": "flat"},
                {"name": "pyodide", "url": str(self._stand_ins), "format": "flat"},
            ],
        }
        project = {
            "name": _APP,
            "version": "0",
            # Of the Python that uv finds here; which versions fit is said by the environments.
            "requires-python": ">=3.11",
            "dependencies": [str(each.requirement) for each in self._question.asked],
        }
        text = tomli_w.dumps({"project": project, "tool": {"uv": settings}})
        (self._project / "pyproject.toml").write_text(text, "utf-8")
        lock = self._project / "uv.lock"
        lock.unlink(missing_ok=True)
        only_here = [] if index else ["--no-index", "--find-links", str(self._stand_ins)]
        run_uv(["lock", "--project", str(self._project), *only_here])
        return UvLock(tomllib.loads(lock.read_text("utf-8")), _APP)


def _no_wheel(packages: Mapping[str, Resolved], reason: str) -> NoWheelError:
    who = {name: tuple(each for each in package.wanted_by if each != _APP) for name, package in packages.items()}
    return NoWheelError(who, reason)


def _metadata_of(built: Built) -> bytes:
    """Name, version and needs of a package of the distribution."""
    lines = [f"Metadata-Version: 2.1\nName: {built.name}\nVersion: {built.version}\n"]
    lines += [f"Requires-Dist: {needed}\n" for needed in built.depends]
    return "".join(lines).encode()


def _write_stand_in(folder: Path, name: str, version: str, metadata: bytes) -> None:
    """A wheel of metadata alone."""
    stem = f"{name.replace('-', '_')}-{version}"
    with ZipFile(folder / f"{stem}-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{stem}.dist-info/METADATA", metadata)
        wheel.writestr(f"{stem}.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{stem}.dist-info/RECORD", "")
