"""A table of a million rows beside Streamlit's: its first rows, a change, scrolling, sorting, memory."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from playwright.sync_api import Page

from benchmarks.measure import START, open_page
from benchmarks.rows import Row
from benchmarks.sites import DISTRIBUTION, Bench
from tests.support.browser import chromium
from tests.support.hosts.streamlit_server import StreamlitServer

APP = "with_table"
MARK, LEAST, CHANGE = 2_000_000, -7_000_000, 5_000_000  # as in the app
FRAMES = 240
WHOLE = "?whole"
SETTINGS = {"server.maxMessageSize": 1000}
TITLE = "a table of 1,000,000 rows and 10 columns"
# Both grids draw with the same library on a canvas: a text is painted in the frame in which it is drawn.
_WATCH = """
() => {
  const draw = CanvasRenderingContext2D.prototype.fillText;
  window.addEventListener("pointerdown", () => (window.clicked = performance.now()), { capture: true });
  CanvasRenderingContext2D.prototype.fillText = function (text, ...where) {
    if (text === window.expected) {
      window.expected = undefined;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (window.took = performance.now() - window.clicked);
        port2.postMessage(null);
      });
    }
    return draw.call(this, text, ...where);
  };
}
"""
_GRID = ".st-key-table [data-testid=stDataFrame]"
# A page a frame, down and up, and then from end to end: how long each frame was.
_SCROLL = """
async ([grid, frames]) => {
  const scroller = document.querySelector(`${grid} .dvn-scroller`);
  const next = () => new Promise(requestAnimationFrame);
  const took = [];
  let before = await next();
  const end = scroller.scrollHeight - scroller.clientHeight;
  for (let frame = 0; frame < 2 * frames; frame++) {
    scroller.scrollTop = frame < frames ? 200 * frame : (end * (frame - frames)) / frames;
    const now = await next();
    took.push(now - before);
    before = now;
  }
  return took;
}
"""


@dataclass
class Side:
    """One of the two pages, and what it took."""

    page: Page
    count: int = 0
    shown: list[float] = field(default_factory=list)
    changed: list[float] = field(default_factory=list)
    sorted: list[float] = field(default_factory=list)
    frames: list[float] = field(default_factory=list)

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def settle(self) -> None:
        self.page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=START)

    def time(self, text: object, act: Callable[[], None]) -> float:
        """Milliseconds from the press of the mouse until this text is painted."""
        self.page.evaluate("(text) => { window.took = undefined; window.expected = text; }", str(text))
        act()
        self.page.wait_for_function("window.took !== undefined", timeout=START)
        took: float = self.page.evaluate("window.took")
        self.settle()
        return took

    def round(self) -> None:
        """A new table is made, shown, changed, scrolled through and sorted."""
        self.page.bring_to_front()
        self.count += 1
        self.press("Make")
        self.page.get_by_text(f"Count = {self.count}").wait_for(timeout=START)
        self.page.locator(_GRID).wait_for(state="detached", timeout=START)
        self.settle()
        self.shown.append(self.time(MARK + self.count, lambda: self.press("Show")))
        self.frames += self.page.evaluate(_SCROLL, [_GRID, FRAMES])
        self.page.evaluate(f"document.querySelector('{_GRID} .dvn-scroller').scrollTop = 10000")
        made = self.count
        for _ in range(3):
            self.count += 1
            self.changed.append(self.time(CHANGE + self.count, lambda: self.press("Change")))
        self.page.evaluate(f"document.querySelector('{_GRID} .dvn-scroller').scrollTop = 0")
        if not self.page.url.endswith(WHOLE):  # Streamlit sorts no table of more than 150,000 rows that it has sent
            self.sorted.append(self.time(LEAST - made, self._sort))

    def _sort(self) -> None:
        box = self.page.locator(f"{_GRID} canvas").first.bounding_box()
        assert box is not None
        self.page.mouse.click(box["x"] + 24, box["y"] + 17)


def table_rows(bench: Bench) -> Iterator[Row]:
    if DISTRIBUTION is None:
        yield Row(TITLE, "SITELET_PACKAGES names no distribution", "")
        return
    with StreamlitServer(bench.script(APP), **SETTINGS) as streamlit:
        addresses = bench.site(APP), streamlit.address, streamlit.address + WHOLE
        sides = [Side(open_page(bench.chrome, address)) for address in addresses]
        for side in sides:
            side.page.evaluate(_WATCH)
        for _ in range(max(2, bench.starts // 3)):
            for side in sides:
                side.round()
        for side in sides:
            side.page.context.close()
    yield from _rows(*sides)
    yield _memory(bench)


def _rows(ours: Side, theirs: Side, whole: Side) -> Iterator[Row]:
    for what, goal, times in (
        ("from script to first painted rows", 0.25, (ours.shown, theirs.shown, whole.shown)),
        ("one changed cell", 0.05, (ours.changed, theirs.changed, whole.changed)),
    ):
        took, reference, sent_whole = map(median, times)
        other = f"Streamlit {reference:.0f} ms, with lazy=False {sent_whole:.0f} ms"
        yield Row(f"{TITLE}: {what}", f"{took:.0f} ms", other, took / reference, goal)
    yield Row(
        f"{TITLE}: sorted by a click on a header",
        f"{median(ours.sorted):.0f} ms",
        f"Streamlit {median(theirs.sorted):.0f} ms, goal: 500 ms",
    )
    rates = [1000 * len(side.frames) / sum(side.frames) for side in (ours, theirs)]
    yield Row(
        f"{TITLE}: scrolled through, and the longest frame",
        f"{rates[0]:.1f} / s, {max(ours.frames):.0f} ms",
        f"Streamlit {rates[1]:.1f} / s, {max(theirs.frames):.0f} ms; goal: 60 / s, 50 ms",
    )


def _memory(bench: Bench) -> Row:
    """What the page's process has for itself, the worker being in it; with Streamlit what its server has, too."""
    ours = _memory_of_page(bench, bench.site(APP))
    theirs = []
    for asked in ("", WHOLE):
        with StreamlitServer(bench.script(APP), **SETTINGS) as streamlit:
            page = _memory_of_page(bench, streamlit.address + asked)
            theirs.append(page + private_memory(streamlit.pid))
    sizes = [f"{each / 2**20:.0f} MiB" for each in (ours, *theirs)]
    other = f"Streamlit {sizes[1]}, with lazy=False {sizes[2]}"
    return Row(f"{TITLE}: memory of the page, and of its worker or server", sizes[0], other, ours / theirs[0], 0.8)


def _memory_of_page(bench: Bench, address: str) -> int:
    """In a browser of its own, whose pages are no others."""
    chrome = bench.chrome.browser_type.launch(executable_path=chromium.executable(), args=chromium.ARGS)
    side = Side(open_page(chrome, address))
    side.page.evaluate(_WATCH)
    side.round()
    side.page.context.new_cdp_session(side.page).send("HeapProfiler.collectGarbage")
    processes = chrome.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    used = sum(private_memory(each["id"]) for each in processes if each["type"] == "renderer")
    chrome.close()
    return used


def private_memory(pid: int) -> int:
    """Bytes that no other process has."""
    said = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return 1024 * sum(int(size) for size in re.findall(r"^Private_\w+: +(\d+) kB", said, re.MULTILINE))
