"""Where the pages that are measured come from: a static web host that compresses and counts, and Streamlit's server."""

from __future__ import annotations

import contextlib
import functools
import gzip
import http.server
import mimetypes
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_COMPRESSED_ALREADY = {".woff2", ".png", ".zip"}


class StaticHost:
    """Serves a folder as common web hosts do: compressed with gzip, which is done once for each file.

    `bytes_sent` counts the bodies of responses since `reset`.
    """

    def __init__(self, folder: Path) -> None:
        self.bytes_sent: dict[str, int] = {}
        self._folder = folder
        host = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                host._answer(self)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = _Server(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def reset(self) -> None:
        self.bytes_sent = {}

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _answer(self, handler: http.server.BaseHTTPRequestHandler) -> None:
        path = handler.path.partition("?")[0]
        file = self._folder / path.lstrip("/")
        if file.is_dir():
            file /= "index.html"
        if not file.is_file():
            handler.send_error(404)
            return
        body, encoding = _body(file)
        handler.send_response(200)
        handler.send_header("Content-Type", _content_type(file))
        handler.send_header("Content-Length", str(len(body)))
        handler.send_header("Cache-Control", "no-cache" if file.suffix == ".html" else "max-age=31536000, immutable")
        if encoding:
            handler.send_header("Content-Encoding", encoding)
        handler.end_headers()
        handler.wfile.write(body)
        self.bytes_sent[path] = len(body)


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A page that is closed in the middle of an answer is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@functools.cache
def _body(file: Path) -> tuple[bytes, str | None]:
    content = file.read_bytes()
    return (content, None) if file.suffix in _COMPRESSED_ALREADY else (gzip.compress(content, 6), "gzip")


def _content_type(file: Path) -> str:
    return {".mjs": "text/javascript", ".wasm": "application/wasm"}.get(file.suffix) or (
        mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    )


@contextlib.contextmanager
def streamlit_server(script: Path) -> Iterator[str]:
    """The address of the real Streamlit, serving `script`."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = {
        "server.headless": "true",
        "server.address": "127.0.0.1",
        "server.port": port,
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
    }
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        script,
        *(f"--{name}={value}" for name, value in options.items()),
    ]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/_stcore/health", server)
        yield address
    finally:
        server.terminate()
        server.wait()


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        if server.poll() is not None:
            raise RuntimeError(f"Streamlit's server ended with {server.returncode}")
        with contextlib.suppress(OSError):
            urllib.request.urlopen(address, timeout=1).close()  # noqa: S310 - always http
            return
        time.sleep(0.1)
    raise RuntimeError("Streamlit's server did not answer within 30 s")
