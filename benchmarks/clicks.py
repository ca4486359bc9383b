"""From a click to the change that it causes."""

from __future__ import annotations

from statistics import median

from benchmarks.measure import START, click_during_run, clicks_in_turn, open_page, wait_until_kept, watch_clicks
from benchmarks.rows import Row
from benchmarks.sites import Bench
from tests.support.hosts.streamlit_server import StreamlitServer


def click_row(app: str, title: str, goal: float, bench: Bench) -> Row:
    """Median time from click to change, beside Streamlit's, both in turn."""
    with StreamlitServer(bench.script(app)) as streamlit:
        pages = [open_page(bench.chrome, bench.site(app)), open_page(bench.chrome, streamlit.address)]
        wait_until_kept(pages[0])
        ours, theirs = map(median, clicks_in_turn(pages, bench.clicks))
    return Row(f"click to change: {title}", f"{ours:.1f} ms", f"Streamlit {theirs:.1f} ms", ours / theirs, goal)


def interrupt_row(app: str, kind: str, bench: Bench) -> Row:
    """From a click during a long run to the count that the next run shows."""
    page = bench.chrome.new_context().new_page()
    page.goto(bench.site(app))
    page.wait_for_selector("[data-testid=stMarkdown]:has-text('Count =')", timeout=START)
    page.wait_for_selector("[data-test-script-state=running]", timeout=START)
    watch_clicks(page)
    took = median([click_during_run(page) for _ in range(bench.starts)])
    page.context.close()
    return Row(f"click during a run {kind} to the next run's count", f"{took:.0f} ms", "goal: 100 ms")
