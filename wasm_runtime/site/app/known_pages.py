"""Which pages an app has: those that its first run shows, be they its folder's or named by its script.

Each gets a page of its own in the site, so that its address works on any web host. An app that cannot run outside a
browser, or takes too long, has the addresses of its folder only; `404.html` leads the others home.
"""

from __future__ import annotations

from pathlib import Path

from wasm_runtime.protocol.messages import FirstRun
from wasm_runtime.script.pages import folder_pages, names_pages


def has_pages(script: Path) -> bool:
    """Whether the app has more pages than one, as far as its files tell."""
    return bool(folder_pages(script)) or names_pages(script)


def known_pages(script: Path, first_run: FirstRun | None) -> list[str]:
    """The addresses of the app's pages but the one at its root; `first_run` is of that one."""
    shown = [message for message in first_run["messages"] if message["kind"] == "navigation"] if first_run else []
    if not shown:
        return [page.address for page in folder_pages(script) if page.address]
    pages = [page for section in shown[-1]["sections"] for page in section["pages"]]
    return [page["address"] for page in pages if page["address"] and "external" not in page]
