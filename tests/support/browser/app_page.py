"""The page of an app: opened, waited for, read."""

from __future__ import annotations

from collections.abc import Iterator
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


def says(page: Page, text: str) -> None:
    """The page shows this text, and nothing else in the same element."""
    expect(page.get_by_text(text, exact=True)).to_be_visible()


def options(page: Page) -> Locator:
    """The options of the list that is open."""
    return page.get_by_role("option")
