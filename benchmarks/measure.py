"""What is measured in a page, the same way for every page: milliseconds from a click to the change it causes."""

from __future__ import annotations

import time
from collections.abc import Sequence

from playwright.sync_api import Browser, Page

START = 120_000
LIVE = "document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'"

# From the click, as the page's first listener hears of it, to the first moment at which the count has changed.
_WATCH = """
() => {
  const count = () => [...document.querySelectorAll("[data-testid=stMarkdown]")].at(-1)?.textContent;
  window.took = [];
  let clicked, before;
  window.addEventListener("click", () => { clicked = performance.now(); before = count(); }, { capture: true });
  new MutationObserver(() => {
    if (clicked === undefined || count() === before) return;
    window.took.push(performance.now() - clicked);
    clicked = undefined;
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
"""


# The site is stored: nothing is fetched any more. The page of the other side has no service worker.
_KEPT = "navigator.serviceWorker.controller !== null"


def wait_until_kept(page: Page) -> None:
    """Wait until the site's service worker has stored it."""
    page.wait_for_function(_KEPT, timeout=START)


def open_page(browser: Browser, address: str) -> Page:
    """A page in a browser profile of its own, after its app's first run."""
    page = browser.new_context().new_page()
    page.goto(address)
    wait_until_run(page)
    return page


def wait_until_run(page: Page) -> None:
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=START)
    page.wait_for_function("[...document.querySelectorAll('[data-testid=stMarkdown]')].at(-1)?.innerText.includes('=')")


def watch_clicks(page: Page) -> None:
    page.evaluate(_WATCH)


def click(page: Page) -> float:
    """Click the app's button; returns the milliseconds until the count changed."""
    page.evaluate("window.took = []")
    page.get_by_test_id("stButton").get_by_role("button", name="Increment").click()
    page.wait_for_function("window.took.length > 0", timeout=START)
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=START)
    time.sleep(0.05)  # both are at rest before the next
    took: float = page.evaluate("window.took[0]")
    return took


def clicks_in_turn(pages: Sequence[Page], clicks: int) -> list[list[float]]:
    """The milliseconds of so many clicks on each page, ten here and ten there. Closes the pages."""
    took: list[list[float]] = [[] for _ in pages]
    for page in pages:
        page.bring_to_front()
        watch_clicks(page)
        for _ in range(3):
            click(page)
    for _ in range(clicks // 10):
        for page, times in zip(pages, took, strict=True):
            page.bring_to_front()
            times += [click(page) for _ in range(10)]
    for page in pages:
        page.context.close()
    return took


def click_during_run(page: Page) -> float:
    """Click the app's button while its script runs; returns the milliseconds until the next run has shown the count."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="running"]', timeout=START)
    page.evaluate("window.took = []")
    page.get_by_test_id("stButton").get_by_role("button", name="Increment").click()
    page.wait_for_function("window.took.length > 0", timeout=START)
    time.sleep(0.5)  # the next run is under way before the next click
    took: float = page.evaluate("window.took[0]")
    return took


# Noted by the page itself, in the first frame that it draws once the condition holds.
_SEE = """
(() => {
  const observer = new MutationObserver(() => {
    if (!(%s)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (window.seen = performance.now());
      port2.postMessage(null);
    });
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
})();
"""


def time_until_seen(page: Page, address: str, condition: str) -> float:
    """Milliseconds from the navigation to the first frame that shows that `condition` holds."""
    page.add_init_script(_SEE % condition)
    page.goto(address, wait_until="commit")
    page.wait_for_function("window.seen !== undefined", timeout=START)
    seen: float = page.evaluate("window.seen")
    return seen


def time_until(page: Page, address: str, condition: str) -> float:
    """Milliseconds from the navigation to the first look that finds that `condition` holds."""
    page.goto(address, wait_until="commit")
    took: float = page.evaluate(
        f"""() => new Promise((done, fail) => {{
          const look = () => {{
            if ({condition}) done(performance.now());
            else if (performance.now() > {START}) fail(new Error("not within {START} ms: {address}"));
            else setTimeout(look, 5);
          }};
          look();
        }})"""
    )
    return took
