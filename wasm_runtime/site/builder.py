"""Writes the static site of an app, or of several that share the page, Python and their packages."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from wasm_runtime.protocol.persistence import Persist
from wasm_runtime.site.app.files import App, find_app
from wasm_runtime.site.app.imports import AppImports
from wasm_runtime.site.contents.app_addresses import SHARED, addressed, has_folders, of_app, refuse_script
from wasm_runtime.site.contents.app_part import AppContents, AppPart, Settings
from wasm_runtime.site.contents.page_html import base_of
from wasm_runtime.site.contents.service_worker import service_worker, with_build
from wasm_runtime.site.contents.site_contents import site_contents
from wasm_runtime.site.hosting.host_files import add_for_hosts
from wasm_runtime.site.output import OutputFolder
from wasm_runtime.site.packages import Locking, Notice
from wasm_runtime.site.packages.import_times import import_times
from wasm_runtime.site.progress import step
from wasm_runtime.site.report import Report, report_of
from wasm_runtime.site.web_files import SERVICE_WORKER, web_files


def build(
    path: Path | Sequence[Path],
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
    notice: Notice = str,
    report: Callable[[Report], object] | None = None,
) -> list[App]:
    """Write the site of the app at `path`, or of the apps there, into the folder `output`. Raises `SiteError`.

    `script` says which script of a folder is the one to start with. Of several apps each has a folder of its own in the
    site (site/contents/app_addresses.py).

    The site works from any folder of any web host. `base_path`, such as `/x/`, makes its addresses absolute for hosts
    that serve the page under more than one address. With `prerender` each page shows from the start what a first run,
    made here, has written; `notice` is told of each for which that was not possible. `packages` says
    where what the app needs comes from, and `persist` says how sessions are kept, both in place of the app's config.
    With `offline` a service worker keeps the site in the browser; without it, the service worker of an earlier build
    is taken away. `isolated` has it isolate the pages from other origins, from the second visit on. `config` are
    options that count more than those of the config file. With `compress` the files have compressed copies beside them.
    `report` hears what the site consists of, for which imports are measured.
    """
    base_of(base_path)  # a wrong one is told of first
    apps = find_apps([path] if isinstance(path, Path) else path, output, script, config)
    web = web_files()
    shared = "" if "" in apps else SHARED
    settings = Settings(base_path, prerender, packages or Locking(), persist, shared)
    parts = [AppPart(app, web, settings, of_app(folder, notice), folder) for folder, app in apps.items()]
    if any(part.packages for part in parts):
        web = web.for_packages()
        for part in parts:
            part.web = web
    written = OutputFolder(output)
    site = site_contents(web, parts, _made(parts, notice), shared, base_path)
    whole = site.whole
    for name, content in whole.files.items():
        written.add(name, content)
    worker = web.service_worker("worker" if offline else "selfDestroy")
    build = whole.build(worker)
    builds = {folder: own.build() for folder, own in site.apps.items()}
    of_apps = {name: builds[folder] for folder, own in site.apps.items() for name in own.texts}
    for name, text in whole.texts.items():
        written.add(name, (with_build(text, of_apps.get(name, build)) if offline else text).encode())
    if offline:
        described = {folder: (own, builds[folder]) for folder, own in site.apps.items()}
        absolute = base_path is not None
        worker = service_worker(
            worker, site.common, build, web.images, described, shared=shared, absolute=absolute, isolated=isolated
        )
    written.add(SERVICE_WORKER, worker)
    for folder in site.apps:
        # An app that was a site of its own at this address has left a service worker, which would go on showing that.
        written.add(f"{folder}{SERVICE_WORKER}", web.service_worker("selfDestroy"))
    with step("Compressing") if compress else nullcontext():
        add_for_hosts(written, base_path, isolated=isolated, compress=compress)
    with step("Writing the site"):
        written.write(build)
    if report is not None:
        archives = list({each.package.name: each for part in parts for each in part.archives}.values())
        imported = {name for app in apps.values() for name in AppImports(app).names()}
        report(report_of(written.files, archives, import_times(archives, imported, web), [shared, *site.apps]))
    return list(apps.values())


def find_apps(
    paths: Sequence[Path], output: Path | None, script: str | None, config: dict[str, Any] | None
) -> dict[str, App]:
    """The apps by their folders in the site; one alone is at the root, "". Raises `SiteError`."""
    folders = addressed(paths) if has_folders(paths) else {"": paths[0]}
    refuse_script(paths, script)
    apps = {folder: find_app(path, output=output, script=script, options=config) for folder, path in folders.items()}
    taken = {(app.folder / file).resolve() for app in apps.values() for file in app.files}
    taken |= {folder for file in taken for folder in file.parents}
    for folder, app in apps.items():
        app.shared = f"../{SHARED}" if folder else ""
        app.beside = [name for name in app.beside if (app.folder / name).resolve() not in taken]
    return apps


def _made(parts: Sequence[AppPart], notice: Notice) -> list[AppContents]:
    """The contents of the parts, made side by side; what is said of them is said in their order."""
    said: list[list[str]] = [[] for _ in parts]
    # Begun here, for what listens need not expect the first step from several threads at once.
    begun = step("Making the pages of the apps") if len(parts) > 1 else nullcontext()
    with begun, ThreadPoolExecutor(os.cpu_count()) as threads:
        made = [threads.submit(part.contents, heard.append) for part, heard in zip(parts, said, strict=True)]
        for part, each, heard in zip(parts, made, said, strict=True):
            each.result()
            for text in heard:
                of_app(part.folder, notice)(text)
    return [each.result() for each in made]
