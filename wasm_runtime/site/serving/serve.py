"""What `sitelet run` does: an app, or several, on a port of this machine."""

from __future__ import annotations

import contextlib
import socket
import webbrowser
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import uvicorn

from wasm_runtime.site.contents.app_addresses import addressed, has_folders, refuse_script
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages import Locking
from wasm_runtime.site.serving.dev_apps import DevApps
from wasm_runtime.site.serving.dev_server import DevServer, Say

DEFAULT_PORT = 8501
_PORTS_TO_TRY = 50


def serve(
    paths: Sequence[Path],
    host: str,
    port: int | None,
    packages: Locking,
    script: str | None = None,
    *,
    open_browser: bool,
    config: dict[str, Any] | None = None,
    announce: Say,
    notice: Say,
    error: Say,
) -> None:
    """Serve the app at the path, or those at the paths, until it is interrupted. Raises `SiteError`.

    `packages` says where what the app needs comes from, and `script` which script of a folder is the one to start
    with. `announce` is told where it is served, `notice` what a person should know, and `error` what is wrong.
    """
    served: DevServer | DevApps
    if has_folders(paths):
        refuse_script(paths, script)
        served = DevApps(addressed(paths), packages, config, notice=notice, error=error)
    else:
        served = DevServer(paths[0], packages, script, config, notice=notice, error=error)
    listener = _listen(host, port)
    address = f"http://{_shown(host)}:{listener.getsockname()[1]}"
    names = ", ".join(str(path) for path in paths)

    def started() -> None:
        announce(f"Serving {names} at {address} (press Ctrl+C to stop)")
        if open_browser:
            webbrowser.open(address)

    with contextlib.suppress(KeyboardInterrupt):
        _Server(served, started).run(sockets=[listener])


class _Server(uvicorn.Server):
    def __init__(self, served: DevServer | DevApps, started: Callable[[], None]) -> None:
        super().__init__(uvicorn.Config(served.application(), log_level="warning", timeout_graceful_shutdown=1))
        self._served = served
        self._started = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._started()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._served.close()
        await super().shutdown(sockets)


def _listen(host: str, port: int | None) -> socket.socket:
    """A socket on the port asked for, or on the first free one from the default on."""
    ports = [port] if port is not None else range(DEFAULT_PORT, DEFAULT_PORT + _PORTS_TO_TRY)
    for number in ports:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, number))
            listener.listen(128)
        except socket.gaierror:
            listener.close()
            raise SiteError(f"Cannot listen on {host}: there is no such host.") from None
        except OSError as error:
            listener.close()
            if port is not None:
                raise SiteError(
                    f"Cannot use port {port} of {host}: {error.strerror}. Choose another with --port."
                ) from None
            continue
        return listener
    raise SiteError(f"No port from {DEFAULT_PORT} to {ports[-1]} is free on {host}. Choose one with --port.")


def _shown(host: str) -> str:
    return "localhost" if host in ("127.0.0.1", "::1") else f"[{host}]" if ":" in host else host
