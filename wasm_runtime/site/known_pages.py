"""Which pages an app has: those of its folder, or those that its script names when it is run.

Each gets a page of its own in the site, so that its address works on any web host. An app that cannot run outside a
browser, or takes too long, has the addresses of its folder only; `404.html` leads the others home.
"""

from __future__ import annotations

from pathlib import Path

from wasm_runtime.page.messages import FirstRun
from wasm_runtime.script.pages import folder_pages


def names_pages(script: Path) -> bool:
    """Whether the script seems to name its pages, so that only a run tells which there are."""
    return b"navigation(" in script.read_bytes()


def has_pages(script: Path) -> bool:
    """Whether the app has more pages than one, as far as its files tell."""
    return names_pages(script) or bool(folder_pages(script))


def known_pages(script: Path, first_run: FirstRun | None) -> list[str]:
    """The addresses of the app's pages but the one at its root; `first_run` is of that one."""
    if not names_pages(script):
        return [page.address for page in folder_pages(script) if page.address]
    named = [message for message in first_run["messages"] if message["kind"] == "navigation"] if first_run else []
    pages = [page for message in named for section in message["sections"] for page in section["pages"]]
    return [page["address"] for page in pages if page["address"] and "external" not in page]
