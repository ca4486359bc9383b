"""The ratios of benchmarks/README.md, measured in one run. With `--write` they replace the table kept there."""

from __future__ import annotations

import argparse
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Route, sync_playwright

from benchmarks import engines
from benchmarks.costs import COSTS, cost_rows
from benchmarks.measure import (
    START,
    click_during_run,
    clicks_in_turn,
    open_page,
    time_until,
    time_until_seen,
    wait_until_kept,
    watch_clicks,
)
from benchmarks.rows import Row
from benchmarks.sessions import restoring_row, stop_row
from tests.support.browser import chromium
from tests.support.hosts.static_host import StaticHost
from tests.support.hosts.streamlit_server import StreamlitServer

HERE = Path(__file__).parent
README = HERE / "README.md"
APPS = {
    "counter": "counter",
    "markdown_rows": "1,000 markdown rows, unchanged",
    "changing_rows": "1,000 markdown rows, all changed",
    "sliders": "200 keyed sliders",
    "widgets": "1,000 keyed widgets, one changed",
}
OTHERS = ("long_run", "sleeping", "restoring", "busy")
# The browser asks for this to see whether there is a new version.
UPDATE_CHECK = {"/counter/service-worker.js"}
LIVE = "document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'"
CONTENT = "[...document.querySelectorAll('[data-testid=stMarkdown]')].at(-1)?.textContent.includes('=')"
# Lets the benchmark see the memory of the worker's WebAssembly.
_KEEP_MEMORY = """
self.memories = new Set();
const buffer = Object.getOwnPropertyDescriptor(WebAssembly.Memory.prototype, "buffer");
Object.defineProperty(WebAssembly.Memory.prototype, "buffer", {
  ...buffer,
  get() { self.memories.add(this); return buffer.get.call(this); },
});
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the table into README.md")
    parser.add_argument("--clicks", type=int, default=40, help="clicks for each app and side")
    parser.add_argument("--starts", type=int, default=9, help="cold starts for each side")
    options = parser.parse_args()
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder, browser() as chrome:
        host = StaticHost(Path(folder), "immutable", compress=True)
        prepare(Path(folder))
        for row in all_rows(chrome, host, options.clicks, options.starts):
            rows.append(row)
            print(" | ".join(row.cells()), flush=True)
        host.stop()
        text = table(rows, chrome.version, options.clicks, options.starts)
    print("\n" + text)
    if options.write:
        kept = re.sub(
            r"(<!-- table -->\n).*(<!-- /table -->)", lambda m: m[1] + text + m[2], README.read_text(), flags=re.S
        )
        README.write_text(kept)


def all_rows(chrome: Browser, host: StaticHost, clicks: int, starts: int) -> Iterator[Row]:
    for app, title in APPS.items():
        yield click_row(chrome, host, app, title, clicks)
    yield interrupt_row(chrome, host, starts, "long_run", "of ten seconds")
    yield interrupt_row(chrome, host, starts, "sleeping", "that sleeps")
    yield stop_row(chrome, host, starts)
    yield from cost_rows(chrome, host, clicks)
    yield restoring_row(chrome, host)
    yield content_row(chrome, host, starts)
    yield from start_rows(chrome, host, starts)
    yield heap_row(chrome, host)
    yield from engine_rows(host)


@contextmanager
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=chromium.executable(), args=chromium.ARGS)
        yield chrome
        chrome.close()


def prepare(folder: Path) -> None:
    """Build a site of each app, and the page that has nothing but Pyodide in it."""
    scripts = [HERE / "apps" / f"{app}.py" for app in {*APPS, *(cost.app for cost in COSTS), *OTHERS}]
    scripts += [cost.write_without(HERE / "apps", folder) for cost in COSTS]
    for script in scripts:
        command: list[str | Path] = [
            Path(sys.executable).parent / "sitelet",
            "build",
            script,
            "-o",
            folder / script.stem,
        ]
        subprocess.run(command, check=True, capture_output=True)
    shutil.copytree(HERE / "bare", folder / "bare")
    shutil.copytree(HERE.parent / "node_modules" / "pyodide", folder / "bare" / "pyodide")


def click_row(chrome: Browser, host: StaticHost, app: str, title: str, clicks: int) -> Row:
    """Median time from click to change, both sides in turn."""
    with StreamlitServer(HERE / "apps" / f"{app}.py") as streamlit:
        pages = [open_page(chrome, f"{host.address}/{app}/"), open_page(chrome, streamlit.address)]
        wait_until_kept(pages[0])
        ours, theirs = map(median, clicks_in_turn(pages, clicks))
    return Row(f"click to change: {title}", f"{ours:.1f} ms", f"Streamlit {theirs:.1f} ms", ours / theirs, 0.25)


def content_row(chrome: Browser, host: StaticHost, starts: int) -> Row:
    """From navigation to what the script has written being in sight, both sides in turn."""
    ours: list[float] = []
    theirs: list[float] = []
    with StreamlitServer(HERE / "apps" / "counter.py") as streamlit:
        for _ in range(starts):
            for address, times in ((f"{host.address}/counter/", ours), (streamlit.address, theirs)):
                context = chrome.new_context()
                times.append(time_until_seen(context.new_page(), address, CONTENT))
                context.close()
    return Row(
        "navigation to first real content, prerendered, empty cache",
        f"{median(ours):.0f} ms",
        f"Streamlit {median(theirs):.0f} ms",
        median(ours) / median(theirs),
        0.2,
    )


def interrupt_row(chrome: Browser, host: StaticHost, clicks: int, app: str, kind: str) -> Row:
    """From a click during a long run to the count that the next run shows."""
    page = chrome.new_context().new_page()
    page.goto(f"{host.address}/{app}/")
    page.wait_for_selector("[data-testid=stMarkdown]:has-text('Count =')", timeout=START)
    page.wait_for_selector("[data-test-script-state=running]", timeout=START)
    watch_clicks(page)
    took = median([click_during_run(page) for _ in range(clicks)])
    page.context.close()
    return Row(f"click during a run {kind} to the next run's count", f"{took:.0f} ms", "goal: 100 ms")


def start_rows(chrome: Browser, host: StaticHost, starts: int) -> list[Row]:
    """From navigation to the end of the first run, with an empty cache, against Pyodide alone; and what that loads."""
    ours: list[float] = []
    bare: list[float] = []
    again: list[float] = []
    sent: dict[str, int] = {}
    sent_again: dict[str, int] = {}
    for _ in range(starts):
        for address, times, condition in (
            (f"{host.address}/counter/", ours, LIVE),
            (f"{host.address}/bare/", bare, "document.title === 'ready'"),
        ):
            context = chrome.new_context()
            host.asked.clear()
            page = context.new_page()
            times.append(time_until(page, address, condition))
            if times is ours:
                sent = host.bytes_sent()
                wait_until_kept(page)
                host.asked.clear()
                again.append(time_until(page, address, LIVE))
                page.wait_for_load_state("networkidle")
                sent_again = {path: size for path, size in host.bytes_sent().items() if path not in UPDATE_CHECK}
            context.close()
    pyodide = sum(size for path, size in sent.items() if "/pyodide-" in path)
    return [
        Row(
            "navigation to end of first run, empty cache",
            f"{median(ours):.0f} ms",
            f"bare loadPyodide() {median(bare):.0f} ms",
            median(ours) / median(bare),
            0.4,
        ),
        Row("the same, second visit", f"{median(again):.0f} ms", "the same", median(again) / median(bare), 0.3),
        Row(
            "bytes of a first visit, gzip",
            f"{sum(sent.values()) / 1e6:.2f} MB",
            f"of which Pyodide {pyodide / 1e6:.2f} MB",
        ),
        Row(
            "bytes of a second visit, except the check for a new version",
            f"{sum(sent_again.values())} bytes",
            "goal: 0",
        ),
    ]


def heap_row(chrome: Browser, host: StaticHost) -> Row:
    """The WebAssembly memory of the worker once the app has run, and of one that has only loaded Pyodide."""

    def heap(address: str, pattern: str, condition: str) -> float:
        page = chrome.new_context().new_page()

        def with_memory(route: Route) -> None:
            response = route.fetch()
            route.fulfill(response=response, body=_KEEP_MEMORY + response.text())

        page.route(re.compile(pattern), with_memory)
        time_until(page, address, condition)
        [worker] = [each for each in page.workers if re.search(pattern, each.url)]
        size: float = worker.evaluate("Math.max(...[...memories].map((memory) => memory.buffer.byteLength))")
        page.context.close()
        return size / 2**20

    ours = heap(f"{host.address}/counter/", r"/worker-[\w-]+\.js$", LIVE)
    bare = heap(f"{host.address}/bare/", r"/bare/worker\.mjs$", "document.title === 'ready'")
    return Row(
        "WebAssembly memory after the first run", f"{ours:.1f} MiB", f"bare Pyodide {bare:.1f} MiB", ours / bare, 1.2
    )


def engine_rows(host: StaticHost) -> list[Row]:
    """Worker start to the end of the first run in each other engine that is there."""
    return [
        Row(
            f"worker start to end of first run: {start.engine}",
            f"{start.ours:.0f} ms",
            f"bare loadPyodide() {start.bare:.0f} ms",
            start.ours / start.bare,
            start.goal,
        )
        for start in engines.starts(f"{host.address}/counter/", f"{host.address}/bare/")
    ]


def table(rows: list[Row], version: str, clicks: int, starts: int) -> str:
    head = ["", "Sitelet", "against", "ratio", "goal"]
    lines = [head, ["---"] * len(head), *(row.cells() for row in rows)]
    text = "\n".join("| " + " | ".join(cells) + " |" for cells in lines)
    where = f"{platform.machine()}, Python {platform.python_version()}, Chromium {version}"
    return f"{text}\n\nMedians of {clicks} clicks and {starts} starts, {engines.PAIRS} in other engines; {where}.\n"


if __name__ == "__main__":
    main()
