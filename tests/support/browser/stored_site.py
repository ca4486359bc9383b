"""A site that a service worker stores in the browser."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.support.browser.app_page import START, open_app

# The service worker of the page's own site answers its requests.
KEPT = """
(() => {
    const { base } = JSON.parse(document.getElementById("sitelet-config").textContent);
    const own = new URL(`${base}service-worker.js`, location.href).href;
    return navigator.serviceWorker.controller?.scriptURL === own;
})()
"""
# The lists of files that are stored, by the names of their caches.
CACHES = """
Promise.all((await caches.keys()).map(async (name) =>
    [name, (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)])).then(Object.fromEntries)
"""


def visit(page: Page, address: str) -> Page:
    """Opens an app and waits until it is stored."""
    open_app(page, address)
    page.wait_for_function(KEPT, timeout=START)
    return page


def caches(page: Page) -> int:
    """How many there are. Waiting for one to go has to ask this: to look into one that has just gone makes it anew."""
    return int(page.evaluate("caches.keys().then(({ length }) => length)"))


def stored(page: Page) -> dict[str, list[str]]:
    found: dict[str, list[str]] = page.evaluate(f"async () => {CACHES}")
    return found


def not_found(content: bytes) -> tuple[int, bytes]:
    return 404, b"<h1>Not found</h1>"
