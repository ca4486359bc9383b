"""Files that elements show or offer: the page gets each once, and payloads hold its address.

A file is known by its content, type and name, so a run that makes the same file again sends nothing, and its address is
made of these, so that it is the same in the next session. A file lives as long as something on the page has its address
in its payload; after two complete runs without, the page may let it go. One run of grace lets a page finish what it has
begun with the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from wasm_runtime.protocol.messages import FileMessage


@dataclass(slots=True)
class MediaFile:
    """A file for the page: its content, its media type, and its name where it is to be saved."""

    data: bytes
    mime: str
    name: str = ""


class MediaFiles:
    """The files of a session; `send` tells the page of them."""

    def __init__(self, send: Callable[[FileMessage], None]) -> None:
        self._send = send
        self._there: set[str] = set()  # addresses of all that the page has
        self._unused: set[str] = set()  # those that the last complete run had no use for
        self._added: set[str] = set()  # those that were given out since
        self._permanent: set[str] = set()

    def publish(self, file: MediaFile, *, keep: bool = False) -> str:
        """The address of a file. With `keep` the page never lets it go: something other than the page remembers it."""
        url = _address(file)
        if url not in self._there:
            self._send({"kind": "media", "url": url, "mime": file.mime, "content": file.data})
            self._there.add(url)
        self._added.add(url)
        if keep:
            self._permanent.add(url)
        return url

    def end_run(self, payloads: Iterable[Any]) -> None:
        """A complete run is over, and `payloads` are all that the page shows: what it no longer needs may go."""
        unused = self._there - self._added - self._permanent
        if unused:
            unused -= set(_strings(payloads))
        gone = unused & self._unused
        for url in sorted(gone):
            self._send({"kind": "media_gone", "url": url})
        self._there -= gone
        self._unused = unused - gone
        self._added = set()


def _address(file: MediaFile) -> str:
    known = blake2b(file.data, digest_size=16)
    known.update(f" {file.mime!a} {file.name!a}".encode())
    return f"media/{known.hexdigest()}"


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
