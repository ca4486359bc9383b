"""Files that elements show or offer: the page gets each once, and payloads hold its address.

A file is known by its content, type and name, so a run that makes the same file again sends nothing, and its address is
made of these, so that it is the same in the next session. A file that a person has given to the app is known by its id:
it crosses by reference, and its content is read by nobody here.

A file lives as long as something on the page, or the frame around it, has its address; after two complete runs without,
the page may let it go. One run of grace lets a page finish what it has begun with the file. A run that shows one
picture after the other in the same place may go on for ever: so what it has replaced goes as soon as there is much of
it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from math import inf
from typing import Any

from wasm_runtime.protocol.attachments import FileContent
from wasm_runtime.protocol.messages import FileMessage, MediaMessage
from wasm_runtime.session.uploads import StoredFile

ROOM = 32 << 20  # bytes that a run adds before what it has replaced goes
FILES = "media/"  # what their addresses begin with, and the folder of a site where those are that it holds
# What a page shows of itself, and how names of such files end, which tells web hosts their type.
ENDINGS = {
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/avif": ".avif",
    "image/bmp": ".bmp",
    "image/x-icon": ".ico",
    "image/svg+xml": ".svg",
    "audio/wav": ".wav",
    "audio/mpeg": ".mp3",
    "audio/mp3": ".mp3",
    "audio/mp4": ".m4a",
    "audio/aac": ".aac",
    "audio/flac": ".flac",
    "audio/ogg": ".ogg",
    "audio/webm": ".weba",
    "video/mp4": ".mp4",
    "video/webm": ".webm",
    "video/ogg": ".ogv",
    "video/quicktime": ".mov",
    "text/vtt": ".vtt",
    "application/pdf": ".pdf",
}
COUNT = 200  # files, likewise


@dataclass(slots=True)
class SiteFile:
    """Stands for the content of a file that the site has: its address there, which is made of the content, too."""

    url: str


@dataclass(slots=True)
class KnownFile:
    """A content whose address is known before it is made, which it is only if the page does not have it.

    Elements need only the address: the content follows the element that names it (`send_held`).
    """

    url: str
    content: bytes | Callable[[], bytes]

    def made(self) -> KnownFile:
        """The same with its content as it is now."""
        return KnownFile(self.url, self.content() if callable(self.content) else self.content)


@dataclass(slots=True)
class MediaFile:
    """A file for the page: its content, its media type, and its name where it is to be saved."""

    data: bytes | StoredFile | SiteFile | KnownFile
    mime: str
    name: str = ""


class MediaFiles:
    """The files of a session; `send` tells the page of them."""

    def __init__(self, send: Callable[[FileMessage], None]) -> None:
        self._send = send
        self._there: set[str] = set()  # addresses of all that the page has
        self._unused: set[str] = set()  # those that the last complete run had no use for
        self._added: set[str] = set()  # those that were given out since
        self.held: list[MediaFile] = []  # files that are yet to be made, once the page has the element
        self._room = ROOM  # how many bytes may still come before there is a look at what was replaced
        self._count = COUNT

    def publish(self, file: MediaFile) -> str:
        """The address of a file."""
        url = address(file)
        if url not in self._there:
            if isinstance(file.data, KnownFile):
                self.held.append(file)
            else:
                self._send_file(url, file.mime, file.data)
            self._there.add(url)
            self._count -= 1
        self._added.add(url)
        return url

    def send_held(self, most: float = inf) -> None:
        """Make and send the files that are held, if there are no more of them than `most`."""
        if len(self.held) <= most:
            held, self.held = self.held, []
            for file in held:
                if isinstance(file.data, KnownFile):
                    self._send_file(file.data.url, file.mime, file.data.made().content)

    def _send_file(self, url: str, mime: str, content: Any) -> None:
        message: MediaMessage = {"kind": "media", "url": url, "mime": mime}
        if isinstance(content, bytes):
            message["content"] = content
            self._room -= len(content)
        elif isinstance(content, StoredFile):
            message["content"] = FileContent(content.id)
        self._send(message)

    def make_room(self, payloads: Callable[[], Iterable[Any]]) -> None:
        """If this run has added much, let go of what it has added and `payloads`, all that the page shows, lack.

        Called before an element makes its files: of all that were made before, the payloads are there.
        """
        self.send_held()
        if self._room < 0 or self._count < 0:
            self._let_go(self._added - set(_strings(payloads())))
            self._room, self._count = ROOM, COUNT

    def end_run(self, payloads: Iterable[Any]) -> None:
        """A complete run is over, and `payloads` are all that the page shows: what it no longer needs may go."""
        self.send_held()
        unused = self._there - self._added
        if unused:
            unused -= set(_strings(payloads))
        gone = unused & self._unused
        self._let_go(gone)
        self._unused = unused - gone
        self._added = set()
        self._room, self._count = ROOM, COUNT

    def _let_go(self, gone: set[str]) -> None:
        for url in sorted(gone):
            self._send({"kind": "media_gone", "url": url})
        self._there -= gone
        self._added -= gone


def address(file: MediaFile) -> str:
    """Where the page finds a file: its address in the site is the same."""
    data = file.data
    if isinstance(data, (SiteFile, KnownFile)):
        return data.url
    known = blake2b(f"uploaded {data.id}".encode() if isinstance(data, StoredFile) else data, digest_size=16)
    known.update(f" {file.mime!a} {file.name!a}".encode())
    return f"{FILES}{known.hexdigest()}{ENDINGS.get(file.mime, '')}"


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
