"""The HTML of a site's pages: the built ones, with what this site has to say in them."""

from __future__ import annotations

import html
import json
import re
from typing import cast

from wasm_runtime.protocol.messages import FirstRun, Images
from wasm_runtime.protocol.site import SiteConfig, SiteOptions
from wasm_runtime.site.app_files import App
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.theme import Theme
from wasm_runtime.site.time_zones import time_zones
from wasm_runtime.site.web_files import NOT_FOUND, WebFiles
from wasm_runtime.site.web_manifest import page_name, with_manifest

_CONFIG_ELEMENT = re.compile(r'(<script type="application/json" id="sitelet-config">)(.*?)(</script>)', re.DOTALL)
_STYLES = re.compile(r'<link rel="stylesheet"[^>]* href="\./([^"]+)">')
_TITLE = re.compile(r"<title>.*?</title>")


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


def titled(page: str, first_run: FirstRun) -> str:
    """The page with the name that its first run gives it, if it does."""
    name = page_name(first_run)
    return page if name is None else _TITLE.sub(lambda _: f"<title>{html.escape(name)}</title>", page, count=1)


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
