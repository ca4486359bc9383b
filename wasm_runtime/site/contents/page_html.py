"""The HTML of a site's pages: the built ones, with what this site has to say in them."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from wasm_runtime.protocol.boot_messages import Images
from wasm_runtime.protocol.messages import FirstRun
from wasm_runtime.protocol.site import SiteConfig, SiteOptions
from wasm_runtime.site.app.files import App
from wasm_runtime.site.contents.time_zones import time_zones
from wasm_runtime.site.contents.web_manifest import page_name, with_manifest
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.theme import Theme
from wasm_runtime.site.web_files import NOT_FOUND, WebFiles

_CONFIG_ELEMENT = re.compile(r'(<script type="application/json" id="sitelet-config">)(.*?)(</script>)', re.DOTALL)
_STYLES = re.compile(r'<link rel="stylesheet"[^>]* href="\./([^"]+)">')
_TITLE = re.compile(r"<title>.*?</title>")


@dataclass(frozen=True)
class Roots:
    """The ways from a page to the root of its app and to the files that all apps of the site share.

    `site` is the way to the site's root, where that is not the app's.
    """

    app: str = "./"
    shared: str = "./"
    site: str | None = None


def index_html(
    web: WebFiles,
    app: App,
    app_archive: str,
    options: SiteOptions,
    theme: Theme,
    roots: Roots = Roots(),
    *,
    is_installable: bool = False,
) -> str:
    """The page: the built one with the app's configuration and theme in it, and a link to the app's manifest."""
    shared = roots.shared
    config: SiteConfig = {
        "base": roots.app,
        "worker": shared + web.worker,
        "pyodide": shared + web.pyodide,
        "runtime": shared + web.runtime,
        "images": cast("Images", {kind: f"{shared}{image}" for kind, image in web.images.items()}),
        "time_zones": shared + time_zones().name,
        "app": roots.app + app_archive,
        "script": app.script.as_posix(),
        **options,
        "packages": [each if "://" in each else shared + each for each in options.get("packages", [])],
    }
    if roots.site is not None:
        config["site"] = roots.site
    # Inside a script element nothing may look like its end.
    text = json.dumps(config).replace("<", "\\u003c")
    page = web.text("index.html")
    page = _CONFIG_ELEMENT.sub(lambda match: match[1] + text + match[3], page, count=1)
    page = _STYLES.sub(lambda match: web.inline_styles(match[1], shared), page)
    page = theme.in_page(page, web, shared)
    if shared != "./":
        page = re.sub(r'((?:src|href)=")\./', lambda match: match[1] + shared, page)
    return with_manifest(page, roots.app) if is_installable else page


def titled(page: str, first_run: FirstRun) -> str:
    """The page with the name that its first run gives it, if it does."""
    name = page_name(first_run)
    return page if name is None else _TITLE.sub(lambda _: f"<title>{html.escape(name)}</title>", page, count=1)


def not_found_html(web: WebFiles, base_path: str | None, apps: Sequence[str] = ()) -> str:
    """The page that hosts show for an address without one: it leads to the app, which then says what is missing.

    `apps` are the folders of the apps, where the site has several.
    """
    page = web.text(NOT_FOUND)
    if apps:
        page = page.replace('apps = [""];', f"apps = {json.dumps(list(apps))};")
    return page if base_path is None else page.replace("base = null;", f"base = {json.dumps(base_of(base_path))};")


def base_of(base_path: str | None) -> str:
    """The prefix of the site's addresses. Raises `SiteError` for a base path that is none."""
    if base_path is None:
        return "./"
    if not base_path.startswith("/") or base_path.startswith("//") or not re.fullmatch(r"[\w/.~%-]+", base_path):
        raise SiteError(f"--base-path {base_path} is invalid: expected a path on the host, such as /demos/counter/.")
    return base_path if base_path.endswith("/") else base_path + "/"
