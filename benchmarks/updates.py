"""What the page shows of a metric that changes 60 times a second."""

from __future__ import annotations

from statistics import median

from playwright.sync_api import Page

from benchmarks.measure import START, open_page
from benchmarks.rows import Row
from benchmarks.sites import Bench
from tests.support.hosts.streamlit_server import StreamlitServer

LAST = 120  # as in apps/metric.py
# What each frame shows, and when: a value and the end of the line that belongs to it.
_WATCH = """
() => {
  window.shown = [];
  let before;
  const look = () => {
    const value = document.querySelector("[data-testid=stMetricValue]")?.textContent.trim();
    if (value !== undefined && value !== before) window.shown.push([performance.now(), Number((before = value))]);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
"""


def update_row(bench: Bench) -> Row:
    """The metric's changes that a person sees in a second, both sides in turn. Each run must end with the last."""
    ours: list[float] = []
    theirs: list[float] = []
    with StreamlitServer(bench.script("metric")) as streamlit:
        pages = [open_page(bench.chrome, bench.site("metric")), open_page(bench.chrome, streamlit.address)]
        for page in pages:
            page.evaluate(_WATCH)
        for _ in range(bench.starts):
            for page, rates in zip(pages, (ours, theirs), strict=True):
                page.bring_to_front()
                rates.append(_rate(page))
        for page in pages:
            page.context.close()
    return Row(
        "a metric with a sparkline that changes 60 times a second: changes shown",
        f"{median(ours):.1f} / s",
        f"Streamlit {median(theirs):.1f} / s, goal: 60 / s",
    )


def _rate(page: Page) -> float:
    page.evaluate("window.shown.length = 0")
    page.get_by_role("button", name="Increment").click()
    page.wait_for_function(f"window.shown.length > 1 && window.shown.at(-1)[1] === {LAST}", timeout=START)
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=START)
    shown: list[tuple[float, int]] = page.evaluate("window.shown")
    of_run = [each for each in shown if each[1] > 0]
    return (len(of_run) - 1) / (of_run[-1][0] - of_run[0][0]) * 1000
