"""A web host that counts what is asked of it, says what may be cached as real ones do, and can be stopped."""

from __future__ import annotations

import functools
import hashlib
import http.server
import threading
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

Caching = Literal["etag", "max-age", "nothing"]


@dataclass(frozen=True)
class Asked:
    """One request and what it was answered with."""

    method: str
    path: str
    status: int
    body: int
    by_service_worker: bool


class CountingHost:
    """Serves a folder, the page `404.html` of which it shows for what is not there.

    `caching`: "etag" has the browser ask each time whether there is something new; "max-age" lets it keep everything
    for ten minutes, pages too; "nothing" says nothing about it. `broken` says for a part of an address what is
    answered instead of the file's content: a status and a body.
    """

    def __init__(self, folder: Path, caching: Caching = "etag") -> None:
        self.folder = folder
        self.caching: Caching = caching
        self.asked: list[Asked] = []
        self.broken: dict[str, Callable[[bytes], tuple[int, bytes]]] = {}
        self._port = 0
        self._server: http.server.ThreadingHTTPServer
        self.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        """At the same address as before."""
        self._server = _Server(("127.0.0.1", self._port), functools.partial(_Handler, self))
        self._port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def bodies(self, name: str = "") -> list[Asked]:
        """The requests that were answered with a body, for paths that hold `name`."""
        return [each for each in self.asked if each.body and name in each.path and each.method == "GET"]


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle of an answer is no error."""


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, host: CountingHost, *args: object) -> None:
        self._host = host
        super().__init__(*args, directory=str(host.folder))  # type: ignore[arg-type]  # the server knows the types of what it passes on

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def _answer(self, *, with_body: bool) -> None:
        path = unquote(self.path.partition("?")[0])
        file = self._host.folder / path.lstrip("/")
        if file.is_dir() and not path.endswith("/"):
            self._send(HTTPStatus.MOVED_PERMANENTLY, b"", {"Location": self.path + "/"})
            return
        file = file / "index.html" if file.is_dir() else file
        status, content = HTTPStatus.OK, b""
        if file.is_file():
            content = file.read_bytes()
        else:
            lost = next((each / "404.html" for each in file.parents if (each / "404.html").is_file()), None)
            status, content, file = HTTPStatus.NOT_FOUND, lost.read_bytes() if lost else b"Not found", Path("404.html")
        name = next((name for name in self._host.broken if name in self.path), None)
        if name is not None:
            number, content = self._host.broken[name](content)
            status = HTTPStatus(number)
        tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
        headers = {"Content-Type": self.guess_type(file.name)}
        if self._host.caching == "etag":
            headers |= {"ETag": tag, "Cache-Control": "no-cache"}
        elif self._host.caching == "max-age":
            headers |= {"ETag": tag, "Cache-Control": "max-age=600"}
        if status == HTTPStatus.OK and self.headers.get("If-None-Match") == tag:
            self._send(HTTPStatus.NOT_MODIFIED, b"", headers)
        else:
            self._send(status, content if with_body else b"", headers | {"Content-Length": str(len(content))})

    def _send(self, status: HTTPStatus, body: bytes, headers: dict[str, str]) -> None:
        asker = self.headers.get("Referer", "")
        self._host.asked.append(Asked(self.command, self.path, status, len(body), asker.endswith("service-worker.js")))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass
