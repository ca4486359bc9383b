"""The caches of all functions, of either kind: those that every session of this process shares, and those of one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from wasm_runtime.session.cache import Cache, Limits
from wasm_runtime.session.disk_cache import DiskCache, clear_folder, drop_other_versions

CacheKind = Literal["cache_data", "cache_resource"]
FunctionKey = tuple[str, str, str]  # module, name and code


class Caches:
    """The caches in memory, by function."""

    def __init__(self) -> None:
        self._caches: dict[FunctionKey, Cache] = {}

    def of(self, function: FunctionKey, limits: Limits, on_release: Callable[[Any], Any] | None) -> Cache:
        """The entries of a function; new ones if its limits have changed."""
        cache = self._caches.get(function)
        if cache is None or cache.limits != limits:
            cache = self._caches[function] = Cache(limits)
        cache.on_release = on_release
        return cache

    def all(self) -> list[Cache]:
        return list(self._caches.values())

    def clear(self) -> None:
        for cache in self._caches.values():
            cache.clear()


SHARED: dict[CacheKind, Caches] = {"cache_data": Caches(), "cache_resource": Caches()}


class SessionCaches:
    """What one session sees. `folder` is where entries outlive the session; without it they are kept in memory."""

    def __init__(self, folder: Path | None = None) -> None:
        self.own: dict[CacheKind, Caches] = {"cache_data": Caches(), "cache_resource": Caches()}
        self._folder = folder
        self._on_disk: dict[FunctionKey, DiskCache] = {}
        if folder is not None:
            drop_other_versions(folder)

    def on_disk(self, function: FunctionKey) -> DiskCache | None:
        """The entries of a function that outlive the session, if there is a place for them."""
        if self._folder is None:
            return None
        cache = self._on_disk.get(function)
        if cache is None:
            cache = self._on_disk[function] = DiskCache(self._folder, "\n".join(function), name=function[1])
        return cache

    def keep_to(self, budget: int) -> None:
        """Give up what was used longest ago in any cache of data, until all takes so many bytes; the last one stays."""
        caches = [*SHARED["cache_data"].all(), *self.own["cache_data"].all()]
        entries = [(entry.used, entry.size, cache, key) for cache in caches for key, entry in cache.entries()]
        entries.sort(key=lambda each: each[0])
        taken = sum(size for _, size, _, _ in entries)
        for _, size, cache, key in entries[:-1]:
            if taken <= budget:
                break
            cache.delete(key)
            taken -= size

    def clear(self, kind: CacheKind) -> None:
        """Forget every entry of this kind."""
        SHARED[kind].clear()
        self.own[kind].clear()
        if kind == "cache_data" and self._folder is not None:
            for cache in self._on_disk.values():
                cache.clear()
            clear_folder(self._folder)
