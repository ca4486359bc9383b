"""A server of another origin, which apps ask over the network."""

from __future__ import annotations

import http.server
import threading
import time
from typing import Any

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


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        pass  # a browser that gives up waiting hangs up


class OtherOrigin:
    def __init__(self) -> None:
        self._server = _Server(("127.0.0.1", 0), _Answers)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
