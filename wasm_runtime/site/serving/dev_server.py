"""Serves an app while it is written, and hands changed files to the pages that are open.

A page keeps its session when a file changes: it takes the new files and runs again, as under `streamlit run`.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Mapping
from mimetypes import guess_type
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from watchfiles import awatch

from wasm_runtime.config import ConfigError
from wasm_runtime.protocol.site import SiteOptions
from wasm_runtime.session.media import FILES
from wasm_runtime.site.app.component_files import app_component_files, component_files
from wasm_runtime.site.app.config_above import file_above
from wasm_runtime.site.app.files import App, archive_name, check_app, find_app
from wasm_runtime.site.app.imports import AppImports
from wasm_runtime.site.app.keeping import keep_options, kept_folders
from wasm_runtime.site.app.known_pages import has_pages
from wasm_runtime.site.app.static_serving import ADDRESS, static_file, static_remark
from wasm_runtime.site.contents.page_html import index_html
from wasm_runtime.site.contents.time_zones import time_zones
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages import Locking, files_for_micropip, packages_of
from wasm_runtime.site.packages.package import Package
from wasm_runtime.site.packages.vendored import addresses_of, vendored
from wasm_runtime.site.theme import Theme, theme_of
from wasm_runtime.site.web_files import SERVICE_WORKER, WebFiles, web_files
from wasm_runtime.streamlit.components.v2.package_files import SITE_FOLDER

Say = Callable[[str], object]

_NO_STORE = {"Cache-Control": "no-store"}
_IMMUTABLE = {"Cache-Control": "public, max-age=31536000, immutable"}


class DevServer:
    """The app at `path` as it is now."""

    def __init__(
        self,
        path: Path,
        packages: Locking | None = None,
        script: str | None = None,
        config: dict[str, Any] | None = None,
        *,
        notice: Say = str,
        error: Say = str,
    ) -> None:
        self._path = path
        self._notice = notice
        self._error = error
        self._script = script
        self._packages = packages or Locking()
        self._config = config or {}
        self._packages_found: list[Package] = []
        self._archives: dict[str, Path] = {}  # by address
        self._addresses: list[str] = []
        self._components: Mapping[str, bytes] = {}  # by address as well
        self._said: set[str] = set()
        self._web: WebFiles = web_files()
        self._static = _ImmutableFiles(directory=self._web.folder)
        self._app: App
        self._archive: bytes
        self._theme = Theme()
        self._changed = asyncio.Event()  # wakes the pages that wait for changes
        self._closed = False
        self._read()
        self._check()
        self._read_packages()
        self._remark()

    def _read(self) -> None:
        self._app = find_app(self._path, script=self._script, options=self._config)
        self._archive = self._app.archive()
        self._theme = theme_of(self._app)

    def _check(self) -> None:
        """Say what is wrong with a script that Python cannot read: the page shows the same, until it is mended."""
        try:
            check_app(self._app)
        except SiteError as problem:
            self._complain(str(problem))

    def _remark(self) -> None:
        remarks = [*self._app.remarks(each.file for each in self._packages_found), *self._theme.remarks]
        with contextlib.suppress(ConfigError):
            remarks.append(static_remark(self._app) or "")
        for remark in filter(None, remarks):
            self._note(remark)

    def _read_packages(self) -> None:
        """Packages as their site has them. Says what cannot be had: the page is served with what could be before."""
        try:
            found = packages_of(self._app, self._packages, self._web, self._note)
            more = files_for_micropip(self._app, found, self._packages, self._web)
            here = [package for package in found if package.online is None]
            archives = vendored(here, self._web, AppImports(self._app).names(), self._note)
        except SiteError as problem:
            self._complain(str(problem))
            return
        self._packages_found = found
        self._archives = {name: file for each in archives for name, file in each.archives.items()} | more
        self._addresses = [*addresses_of(found, archives), *more]
        self._components = component_files(package.file for package in found)

    def application(self) -> Starlette:
        routes = [
            Route("/", self._page),
            Route("/app.zip", self._files),
            Route("/changes", self._changes),
            Route("/packages/{archive}", self._package),
            Route(f"/{ADDRESS}/{{file:path}}", self._published),
            Route(f"/{FILES}{{file}}", self._large_media),
            Route(f"/{SITE_FOLDER}/{{file:path}}", self._component_file),
            Route(f"/{time_zones().name}", self._time_zones),
            Route(f"/{SERVICE_WORKER}", self._no_service_worker),
            Route("/{page}", self._page_or_file),
            Mount("/", self._static),
        ]
        return Starlette(routes=routes, lifespan=self.watching)

    async def _page(self, request: Request) -> Response:
        options: SiteOptions = {"changes": "./changes"}
        try:
            options |= {"keep": keep_options(self._app), "folders": kept_folders(self._app)}
            await asyncio.to_thread(self._read_packages)
        except SiteError as problem:  # the config is just being written
            self._complain(str(problem))
        options["packages"] = self._addresses
        web = self._web.for_packages() if self._packages_found else self._web
        try:
            page = index_html(web, self._app, self._address(), options, self._theme)
        except SiteError as problem:  # the web files are just being built
            self._complain(str(problem))
            return Response(str(problem), status_code=503, headers=_NO_STORE)
        return HTMLResponse(page, headers=_NO_STORE)

    def _note(self, text: str) -> None:
        """Tell the person who has started the server, once."""
        if text not in self._said:
            self._said.add(text)
            self._notice(text)

    def _complain(self, text: str) -> None:
        if text not in self._said:
            self._said.add(text)
            self._error(text)

    async def _page_or_file(self, request: Request) -> Response:
        """A page of the app by its address, or one of the page's own files."""
        page: str = request.path_params["page"]
        if "." not in page and "\0" not in page and has_pages(self._app.folder / self._app.script):
            return await self._page(request)
        return await self._static.get_response(page, request.scope)

    async def _files(self, request: Request) -> Response:
        return Response(self._archive, media_type="application/zip", headers=_NO_STORE)

    async def _package(self, request: Request) -> Response:
        file = self._archives.get(f"packages/{request.path_params['archive']}")
        return Response(status_code=404) if file is None else FileResponse(file, headers=_IMMUTABLE)

    async def _published(self, request: Request) -> Response:
        """A file that the app publishes, as it is now."""
        try:
            file = static_file(self._app, str(ADDRESS / request.path_params["file"]))
        except (ConfigError, OSError):
            file = None
        return Response(status_code=404) if file is None else FileResponse(file, headers=_NO_STORE)

    async def _large_media(self, request: Request) -> Response:
        url = f"{FILES}{request.path_params['file']}"
        large = {listed["url"]: file for file, listed in self._app.large_media().items()}
        return FileResponse(self._app.folder / large[url]) if url in large else Response(status_code=404)

    async def _component_file(self, request: Request) -> Response:
        name = f"{SITE_FOLDER}/{request.path_params['file']}"
        if (file := app_component_files(self._app).get(name)) is not None:
            return FileResponse(file, headers=_NO_STORE)
        content = self._components.get(name)
        kind = guess_type(name)[0] or "application/octet-stream"
        return Response(content, 404 if content is None else 200, headers=_NO_STORE, media_type=kind)

    async def _time_zones(self, request: Request) -> Response:
        return Response(time_zones().content, media_type="application/octet-stream", headers=_IMMUTABLE)

    async def _no_service_worker(self, request: Request) -> Response:
        return no_service_worker(self._web)

    async def _changes(self, request: Request) -> Response:
        return StreamingResponse(self._events(), media_type="text/event-stream", headers=_NO_STORE)

    async def _events(self) -> AsyncIterator[str]:
        """The address of the app's files, now and after each change; a comment now and then keeps the line up.

        A page with another theme is told to load itself again.
        """
        told, theme = None, self._theme
        while not self._closed:
            changed = self._changed
            if told != (told := self._address()):
                yield f"event: app\ndata: ./{told}\n\n"
            if theme != (theme := self._theme):
                yield "event: theme\ndata: changed\n\n"
            try:
                await asyncio.wait_for(changed.wait(), 15)
            except TimeoutError:
                yield ": still here\n\n"

    def close(self) -> None:
        """End the streams of events: the server waits for them before it stops."""
        self._closed = True
        self._changed.set()

    def _address(self) -> str:
        return f"app.zip?{archive_name(self._archive)}"

    @contextlib.asynccontextmanager
    async def watching(self, application: Starlette) -> AsyncIterator[None]:
        """What lasts as long as the server: looking for changes."""
        task = asyncio.create_task(self._watch())
        yield
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task

    async def _watch(self) -> None:
        folder = self._path if self._path.is_dir() else self._path.parent
        above = file_above(folder)
        async for _ in awatch(folder, *([above] if above is not None else []), debounce=100, step=50):
            before = self._archive
            with contextlib.suppress(SiteError, OSError):  # half-written: the next change brings the rest
                self._read()
            if self._archive != before:
                self._remark()
                self._changed.set()
                self._changed = asyncio.Event()


def no_service_worker(web: WebFiles) -> Response:
    """A site that was served here before may have left one, which would go on showing that site."""
    script = b"self.reloads=true;\n" + web.service_worker("selfDestroy")
    return Response(script, media_type="text/javascript", headers=_NO_STORE)


class _ImmutableFiles(StaticFiles):
    """Files whose names change with their content."""

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        response: Response = super().file_response(*args, **kwargs)
        if isinstance(response, FileResponse):
            response.headers.update(_IMMUTABLE)
        return response
