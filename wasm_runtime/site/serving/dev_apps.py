"""Serves several apps while they are written, each below a folder of its own, as in their site."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route

from wasm_runtime.site.contents.app_addresses import of_app
from wasm_runtime.site.contents.apps_page import ListedApp, apps_page
from wasm_runtime.site.packages import Locking
from wasm_runtime.site.serving.dev_server import DevServer, Say, no_service_worker
from wasm_runtime.site.web_files import FAVICON, SERVICE_WORKER, web_files


class DevApps:
    """The apps by their folders, as they are now."""

    def __init__(
        self,
        apps: Mapping[str, Path],
        packages: Locking,
        config: dict[str, Any] | None = None,
        *,
        notice: Say = str,
        error: Say = str,
    ) -> None:
        self._servers = {
            folder: DevServer(path, packages, config=config, notice=of_app(folder, notice), error=of_app(folder, error))
            for folder, path in apps.items()
        }

    def application(self) -> Starlette:
        apps = [Mount(f"/{folder.rstrip('/')}", server.application()) for folder, server in self._servers.items()]
        routes = [Route("/", self._list), Route(f"/{SERVICE_WORKER}", self._no_service_worker), *apps]
        return Starlette(routes=routes, lifespan=self._watching)

    def close(self) -> None:
        for server in self._servers.values():
            server.close()

    async def _list(self, request: Request) -> Response:
        listed = [ListedApp(folder, None, {}) for folder in self._servers]
        return HTMLResponse(apps_page(listed, f"{next(iter(self._servers))}{FAVICON}"))

    async def _no_service_worker(self, request: Request) -> Response:
        return no_service_worker(web_files())

    @contextlib.asynccontextmanager
    async def _watching(self, application: Starlette) -> AsyncIterator[None]:
        async with contextlib.AsyncExitStack() as stack:
            for server in self._servers.values():
                await stack.enter_async_context(server.watching(application))
            yield
