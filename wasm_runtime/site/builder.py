"""Writes the static site of an app."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from wasm_runtime.protocol.persistence import Persist
from wasm_runtime.site.app_files import App, find_app
from wasm_runtime.site.app_part import AppPart, Settings
from wasm_runtime.site.hosting import add_for_hosts
from wasm_runtime.site.output import OutputFolder
from wasm_runtime.site.packages import Locking
from wasm_runtime.site.page_html import base_of, not_found_html
from wasm_runtime.site.progress import step
from wasm_runtime.site.rare_parts import kept_contents
from wasm_runtime.site.service_worker import Contents, service_worker, with_build
from wasm_runtime.site.theme import Theme, is_serif
from wasm_runtime.site.time_zones import time_zones
from wasm_runtime.site.web_files import NOT_FOUND, SERVICE_WORKER, WebFiles, web_files


def build(
    path: Path,
    output: Path,
    base_path: str | None = None,
    *,
    script: str | None = None,
    prerender: bool = True,
    packages: Locking | None = None,
    persist: Persist | None = None,
    offline: bool = True,
    isolated: bool = False,
    compress: bool = False,
    config: dict[str, Any] | None = None,
    notice: Callable[[str], object] = str,
) -> App:
    """Write the site of the app at `path` into the folder `output`. Raises `SiteError`.

    `script` says which script of a folder is the one to start with.

    The site works from any folder of any web host. `base_path`, such as `/x/`, makes its addresses absolute for hosts
    that serve the page under more than one address. With `prerender` each page shows from the start what a first run,
    made here, has written; `notice` is told of each for which that was not possible. `packages` says
    where what the app needs comes from, and `persist` says how sessions are kept, both in place of the app's config.
    With `offline` a service worker keeps the site in the browser; without it, the service worker of an earlier build
    is taken away. `isolated` has it isolate the pages from other origins, from the second visit on. `config` are
    options that count more than those of the config file. With `compress` the files have compressed copies beside them.
    """
    base_of(base_path)  # a wrong one is told of first
    app = find_app(path, output=output, script=script, options=config)
    web = web_files()
    settings = Settings(base_path, prerender, packages or Locking(), persist, notice)
    part = AppPart(app, web, settings)
    folder = OutputFolder(output)
    for name, content in {**shared_files(web, part.theme), **part.package_files()}.items():
        folder.add(name, content)
    own = part.contents()
    for name, content in own.files.items():
        folder.add(name, content)
    pages = {**own.texts, NOT_FOUND: not_found_html(web, base_path)}
    worker = web.service_worker("worker" if offline else "selfDestroy")
    contents = Contents(dict(folder.files), pages)
    build = contents.build(worker)
    for file, text in pages.items():
        folder.add(file, (with_build(text, build) if offline else text).encode())
    if offline:
        kept = kept_contents(contents, app)
        worker = service_worker(worker, kept, build, web.images, absolute=base_path is not None, isolated=isolated)
    folder.add(SERVICE_WORKER, worker)
    with step("Compressing") if compress else nullcontext():
        add_for_hosts(folder, base_path, isolated=isolated, compress=compress)
    with step("Writing the site"):
        folder.write(build)
    return app


def shared_files(web: WebFiles, theme: Theme) -> dict[str, bytes | Path]:
    """What every site has, whatever its app."""
    files = {
        name.as_posix(): file for name, file in web.static_files().items() if theme.uses_serif or not is_serif(name)
    }
    return {**files, time_zones().name: time_zones().content}
