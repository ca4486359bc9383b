"""Sockets: a browser speaks HTTP and nothing below it.

Emscripten turns a socket into a WebSocket to the same host, which connects to nothing and answers nothing
(https://emscripten.org/docs/porting/networking.html).
"""

from __future__ import annotations

import errno
import socket
from typing import Any, NoReturn

from wasm_runtime.worker.standard_library.changes import Changes

_NO_SOCKETS = (
    "A browser cannot open sockets: the app is a static site, its script runs in the user's browser. For HTTP use "
    "`urllib.request`, `requests` or `httpx`; a database or another service needs an HTTP interface."
)


def apply(changes: Changes) -> None:
    for name in "connect connect_ex bind listen sendto".split():
        changes.set(socket.socket, name, refuse)
    for name in "create_connection create_server getaddrinfo gethostbyname gethostbyname_ex getnameinfo".split():
        if hasattr(socket, name):
            changes.set(socket, name, refuse)


def refuse(*_: Any, **__: Any) -> NoReturn:
    raise OSError(errno.ENOSYS, _NO_SOCKETS)
