"""Writes the static site of an app."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any, cast

from wasm_runtime.protocol.messages import FirstRun, Images
from wasm_runtime.protocol.persistence import Persist
from wasm_runtime.protocol.site import SiteConfig, SiteOptions
from wasm_runtime.script.pages import names_pages
from wasm_runtime.site.app_files import App, archive_name, check_app, find_app
from wasm_runtime.site.check.checking import findings_of
from wasm_runtime.site.check.formats import build_notices
from wasm_runtime.site.component_files import app_component_files, component_files
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.first_run import Outcome, run_once
from wasm_runtime.site.hosting import add_for_hosts
from wasm_runtime.site.keeping import keep_options, kept_folders
from wasm_runtime.site.known_pages import known_pages
from wasm_runtime.site.output import OutputFolder
from wasm_runtime.site.packages import Locking, files_for_micropip, packages_of
from wasm_runtime.site.packages.importing import importable
from wasm_runtime.site.prerender import NotPrerenderedError, prerendered, with_first_run
from wasm_runtime.site.progress import step
from wasm_runtime.site.rare_parts import kept_contents
from wasm_runtime.site.service_worker import Contents, service_worker, with_build
from wasm_runtime.site.static_serving import static_files, static_remark
from wasm_runtime.site.theme import Theme, is_serif, theme_of
from wasm_runtime.site.time_zones import time_zones
from wasm_runtime.site.web_files import FAVICON, NOT_FOUND, SERVICE_WORKER, WebFiles, web_files
from wasm_runtime.site.web_manifest import MANIFEST, app_name, page_name, web_manifest, with_manifest

_CONFIG_ELEMENT = re.compile(r'(<script type="application/json" id="sitelet-config">)(.*?)(</script>)', re.DOTALL)
_STYLES = re.compile(r'<link rel="stylesheet"[^>]* href="\./([^"]+)">')
_TITLE = re.compile(r"<title>.*?</title>")


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
    base = base_of(base_path)
    app = find_app(path, output=output, script=script, options=config)
    check_app(app)
    for warning in build_notices(findings_of(app), path, app.folder):
        notice(warning)
    web = web_files()
    locking = packages or Locking()
    wheels = packages_of(app, locking, web, notice)
    for remark in (*app.remarks(wheel.file for wheel in wheels), static_remark(app)):
        if remark is not None:
            notice(remark)
    for_micropip = files_for_micropip(app, wheels, locking, web)
    options: SiteOptions = {
        "packages": [*(wheel.address for wheel in wheels), *for_micropip],
        "keep": keep_options(app, persist),
        "folders": kept_folders(app),
    }
    theme = theme_of(app, base)
    for remark in theme.remarks:
        notice(remark)
    folder = OutputFolder(output)
    add_static_files(folder, web, theme)
    archive = app.archive()
    folder.add(archive_name(archive), archive)
    for media, listed in app.large_media().items():
        folder.add(listed["url"], app.folder / media)
    for wheel in wheels:
        folder.add(wheel.address, wheel.file)
    for address, listing in for_micropip.items():
        folder.add(address, listing)
    for address, published in static_files(app).items():
        folder.add(address, published)
    for name, content in component_files(wheel.file for wheel in wheels).items():
        folder.add(name, content)
    for name, own in app_component_files(app).items():
        folder.add(name, own)
    entry = app.folder / app.script
    with importable(wheel.file for wheel in wheels) as importables:
        outcome = run_once(app, packages=importables) if prerender or names_pages(entry) else None
        names = ["", *known_pages(entry, None if outcome is None else outcome.first_run)]
        others = {page: run_once(app, page, importables) for page in names if page and prerender}
    above = {page: base if base_path or not page else "../" for page in names}
    themes = {base: theme, **{root: theme_of(app, root) for root in {*above.values()} - {base}}}
    texts = {
        page: index_html(web, app, archive_name(archive), options, themes[root], root, is_installable=True)
        for page, root in above.items()
    }
    if prerender and outcome is not None:
        with step("Drawing the pages"):
            texts, shown = _prerendered(web, app, texts, {"": outcome, **others}, above, notice)
        for name, content in shown.items():
            folder.add(name, content)
    pages = {f"{page}/index.html" if page else "index.html": text for page, text in texts.items()}
    pages[NOT_FOUND] = not_found_html(web, base_path)
    name = app_name(app.title, None if outcome is None else outcome.first_run)
    folder.add(MANIFEST, web_manifest(name, web.icons, FAVICON, theme.ground))
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


def add_static_files(folder: OutputFolder, web: WebFiles, theme: Theme) -> None:
    for file, content in web.static_files().items():
        if theme.uses_serif or not is_serif(file):
            folder.add(file, content)
    folder.add(time_zones().name, time_zones().content)


def index_html(
    web: WebFiles,
    app: App,
    app_archive: str,
    options: SiteOptions,
    theme: Theme,
    base: str = "./",
    *,
    is_installable: bool = False,
) -> str:
    """The page: the built one with the app's configuration and theme in it, and a link to the site's manifest."""
    config: SiteConfig = {
        "base": base,
        "worker": base + web.worker,
        "pyodide": base + web.pyodide,
        "runtime": base + web.runtime,
        "images": cast("Images", {kind: f"{base}{image}" for kind, image in web.images.items()}),
        "time_zones": base + time_zones().name,
        "app": base + app_archive,
        "script": app.script.as_posix(),
        **options,
        "packages": [base + package for package in options.get("packages", [])],
    }
    # Inside a script element nothing may look like its end.
    text = json.dumps(config).replace("<", "\\u003c")
    page = web.text("index.html")
    page = _CONFIG_ELEMENT.sub(lambda match: match[1] + text + match[3], page, count=1)
    page = _STYLES.sub(lambda match: web.inline_styles(match[1], base), page)
    page = with_manifest(page) if is_installable else page
    page = theme.in_page(page, web, base)
    return page if base == "./" else re.sub(r'((?:src|href)=")\./', lambda match: match[1] + base, page)


def _prerendered(
    web: WebFiles,
    app: App,
    texts: dict[str, str],
    outcomes: dict[str, Outcome],
    above: dict[str, str],
    notice: Callable[[str], object],
) -> tuple[dict[str, str], dict[str, bytes]]:
    """The pages, each with its first run in it if that can be shown, and with the name that the run gives it.

    Second come the files that they show, by their addresses in the site.
    """
    shown = {page: outcome.first_run for page, outcome in outcomes.items() if outcome.problem is None}
    drawn = dict(zip(shown, prerendered(web, [(run, above[page]) for page, run in shown.items()]), strict=True))
    finished = {}
    files: dict[str, bytes] = {}
    for page, text in texts.items():
        outcome = outcomes[page]
        try:
            found = drawn.get(page, NotPrerenderedError(outcome.problem))
            if isinstance(found, NotPrerenderedError):
                raise found
            text = with_first_run(text, outcome.first_run, found, web, above[page])
            files |= outcome.files
        except NotPrerenderedError as problem:
            which = f"The page {page} of {app.script}" if page else str(app.script)
            notice(f"{which} is not prerendered: {problem}. It shows nothing until Python has started in the browser.")
        finished[page] = _titled(text, outcome.first_run)
    return finished, files


def _titled(text: str, first_run: FirstRun) -> str:
    """The page with the name that its first run gives it, if it does."""
    name = page_name(first_run)
    return text if name is None else _TITLE.sub(lambda _: f"<title>{html.escape(name)}</title>", text, count=1)


def not_found_html(web: WebFiles, base_path: str | None) -> str:
    """The page that hosts show for an address without one: it leads to the app, which then says what is missing."""
    page = web.text(NOT_FOUND)
    return page if base_path is None else page.replace("base = null;", f"base = {json.dumps(base_of(base_path))};")


def base_of(base_path: str | None) -> str:
    """The prefix of the site's addresses. Raises `SiteError` for a base path that is none."""
    if base_path is None:
        return "./"
    if not base_path.startswith("/") or base_path.startswith("//") or not re.fullmatch(r"[\w/.~%-]+", base_path):
        raise SiteError(f"--base-path {base_path} is invalid: expected a path on the host, such as /demos/counter/.")
    return base_path if base_path.endswith("/") else base_path + "/"
