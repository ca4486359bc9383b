"""A static web host: it serves the files of a folder, and notes what it is asked for."""

from __future__ import annotations

import functools
import gzip
import hashlib
import mimetypes
import re
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import formatdate
from pathlib import Path
from typing import Literal

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.support.hosts.server import Server

Caching = Literal["modified", "etag", "max-age", "immutable", "no-store", "nothing"]

_COMPRESSED_ALREADY = {".woff2", ".png", ".zip"}
_ENCODINGS = {".br": "br", ".gz": "gzip"}  # the better one first


@dataclass(frozen=True)
class Asked:
    """One request and what it was answered with; `body` is the number of bytes that were sent."""

    method: str
    path: str
    status: int
    body: int
    by_service_worker: bool


class StaticHost(Server):
    """Serves a folder; for what is not there, the nearest `404.html`.

    `caching` says what browsers are told: "modified" only the time of the last change, as the plainest hosts do;
    "etag" has them ask each time whether there is something new; "max-age" lets them keep everything for ten minutes,
    pages too; "immutable" all but pages for ever; "no-store" nothing at all; "nothing" says nothing about it.
    With `compress` what gains by it is sent in gzip, which is done once for each file; with `copies` what lies beside a
    file as `.br` or `.gz` is sent in place of it to a browser that takes it. Without `ranges` a request for a
    part of a file is answered with all of it, as by the plainest hosts.

    `headers` go with every answer, and `broken` says for a part of an address what is answered instead of the file's
    content: a status and a body.
    """

    def __init__(
        self,
        folder: Path,
        caching: Caching = "modified",
        *,
        compress: bool = False,
        copies: bool = False,
        ranges: bool = True,
    ) -> None:
        self.folder = folder
        self.caching: Caching = caching
        self.headers: dict[str, str] = {}
        self.asked: list[Asked] = []
        self.broken: dict[str, Callable[[bytes], tuple[int, bytes]]] = {}
        self._compress = compress
        self._copies = copies
        self._ranges = ranges
        super().__init__(Starlette(routes=[Route("/{path:path}", self._answer)]))

    def bodies(self, name: str = "") -> list[Asked]:
        """The requests that were answered with a body, for paths that hold `name`."""
        return [each for each in self.asked if each.body and name in each.path and each.method == "GET"]

    def names(self) -> list[str]:
        """The names of the files that were asked for."""
        return [each.path.rpartition("/")[2] for each in self.asked]

    def bytes_sent(self) -> dict[str, int]:
        """The sizes of the files that were sent, by their paths."""
        return {each.path.partition("?")[0]: each.body for each in self.asked if each.status == 200}

    async def _answer(self, request: Request) -> Response:
        response = self._response(request)
        path = request.scope["raw_path"].decode("ascii")
        path += f"?{request.url.query}" if request.url.query else ""
        size = len(response.body) if request.method == "GET" else 0
        by_service_worker = request.headers.get("Referer", "").endswith("service-worker.js")
        self.asked.append(Asked(request.method, path, response.status_code, size, by_service_worker))
        return response

    def _response(self, request: Request) -> Response:
        path = request.path_params["path"]
        file = self.folder / path
        if file.is_dir() and path and not path.endswith("/"):
            query = f"?{request.url.query}" if request.url.query else ""
            address = request.scope["raw_path"].decode("ascii") + "/" + query
            return Response(status_code=301, headers={"Location": address})
        if file.is_dir():
            file /= "index.html"
        status = 200
        if not file.is_file():
            pages = (each / "404.html" for each in file.parents)
            status, file = 404, next((page for page in pages if page.is_file()), self.folder / "404.html")
        headers = {**self.headers, **self._caching_headers(file), "Content-Type": _content_type(file)}
        content = b"Not found"
        if self._compress and file.is_file() and file.suffix not in _COMPRESSED_ALREADY:
            content = _compressed(file)
            headers["Content-Encoding"] = "gzip"
        elif self._copies and (copy := _copy(file, request.headers.get("Accept-Encoding", ""))) is not None:
            content = copy.read_bytes()
            headers |= {"Content-Encoding": _ENCODINGS[copy.suffix], "Vary": "Accept-Encoding"}
        elif file.is_file():
            content = file.read_bytes()
        name = next((name for name in self.broken if name in request.url.path), None)
        if name is not None:
            status, content = self.broken[name](content)
        if self.caching in ("etag", "max-age"):
            headers["ETag"] = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
        if status == 200 and _is_known(request, headers):
            return Response(status_code=304, headers=headers)
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", request.headers.get("Range", ""))
        if status == 200 and asked is not None and self._ranges and "Content-Encoding" not in headers:
            return _part(content, int(asked[1]), int(asked[2] or len(content) - 1), headers)
        return Response(content, status, headers)

    def _caching_headers(self, file: Path) -> dict[str, str]:
        match self.caching:
            case "modified":
                return {"Last-Modified": formatdate(file.stat().st_mtime, usegmt=True)} if file.is_file() else {}
            case "etag":
                return {"Cache-Control": "no-cache"}
            case "max-age":
                return {"Cache-Control": "max-age=600"}
            case "immutable":
                pages = file.suffix == ".html"
                return {"Cache-Control": "no-cache" if pages else "max-age=31536000, immutable"}
            case "no-store":
                return {"Cache-Control": "no-store"}
            case "nothing":
                return {}


def _part(content: bytes, first: int, last: int, headers: dict[str, str]) -> Response:
    """The answer to a request for the bytes from `first` to `last`."""
    if first >= len(content):
        return Response(status_code=416, headers=headers | {"Content-Range": f"bytes */{len(content)}"})
    part = content[first : last + 1]
    headers |= {"Accept-Ranges": "bytes", "Content-Range": f"bytes {first}-{first + len(part) - 1}/{len(content)}"}
    return Response(part, 206, headers)


def _is_known(request: Request, headers: dict[str, str]) -> bool:
    """Whether the browser has this already."""
    asked = request.headers
    if "ETag" in headers:
        return asked.get("If-None-Match") == headers["ETag"]
    return "Last-Modified" in headers and asked.get("If-Modified-Since") == headers["Last-Modified"]


def _content_type(file: Path) -> str:
    return mimetypes.guess_type(file.name)[0] or "application/octet-stream"


def _copy(file: Path, accepted: str) -> Path | None:
    """The compressed copy that a browser takes which accepts these encodings."""
    takes = {name.partition(";")[0].strip() for name in accepted.split(",")}
    copies = (file.with_name(file.name + suffix) for suffix, encoding in _ENCODINGS.items() if encoding in takes)
    return next((copy for copy in copies if copy.is_file()), None)


@functools.cache
def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 6)
