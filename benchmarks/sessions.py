"""What keeping sessions costs, and what it gives when a script has to be stopped."""

from __future__ import annotations

from statistics import median

from hosts import StaticHost
from measure import START
from playwright.sync_api import Browser, Page
from rows import Row

_COUNT = "document.querySelector('[data-testid=stMarkdown]')?.textContent.includes('Count = {}')"


def saving_rows(chrome: Browser, host: StaticHost, runs: int) -> list[Row]:
    """Of each run the part that stores what it has changed, against all the rest; and reading it against unpickling."""
    page = chrome.new_context().new_page()
    page.goto(f"{host.address}/saving/")
    _settle(page)
    rows = []
    for kind, title in (("counter", "the counter"), ("1000 keys", "a session of 1,000 keys, one changed")):
        page.get_by_text(kind, exact=True).click()
        _settle(page)
        _press(page, "Begin")
        for _ in range(runs):
            _press(page, "Increment")
        _press(page, "Show")
        took = _figures(page)
        row = Row(
            f"a rerun with its saving: {title}",
            f"{took['without'] + took['saving']:.2f} ms",
            f"without {took['without']:.2f} ms",
            (took["without"] + took["saving"]) / took["without"],
            1.05,
        )
        rows.append(row)
    _press(page, "Restore")
    took = _figures(page)
    title = "restoring 1,000 keys with 50 MB"
    other = f"unpickling {took['unpickling']:.0f} ms"
    rows.append(Row(title, f"{took['restoring']:.0f} ms", other, took["restoring"] / took["unpickling"], 1.2))
    page.context.close()
    return rows


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


def _press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_timeout(20)
    _settle(page)


def _settle(page: Page) -> None:
    page.wait_for_selector("[data-test-script-state=notRunning]", timeout=START)


def _figures(page: Page) -> dict[str, float]:
    page.get_by_test_id("stText").first.wait_for(timeout=START)
    lines = [line.partition(" = ") for line in page.get_by_test_id("stText").all_inner_texts()]
    return {what: float(milliseconds) for what, _, milliseconds in lines}
