"""The entries of one cached function: by digest, the latest used last, limited in number, age and size."""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from time import monotonic
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from asyncio import Future


_uses = count()


@dataclass(slots=True)
class CacheEntry:
    """`value` as it is stored, what to write when it is used again, and when it was made, in seconds.

    Without `steps`, what was written cannot be written again. `used` is greater the later the entry was last used.
    """

    value: Any
    steps: list[Any] | None
    made: float
    size: int = 0
    refreshing: bool = False
    used: int = 0


@dataclass(frozen=True, slots=True)
class Limits:
    """`ttl` in seconds, `max_size` in bytes; None is no limit.

    With `refreshes`, an entry whose time is over is stale, and lives so many times its time altogether.
    """

    ttl: float | None = None
    max_entries: float | None = None
    max_size: int | None = None
    refreshes: float = 0


class CacheEntries(Protocol):
    """Where a cached function keeps its results.

    `computing` are those that tasks are computing; each future is done when that is over, in one way or another.
    """

    computing: dict[bytes, Future[None]]

    def get(self, key: bytes) -> CacheEntry | None: ...
    def put(self, key: bytes, value: Any, steps: list[Any] | None, size: int = 0) -> None: ...
    def delete(self, key: bytes) -> None: ...
    def clear(self) -> None: ...
    def is_stale(self, entry: CacheEntry) -> bool: ...


class Cache:
    """Entries in memory. `on_release` gets each value that goes."""

    def __init__(self, limits: Limits, clock: Callable[[], float] = monotonic) -> None:
        self.limits = limits
        self.on_release: Callable[[Any], Any] | None = None
        self.computing: dict[bytes, Future[None]] = {}
        self._entries: OrderedDict[bytes, CacheEntry] = OrderedDict()
        self._clock = clock

    def get(self, key: bytes) -> CacheEntry | None:
        entry = self._entries.get(key)
        if entry is None:
            return None
        if self._is_older(entry, self.limits.refreshes or 1):
            self.delete(key)
            return None
        self._entries.move_to_end(key)
        entry.used = next(_uses)
        return entry

    def put(self, key: bytes, value: Any, steps: list[Any] | None, size: int = 0) -> None:
        """Keep a value, in place of those that were used longest ago if there are too many. Raises `ValueError`."""
        if self.limits.max_entries is not None and self.limits.max_entries < 1:
            raise ValueError("value too large")
        self._entries.pop(key, None)
        while self._entries and not self._has_room(size):
            self.delete(next(iter(self._entries)))
        if self._has_room(size):
            self._entries[key] = CacheEntry(value, steps, self._clock(), size, used=next(_uses))

    def delete(self, key: bytes) -> None:
        self.computing.pop(key, None)
        entry = self._entries.pop(key, None)
        if entry is not None and self.on_release is not None:
            self.on_release(entry.value)

    def clear(self) -> None:
        """Give up every entry, whatever `on_release` raises."""
        self.computing.clear()
        for key in list(self._entries):
            try:
                self.delete(key)
            except Exception as error:
                sys.stderr.write(f"on_release of a cached function failed: {error!r}\n")

    def entries(self) -> list[tuple[bytes, CacheEntry]]:
        """All of them, the latest used last."""
        return list(self._entries.items())

    def is_stale(self, entry: CacheEntry) -> bool:
        """Whether the entry's time is over, so that it should be made again."""
        return self._is_older(entry, 1)

    def _is_older(self, entry: CacheEntry, times: float) -> bool:
        ttl = self.limits.ttl
        return ttl is not None and self._clock() >= entry.made + ttl * times

    def _has_room(self, size: int) -> bool:
        """Whether one more entry of this size fits."""
        entries = self._entries
        if self.limits.max_entries is not None and len(entries) + 1 > self.limits.max_entries:
            return False
        taken = sum(entry.size for entry in entries.values()) if self.limits.max_size is not None else 0
        return self.limits.max_size is None or taken + size <= self.limits.max_size
