"""A static web host with nothing but files."""

from __future__ import annotations

import functools
import http.server
from pathlib import Path
from typing import Any

from tests.support.hosts.local_server import LocalServer


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


class WebHost(LocalServer):
    def __init__(self, folder: Path) -> None:
        super().__init__(functools.partial(_Quiet, directory=str(folder)))
        self.folder = folder
