"""What one app brings into a site: its pages, its archive, its packages and the files that it publishes.

All of it is chosen and made before anything is written.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from wasm_runtime.protocol.messages import FirstRun
from wasm_runtime.protocol.persistence import Persist
from wasm_runtime.protocol.site import SiteOptions
from wasm_runtime.script.pages import names_pages
from wasm_runtime.site.app.component_files import app_component_files, component_files
from wasm_runtime.site.app.files import App, archive_name, check_app
from wasm_runtime.site.app.imports import AppImports
from wasm_runtime.site.app.keeping import keep_options, kept_folders
from wasm_runtime.site.app.known_pages import known_pages
from wasm_runtime.site.app.static_serving import static_files, static_remark
from wasm_runtime.site.check.checking import findings_of
from wasm_runtime.site.check.formats import build_notices, from_here
from wasm_runtime.site.contents.page_html import Roots, base_of, index_html, titled
from wasm_runtime.site.contents.service_worker import Contents
from wasm_runtime.site.contents.web_manifest import MANIFEST, app_name, web_manifest
from wasm_runtime.site.packages import Locking, Notice, files_for_micropip, packages_of
from wasm_runtime.site.packages.importing import importable
from wasm_runtime.site.packages.package import Package
from wasm_runtime.site.packages.vendored import addresses_of, vendored
from wasm_runtime.site.prerender import NotPrerenderedError, prerendered, with_first_run
from wasm_runtime.site.prerender.first_run import Outcome, run_once
from wasm_runtime.site.progress import step
from wasm_runtime.site.theme import Theme, theme_of
from wasm_runtime.site.web_files import FAVICON, WebFiles


@dataclass(frozen=True)
class Settings:
    """What holds for all apps of a build: see `builder.build`.

    `shared` is the folder of the files that they share, "" for the site's root.
    """

    base_path: str | None = None
    prerender: bool = True
    packages: Locking = field(default_factory=Locking)
    persist: Persist | None = None
    shared: str = ""


@dataclass(frozen=True)
class AppContents(Contents):
    """Named as in the site; with the first run, if there was one."""

    first_run: FirstRun | None


class AppPart:
    """An app that can be built, into a site of `web`. `packages` are the wheels that it needs."""

    def __init__(self, app: App, web: WebFiles, settings: Settings, notice: Notice, folder: str = "") -> None:
        """`folder` is where the app lies in the site, such as "one/". Raises `SiteError` if it cannot be built."""
        self.app = app
        self.folder = folder
        self.web = web
        self._settings = settings
        check_app(app)
        for warning in build_notices(from_here(findings_of(app), app.folder), app.path):
            notice(warning)
        self.packages: list[Package] = packages_of(app, settings.packages, web, notice)
        for remark in (*app.remarks(package.file for package in self.packages), static_remark(app)):
            if remark is not None:
                notice(remark)
        self._for_micropip = files_for_micropip(app, self.packages, settings.packages, web)
        here = [package for package in self.packages if package.online is None]
        self.archives = vendored(here, web, AppImports(app).names(), notice)
        self._options: SiteOptions = {
            "packages": [*addresses_of(self.packages, self.archives), *self._for_micropip],
            "keep": keep_options(app, settings.persist),
            "folders": kept_folders(app),
        }
        self.theme: Theme = theme_of(app, self._roots("").app)
        for remark in self.theme.remarks:
            notice(remark)
        self._archive = app.archive()

    def shared_files(self) -> dict[str, bytes | Path]:
        """What several apps may have in common, by its names in the site: the packages, what more of them can be
        installed with, and large media."""
        media = self.app.large_media().items()
        found: dict[str, bytes | Path] = {**self._for_micropip}
        found |= {listed["url"].removeprefix(self.app.shared): self.app.folder / file for file, listed in media}
        for each in self.archives:
            found |= each.archives
        return {f"{self._settings.shared}{address}": file for address, file in found.items()}

    def contents(self, notice: Notice) -> AppContents:
        """All that the site has because of this app alone."""
        entry = self.app.folder / self.app.script
        prerender = self._settings.prerender
        with importable(package.file for package in self.packages) as importables:
            outcome = run_once(self.app, packages=importables) if prerender or names_pages(entry) else None
            names = ["", *known_pages(entry, None if outcome is None else outcome.first_run)]
            others = {page: run_once(self.app, page, importables) for page in names if page and prerender}
        roots = {page: self._roots(page) for page in names}
        texts, files = self._pages(roots), self._files()
        first_run = None if outcome is None else outcome.first_run
        if prerender and outcome is not None:
            with step("Drawing the pages"):
                texts, shown = self._prerendered(texts, {"": outcome, **others}, roots, notice)
            files |= shown
        name = app_name(self.app.title, first_run)
        shared = f"../{self._settings.shared}" if self.folder else ""
        files[MANIFEST] = web_manifest(name, self.web.icons, FAVICON, self.theme.ground, shared)
        pages = {f"{page}/index.html" if page else "index.html": text for page, text in texts.items()}
        return AppContents(
            {f"{self.folder}{file}": content for file, content in files.items()},
            {f"{self.folder}{file}": text for file, text in pages.items()},
            first_run,
        )

    def _roots(self, page: str) -> Roots:
        """What the app's page at this address finds where."""
        base_path, shared = self._settings.base_path, self._settings.shared
        own = f"{base_of(base_path)}{self.folder}" if base_path else "../" if page else "./"
        site = base_of(base_path) if base_path else f"{own.removeprefix('./')}../" if self.folder else own
        return Roots(own, site + shared, site if self.folder else None)

    def _files(self) -> dict[str, bytes | Path]:
        wheels = [package.file for package in self.packages]
        return {
            archive_name(self._archive): self._archive,
            **static_files(self.app),
            **component_files(wheels),
            **app_component_files(self.app),
        }

    def _pages(self, roots: dict[str, Roots]) -> dict[str, str]:
        themes = {root: theme_of(self.app, root) for root in {each.app for each in roots.values()}}
        archive = archive_name(self._archive)
        return {
            page: index_html(self.web, self.app, archive, self._options, themes[each.app], each, is_installable=True)
            for page, each in roots.items()
        }

    def _prerendered(
        self, texts: dict[str, str], outcomes: dict[str, Outcome], roots: dict[str, Roots], notice: Notice
    ) -> tuple[dict[str, str], dict[str, bytes]]:
        """The pages, each with its first run in it if that can be shown, and with the name that the run gives it.

        Second come the files that they show, by their addresses from the app's root.
        """
        shown = {page: outcome.first_run for page, outcome in outcomes.items() if outcome.problem is None}
        runs = [(run, roots[page].app) for page, run in shown.items()]
        drawn = dict(zip(shown, prerendered(self.web, runs), strict=True))
        finished = {}
        files: dict[str, bytes] = {}
        for page, text in texts.items():
            outcome = outcomes[page]
            try:
                found = drawn.get(page, NotPrerenderedError(outcome.problem))
                if isinstance(found, NotPrerenderedError):
                    raise found
                text = with_first_run(text, outcome.first_run, found, self.web, roots[page].shared)
                files |= outcome.files
            except NotPrerenderedError as problem:
                which = f"The page {page} of {self.app.script}" if page else str(self.app.script)
                why = str(problem).rstrip(".")  # it may end with a sentence of the script's
                notice(f"{which} is not prerendered: {why}. It shows nothing until Python has started in the browser.")
            finished[page] = titled(text, outcome.first_run)
        return finished, files
