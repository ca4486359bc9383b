"""What keeping sessions costs, and what it gives when a script has to be stopped."""

from __future__ import annotations

from statistics import mean, median

from hosts import StaticHost
from measure import START, clicks_in_turn, open_page, wait_until_kept
from playwright.sync_api import Browser, Page
from rows import Row

SAVING = {"counter": "the counter", "keys": "1,000 keys, one changed"}
# Does away with all of it, in the site that is measured against.
UNSAVED = """\
from wasm_runtime.script.runner import AppSession

AppSession._save = lambda session: None
"""
SAVING_CLICKS = 6  # times as many clicks as elsewhere: the difference is small
_COUNT = "document.querySelector('[data-testid=stMarkdown]')?.textContent.includes('Count = {}')"


def saving_rows(chrome: Browser, host: StaticHost, clicks: int) -> list[Row]:
    """Click to change where the session is saved after each run, and where it is not, in turn.

    Means, for a browser's clock is coarse.
    """
    rows = []
    for app, title in SAVING.items():
        # Two pages of each, for one page is quicker than another of the same site.
        sites = (f"{app}-unsaved", app, app, f"{app}-unsaved")
        pages = [open_page(chrome, f"{host.address}/{site}/") for site in sites]
        for page in pages:
            wait_until_kept(page)
        took = clicks_in_turn(pages, SAVING_CLICKS * clicks)
        without, saving = mean(took[0] + took[3]), mean(took[1] + took[2])
        row = Row(
            f"click to change with its session saved: {title}",
            f"{saving:.2f} ms",
            f"not saved {without:.2f} ms",
            saving / without,
            1.05,
        )
        rows.append(row)
    return rows


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
