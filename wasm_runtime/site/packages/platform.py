"""The platform that an app's packages run on: Pyodide's markers, and the tags of the wheels that it loads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from packaging.requirements import Requirement
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import parse_wheel_filename

from wasm_runtime.site.web_files import PyodideInfo


class Platform:
    """Of one version of Pyodide."""

    def __init__(self, pyodide: PyodideInfo) -> None:
        self.abi, self.python = pyodide["abi_version"], pyodide["python"]
        self._emscripten = pyodide["platform"]

    def environment(self) -> Mapping[str, str]:
        """What markers are evaluated with, without `extra`."""
        return {
            "implementation_name": "cpython",
            "implementation_version": self.python,
            "os_name": "posix",
            "platform_machine": "wasm32",
            "platform_python_implementation": "CPython",
            "platform_release": self._emscripten.removeprefix("emscripten_").replace("_", "."),
            "platform_system": "Emscripten",
            "platform_version": "#1",
            "python_full_version": self.python,
            "python_version": ".".join(self.python.split(".")[:2]),
            "sys_platform": "emscripten",
        }

    def applies(self, requirement: Requirement, extra: str = "") -> bool:
        """Whether its marker holds here, for an extra where one is named."""
        return requirement.marker is None or requirement.marker.evaluate({**self.environment(), "extra": extra})

    def best_wheel(self, names: Iterable[str]) -> str | None:
        """Of wheels, by their file names, the one that fits best; None if none does."""
        ranks = _ranks(self.abi, self._emscripten, self.python)
        fitting = {name: min((ranks[tag] for tag in _tags(name) if tag in ranks), default=None) for name in names}
        ranked = sorted((rank, name) for name, rank in fitting.items() if rank is not None)
        return ranked[0][1] if ranked else None


@cache
def _ranks(abi: str, emscripten: str, python: str) -> Mapping[Tag, int]:
    """The tags, from the closest fit to the loosest. micropip takes all three names of the platform."""
    platforms = [f"pyemscripten_{abi}_wasm32", f"{emscripten}_wasm32", f"pyodide_{abi}_wasm32"]
    major, minor = (int(part) for part in python.split(".")[:2])
    interpreter = f"cp{major}{minor}"
    tags = [
        *cpython_tags((major, minor), [interpreter], platforms),
        *compatible_tags((major, minor), interpreter, platforms),
    ]
    return {tag: rank for rank, tag in enumerate(tags)}


def _tags(name: str) -> Iterable[Tag]:
    try:
        return parse_wheel_filename(name)[3]
    except ValueError:  # files of old packages have names of many kinds
        return ()
