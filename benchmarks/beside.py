"""The build beside that of another checkout, such as the state before a change: what has become slower, or larger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median

from benchmarks.measure import LIVE, clicks_in_turn, open_page, time_until, wait_until_kept
from benchmarks.rows import Row
from benchmarks.sites import SITELET, Bench, build, script_of

GOAL = 1.02
FOLDER = "beside"  # of the other build's sites


def build_beside(checkout: Path, apps: Iterable[str], folder: Path) -> None:
    """Build the sites of these apps with the other checkout, and those of this one that are missing."""
    for app in apps:
        build(checkout / ".venv" / "bin" / "sitelet", script_of(app, folder), folder / FOLDER / app)
        if not (folder / app).exists():
            build(SITELET, script_of(app, folder), folder / app)


def beside_rows(apps: Iterable[str], bench: Bench) -> Iterator[Row]:
    """Both builds in turn: clicks in each app, and what it takes until a counter is live."""
    sites = [bench.host.address, f"{bench.host.address}/{FOLDER}"]
    for app in apps:
        pages = [open_page(bench.chrome, f"{site}/{app}/") for site in sites]
        for page in pages:
            wait_until_kept(page)
        ours, theirs = map(median, clicks_in_turn(pages, bench.clicks))
        yield _row(f"click to change, beside the other build: {app}", ours, theirs, "ms", 1)
    times: dict[str, list[float]] = {site: [] for site in sites}
    sent: dict[str, int] = {}
    for _ in range(bench.starts):
        for site, took in times.items():
            context = bench.chrome.new_context()
            bench.host.asked.clear()
            took.append(time_until(context.new_page(), f"{site}/counter/", LIVE))
            sent[site] = sum(bench.host.bytes_sent().values())
            context.close()
    ours, theirs = map(median, times.values())
    yield _row("navigation to end of first run, beside the other build", ours, theirs, "ms", 0)
    size, other_size = (size / 1000 for size in sent.values())
    yield _row("bytes of a first visit, gzip, beside the other build", size, other_size, "kB", 0)


def _row(what: str, ours: float, theirs: float, unit: str, digits: int) -> Row:
    return Row(what, f"{ours:,.{digits}f} {unit}", f"before {theirs:,.{digits}f} {unit}", ours / theirs, GOAL)
