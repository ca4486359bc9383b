"""A web server of this machine, in a thread, for as long as a test or a benchmark needs it."""

from __future__ import annotations

import socket
import threading

import uvicorn
from starlette.types import ASGIApp


class Server:
    """Serves an ASGI app. It can be stopped, and started again at the same address."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._port = 0
        self.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        listening = socket.create_server(("127.0.0.1", self._port), backlog=128)
        self._port = listening.getsockname()[1]
        config = uvicorn.Config(self._app, loop="asyncio", ws="none", lifespan="off", log_config=None, access_log=False)
        self._server = uvicorn.Server(config)
        # Until it answers, browsers wait in the socket's queue.
        self._thread = threading.Thread(target=self._server.run, args=([listening],), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Refuses connections from now on, and breaks off answers that are under way."""
        self._server.should_exit = self._server.force_exit = True
        self._thread.join()
