"""A server of another origin, which apps ask over the network."""

from __future__ import annotations

import http.server
import time
from typing import Any

from tests.support.hosts.local_server import LocalServer

BYTES = bytes(range(256)) * 8


class _Answers(http.server.BaseHTTPRequestHandler):
    """What is under /closed/ may not be read by pages of other origins."""

    def do_GET(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.path == "/slow":
            time.sleep(2)
        answers = {"/table.csv": b"a,b\n1,2\n", "/echo": self.command.encode() + b" " + body}
        moved = self.path == "/moved"
        content = b"" if moved or self.command == "HEAD" else answers.get(self.path, BYTES)
        self.send_response(302 if moved else 404 if self.path == "/missing" else 200)
        if moved:
            self.send_header("Location", "/table.csv")
        if not self.path.startswith("/closed/"):
            for name in ("Origin", "Headers", "Methods"):
                self.send_header(f"Access-Control-Allow-{name}", "*")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_POST = do_PUT = do_HEAD = do_OPTIONS = do_GET  # noqa: N815 - the names that http.server calls

    def log_message(self, format: str, *args: Any) -> None:
        pass


class OtherOrigin(LocalServer):
    def __init__(self) -> None:
        super().__init__(_Answers)
