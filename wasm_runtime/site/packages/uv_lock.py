"""Reads uv's lock file: which packages it holds for one platform, with all the wheels of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlsplit

from packaging.markers import Marker

_Key = tuple[str, str]


@dataclass
class Resolved:
    """A package of uv's lock. `source` is as uv writes it, and the wheels are by file name: their addresses, hashes."""

    name: str
    version: str
    source: Mapping[str, str]
    wheels: Mapping[str, tuple[str, str]]
    wanted_by: list[str] = field(default_factory=list)


class UvLock:
    """`app` is the name of the project that was locked."""

    def __init__(self, lock: Mapping[str, Any], app: str) -> None:
        self._app = app
        self._packages: dict[str, dict[str, Mapping[str, Any]]] = {}
        for package in lock.get("package", []):
            self._packages.setdefault(package["name"], {})[package.get("version", "")] = package

    def packages(self, environment: Mapping[str, str]) -> list[Resolved]:
        """What the app needs where markers have these values, without the app."""
        found: dict[_Key, Resolved] = {}
        waiting = [(self._app, "", "")]
        seen = set(waiting)
        while waiting:
            name, version, extra = waiting.pop()
            for needed in self._needed(name, version, extra, environment):
                key = needed["name"], needed.get("version") or next(iter(self._packages[needed["name"]]))
                resolved = found.setdefault(key, _resolved(self._packages[key[0]][key[1]]))
                if name not in resolved.wanted_by:
                    resolved.wanted_by.append(name)
                for each in ("", *needed.get("extra", [])):
                    step = (*key, each)
                    if step not in seen:
                        seen.add(step)
                        waiting.append(step)
        return list(found.values())

    def _needed(
        self, name: str, version: str, extra: str, environment: Mapping[str, str]
    ) -> Iterator[Mapping[str, Any]]:
        package = self._packages[name][version] if version else next(iter(self._packages[name].values()))
        listed = package.get("optional-dependencies", {}).get(extra, []) if extra else package.get("dependencies", [])
        for each in listed:
            if "marker" not in each or Marker(each["marker"]).evaluate({**environment, "extra": ""}):
                yield each


def _resolved(package: Mapping[str, Any]) -> Resolved:
    wheels = {}
    for wheel in package.get("wheels", []):
        address = wheel.get("url") or wheel.get("path") or wheel.get("filename", "")
        name = unquote(urlsplit(address).path.rpartition("/")[2])
        wheels[name] = address, wheel.get("hash", "").removeprefix("sha256:")
    return Resolved(package["name"], package.get("version", ""), package.get("source", {}), wheels)
