"""The page of an app: opened, waited for, read."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser.jspi import take_jspi_away

START = 60_000  # milliseconds a slow machine may take to start Python


@contextmanager
def new_page(browser: Browser, *, jspi: bool = True) -> Iterator[Page]:
    """A page in a context of its own, for tests that share one."""
    context = browser.new_context()
    if not jspi:
        take_jspi_away(context)
    yield context.new_page()
    context.unroute_all(behavior="ignoreErrors")
    context.close()


def open_app(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_selector('[data-testid="stApp"]:not([data-test-script-state="initial"])', timeout=START)
    settle(page)
    return page


def settle(page: Page) -> None:
    """Wait until no run is on."""
    page.wait_for_selector('[data-testid="stApp"]:not([data-test-script-state="running"])', timeout=START)


def wait_until(page: Page, condition: Callable[[], object], *, every: int = 50) -> None:
    """Wait until what the test itself sees is so; it looks again after so many milliseconds."""
    deadline = time.monotonic() + START / 1000
    while not condition():
        assert time.monotonic() < deadline
        page.wait_for_timeout(every)


def let_timers_end(page: Page, milliseconds: int) -> None:
    """Wait until the page has done all that it set itself a timer for, up to so many milliseconds ahead.

    For what must not happen. A page's timers fire in order, so that this holds however busy the machine is.
    """
    page.evaluate("(time) => new Promise((done) => setTimeout(done, time))", milliseconds)


def watch_for(page: Page, selector: str) -> None:
    """From now on note when an element is seen first after a click: `seen_after` says it."""
    page.evaluate(
        """(selector) => {
          let clicked;
          window.seenAfter = null;
          document.addEventListener("click", () => { clicked = performance.now(); }, true);
          new MutationObserver(() => {
            if (document.querySelector(selector)) window.seenAfter ??= performance.now() - clicked;
          }).observe(document.body, { childList: true, subtree: true });
        }""",
        selector,
    )


def seen_after(page: Page) -> float:
    """Milliseconds from the click until the element of `watch_for` was seen; endless if it was not.

    For what is shown only of work that takes long. A busy machine may hold up any work for that long.
    """
    waited = page.evaluate("window.seenAfter")
    return float("inf") if waited is None else float(waited)


def says(page: Page, text: str) -> None:
    """The page shows this text, and nothing else in the same element."""
    expect(page.get_by_text(text, exact=True)).to_be_visible()


def options(page: Page) -> Locator:
    """The options of the list that is open."""
    return page.get_by_role("option")


# An element whose part of the page is still to be loaded has nothing in it.
_STILL_LOADING = (
    "[data-testid=stElementContainer]:empty, [data-testid=stSkeleton]:not(.stSkeleton), .formula-source, "
    ".diagram-source, [disabled=early]"
)


def complete(page: Page) -> Page:
    """Wait until all elements are there, also those whose parts of the page are loaded when they are first drawn."""
    expect(page.locator(_STILL_LOADING)).to_have_count(0, timeout=START)
    return page
