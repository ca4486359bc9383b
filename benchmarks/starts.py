"""From the navigation to a page in use, and what that takes: time, bytes, memory."""

from __future__ import annotations

import re
from statistics import median

from playwright.sync_api import Route

from benchmarks import engines
from benchmarks.measure import LIVE, time_until, time_until_seen, wait_until_kept
from benchmarks.rows import Row
from benchmarks.sites import BARE, Bench
from tests.support.hosts.streamlit_server import StreamlitServer

# The browser asks for this to see whether there is a new version.
UPDATE_CHECK = {"/counter/service-worker.js"}
CONTENT = "[...document.querySelectorAll('[data-testid=stMarkdown]')].at(-1)?.textContent.includes('=')"
_IS_PAGE = re.compile(r"/(assets/.*\.(js|css))?$")
# Lets the benchmark see the memory of the worker's WebAssembly.
_KEEP_MEMORY = """
self.memories = new Set();
const buffer = Object.getOwnPropertyDescriptor(WebAssembly.Memory.prototype, "buffer");
Object.defineProperty(WebAssembly.Memory.prototype, "buffer", {
  ...buffer,
  get() { self.memories.add(this); return buffer.get.call(this); },
});
"""


def content_row(bench: Bench) -> Row:
    """From navigation to what the script has written being in sight, both sides in turn."""
    ours: list[float] = []
    theirs: list[float] = []
    with StreamlitServer(bench.script("counter")) as streamlit:
        for _ in range(bench.starts):
            for address, times in ((bench.site("counter"), ours), (streamlit.address, theirs)):
                context = bench.chrome.new_context()
                times.append(time_until_seen(context.new_page(), address, CONTENT))
                context.close()
    return Row(
        "navigation to first real content, prerendered, empty cache",
        f"{median(ours):.0f} ms",
        f"Streamlit {median(theirs):.0f} ms",
        median(ours) / median(theirs),
        0.2,
    )


def start_rows(bench: Bench) -> list[Row]:
    """From navigation to the end of the first run, with an empty cache, against Pyodide alone; and what that loads."""
    ours: list[float] = []
    bare: list[float] = []
    again: list[float] = []
    sent: dict[str, int] = {}
    sent_again: dict[str, int] = {}
    for _ in range(bench.starts):
        for address, times, condition in (
            (bench.site("counter"), ours, LIVE),
            (bench.site(BARE), bare, "document.title === 'ready'"),
        ):
            context = bench.chrome.new_context()
            bench.host.asked.clear()
            page = context.new_page()
            times.append(time_until(page, address, condition))
            if times is ours:
                sent = bench.host.bytes_sent()
                wait_until_kept(page)
                bench.host.asked.clear()
                again.append(time_until(page, address, LIVE))
                page.wait_for_load_state("networkidle")
                sent_again = {path: size for path, size in bench.host.bytes_sent().items() if path not in UPDATE_CHECK}
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
            "of these the page with its styles and scripts",
            f"{sum(size for path, size in sent.items() if _IS_PAGE.search(path)) / 1e3:.1f} kB",
            "goal: 250 kB",
        ),
        Row(
            "bytes of a second visit, except the check for a new version",
            f"{sum(sent_again.values())} bytes",
            "goal: 0",
        ),
    ]


def heap_row(bench: Bench) -> Row:
    """The WebAssembly memory of the worker once the app has run, and of one that has only loaded Pyodide."""

    def heap(address: str, pattern: str, condition: str) -> float:
        page = bench.chrome.new_context().new_page()

        def with_memory(route: Route) -> None:
            response = route.fetch()
            route.fulfill(response=response, body=_KEEP_MEMORY + response.text())

        page.route(re.compile(pattern), with_memory)
        time_until(page, address, condition)
        [worker] = [each for each in page.workers if re.search(pattern, each.url)]
        size: float = worker.evaluate("Math.max(...[...memories].map((memory) => memory.buffer.byteLength))")
        page.context.close()
        return size / 2**20

    ours = heap(bench.site("counter"), r"/worker-[\w-]+\.js$", LIVE)
    bare = heap(bench.site(BARE), r"/bare/worker\.mjs$", "document.title === 'ready'")
    return Row(
        "WebAssembly memory after the first run", f"{ours:.1f} MiB", f"bare Pyodide {bare:.1f} MiB", ours / bare, 1.2
    )


def engine_rows(bench: Bench) -> list[Row]:
    """Worker start to the end of the first run in each other engine that is there."""
    return [
        Row(
            f"worker start to end of first run: {start.engine}",
            f"{start.ours:.0f} ms",
            f"bare loadPyodide() {start.bare:.0f} ms",
            start.ours / start.bare,
            start.goal,
        )
        for start in engines.starts(bench.site("counter"), bench.site(BARE))
    ]
