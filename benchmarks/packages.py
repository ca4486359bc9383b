"""Starts of apps that import packages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from benchmarks.measure import LIVE, time_until
from benchmarks.rows import Row
from benchmarks.sites import BARE, DISTRIBUTION, Bench

GOAL = 0.45


@dataclass(frozen=True)
class Imported:
    """What an app imports, and the package that has it."""

    app: str
    module: str
    package: str


IMPORTED = (Imported("with_pandas", "pandas", "pandas"), Imported("with_pyplot", "matplotlib.pyplot", "matplotlib"))


def package_rows(bench: Bench) -> Iterator[Row]:
    """From navigation to the end of the first run, against Pyodide alone, which loads and imports the same wheels."""
    if DISTRIBUTION is None:
        yield Row("apps that import packages", "SITELET_PACKAGES names no distribution", "")
        return
    for each in IMPORTED:
        bare = f"{bench.site(BARE)}packages.html?package={each.package}&module={each.module}"
        times: dict[str, list[float]] = {bench.site(each.app): [], bare: []}
        for _ in range(bench.starts):
            for address, took in times.items():
                context = bench.chrome.new_context()
                condition = "document.title === 'ready'" if address == bare else LIVE
                took.append(time_until(context.new_page(), address, condition))
                context.close()
        ours, theirs = map(median, times.values())
        what = f"navigation to end of first run, empty cache: an app that imports {each.module}"
        yield Row(what, f"{ours:.0f} ms", f"bare Pyodide {theirs:.0f} ms", ours / theirs, GOAL)
