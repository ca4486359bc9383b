"""Starts in the engines that Chromium is not: worker start to the end of the first run, against Pyodide alone."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from tests.support.browser.engines import ENGINES
from tests.support.browser.engines.engine import Engine, EngineMissing, wait_until

PAIRS = 5
# What a start may cost at most, as a part of the start of a page with nothing but Pyodide in the same engine.
GOALS = {"firefox": 0.4, "webkit": 0.25}
LIVE = "document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'"
READY = "document.title === 'ready'"
# The worker's script is the one that is asked for when the worker starts.
_WATCH = """
(() => {{
  const look = () => {{
    if (!({condition})) return void setTimeout(look, 5);
    const entry = performance.getEntriesByType("resource").find(({{ name }}) => /\\/worker[^/]*$/.test(name));
    window.took = performance.now() - entry.startTime;
  }};
  look();
}})()
"""


@dataclass
class Start:
    """Medians, in milliseconds, of starts in one engine, ours and Pyodide's in turn."""

    engine: str
    ours: float
    bare: float
    goal: float


def starts(ours: str, bare: str, pairs: int = PAIRS) -> list[Start]:
    """Measure every engine that is there, with the addresses of an app's site and of the page with Pyodide alone."""
    measured: list[Start] = []
    for name, goal in GOALS.items():
        try:
            engine = ENGINES[name]()
        except EngineMissing as missing:
            print(f"no starts in {name}: {missing}")
            continue
        try:
            took = [(_start(engine, ours, LIVE), _start(engine, bare, READY)) for _ in range(pairs)]
        finally:
            engine.close()
        title = f"{engine.name} {engine.version}"
        measured.append(Start(title, median(our for our, _ in took), median(its for _, its in took), goal))
    return measured


def _start(engine: Engine, address: str, condition: str) -> float:
    engine.fresh()
    engine.open(address)
    engine.evaluate(_WATCH.format(condition=condition))
    wait_until(engine, "window.took !== undefined", 180)
    took: float = engine.evaluate("window.took")
    return took
