"""Files that elements show or offer: bytes that reach the page by an address, never through a message.

A file is known by its content, type and name, so a run that makes the same file again publishes nothing. It lives as
long as something on the page has its address in its payload; after two complete runs without, it is revoked. One run of
grace lets a page finish what it has begun with the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Protocol

_Key = tuple[bytes, str, str]  # what is in the file, its type and its name


@dataclass(slots=True)
class MediaFile:
    """A file for the page: its content, its media type, and its name where it is to be saved."""

    data: bytes
    mime: str
    name: str = ""


class MediaHost(Protocol):
    """Where files are put so that the page can fetch them."""

    def publish(self, file: MediaFile) -> str:
        """Make the file available; returns its address, which no other file has."""

    def revoke(self, url: str) -> None:
        """Nobody will ask for this address any more."""


class MemoryMediaHost:
    """Keeps files in memory, at addresses that only the holder of this object can read."""

    def __init__(self) -> None:
        self.files: dict[str, MediaFile] = {}
        self._published = 0

    def publish(self, file: MediaFile) -> str:
        self._published += 1
        url = f"media/{self._published}/{file.name}"
        self.files[url] = file
        return url

    def revoke(self, url: str) -> None:
        del self.files[url]


class MediaFiles:
    """The files of a session."""

    def __init__(self, host: MediaHost) -> None:
        self._host = host
        self._urls: dict[_Key, str] = {}
        self._keys: dict[str, _Key] = {}  # and the other way round
        self._unused: set[str] = set()  # addresses that the last complete run had no use for
        self._added: set[str] = set()  # addresses that were given out since
        self._permanent: set[str] = set()

    def publish(self, file: MediaFile, *, keep: bool = False) -> str:
        """The address of a file. With `keep` it is never revoked: something other than the page has stored it."""
        key = (blake2b(file.data, digest_size=16).digest(), file.mime, file.name)
        url = self._urls.get(key)
        if url is None:
            url = self._urls[key] = self._host.publish(file)
            self._keys[url] = key
        self._added.add(url)
        if keep:
            self._permanent.add(url)
        return url

    def end_run(self, payloads: Iterable[Any]) -> None:
        """A complete run is over, and `payloads` are all that the page shows: revoke what it no longer needs."""
        unused = self._keys.keys() - self._added - self._permanent
        if unused:
            unused -= set(_strings(payloads))
        for url in unused & self._unused:
            self._host.revoke(url)
            del self._urls[self._keys.pop(url)]
        self._unused = unused & self._keys.keys()
        self._added = set()


def _strings(value: Any) -> Iterator[str]:
    """All texts in a payload or in several."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, Iterable):
        for each in value:
            yield from _strings(each)
