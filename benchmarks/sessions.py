"""What a kept session takes to come back: when a page begins, and when a script had to be stopped."""

from __future__ import annotations

from statistics import median

from playwright.sync_api import Browser, Page

from benchmarks.measure import START
from benchmarks.rows import Row
from tests.support.hosts.static_host import StaticHost

_COUNT = "document.querySelector('[data-testid=stMarkdown]')?.textContent.includes('Count = {}')"


def restoring_row(chrome: Browser, host: StaticHost) -> Row:
    page = chrome.new_context().new_page()
    page.goto(f"{host.address}/restoring/")
    _settle(page)
    page.get_by_role("button", name="Restore").click()
    took = _figures(page)
    page.context.close()
    other = f"unpickling {took['unpickling']:.0f} ms"
    ratio = took["restoring"] / took["unpickling"]
    return Row("restoring 1,000 keys with 50 MB", f"{took['restoring']:.0f} ms", other, ratio, 1.2)


def stop_row(chrome: Browser, host: StaticHost, times: int) -> Row:
    """From a press of Stop in a busy loop until a click is answered, by a new worker with the same session."""
    page = chrome.new_context().new_page()
    page.goto(f"{host.address}/busy/")
    _settle(page)
    took = []
    for number in range(1, times + 1):
        page.get_by_role("button", name="Busy").click()
        page.get_by_role("button", name="Stop").wait_for(timeout=START)
        began: float = page.evaluate("performance.now()")
        page.get_by_role("button", name="Stop").click()
        page.wait_for_selector("[data-test-script-state=notRunning]", timeout=START)
        page.get_by_role("button", name="Increment").click()
        page.wait_for_function(_COUNT.format(number), timeout=START, polling=5)
        took.append(page.evaluate("performance.now()") - began)
        _settle(page)
    page.context.close()
    return Row(
        "stop of a busy loop to the next click's answer, session restored", f"{median(took):.0f} ms", "goal: 1500 ms"
    )


def _settle(page: Page) -> None:
    page.wait_for_selector("[data-test-script-state=notRunning]", timeout=START)


def _figures(page: Page) -> dict[str, float]:
    page.get_by_test_id("stText").first.wait_for(timeout=START)
    lines = [line.partition(" = ") for line in page.get_by_test_id("stText").all_inner_texts()]
    return {what: float(milliseconds) for what, _, milliseconds in lines}
