"""The ratios of benchmarks/README.md, measured in one run. With `--write` they replace the table kept there."""

from __future__ import annotations

import argparse
import platform
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks import engines
from benchmarks.beside import beside_rows, build_beside
from benchmarks.builds import prerender_row
from benchmarks.clicks import click_row, interrupt_row
from benchmarks.costs import COSTS, cost_rows
from benchmarks.packages import IMPORTED, package_rows
from benchmarks.rows import Row
from benchmarks.sessions import restoring_row, stop_row
from benchmarks.sites import DISTRIBUTION, Bench, prepare
from benchmarks.starts import content_row, engine_rows, heap_row, start_rows
from benchmarks.tables import APP as TABLE_APP
from benchmarks.tables import table_rows
from benchmarks.updates import update_row
from tests.support.browser import chromium
from tests.support.hosts.static_host import StaticHost

README = Path(__file__).parent / "README.md"
# Apps in which a click is measured, each with its title and its goal.
CLICKS = {
    "counter": ("counter", 0.25),
    "gallery_text": ("the gallery's text elements", 0.1),
    "markdown_rows": ("1,000 markdown rows, unchanged", 0.1),
    "changing_rows": ("1,000 markdown rows, all changed", 0.1),
    "sliders": ("200 keyed sliders", 0.25),
    "widgets": ("1,000 keyed widgets, one changed", 0.25),
}


@dataclass(frozen=True)
class Case:
    """Some rows of the table, and the apps whose sites they need."""

    apps: tuple[str, ...]
    rows: Callable[[Bench], Iterable[Row]]

    @classmethod
    def of_one(cls, app: str, row: Callable[[Bench], Row]) -> Case:
        return cls((app,), lambda bench: [row(bench)])


CASES = {
    **{app: Case.of_one(app, partial(click_row, app, title, goal)) for app, (title, goal) in CLICKS.items()},
    "metric": Case.of_one("metric", update_row),
    "long_run": Case.of_one("long_run", partial(interrupt_row, "long_run", "of ten seconds")),
    "sleeping": Case.of_one("sleeping", partial(interrupt_row, "sleeping", "that sleeps")),
    "stop": Case.of_one("busy", lambda bench: stop_row(bench.chrome, bench.host, bench.starts)),
    "costs": Case(tuple(cost.app for cost in COSTS), lambda bench: cost_rows(bench.chrome, bench.host, bench.clicks)),
    "restoring": Case.of_one("restoring", lambda bench: restoring_row(bench.chrome, bench.host)),
    "content": Case.of_one("counter", content_row),
    "start": Case(("counter",), start_rows),
    "packages": Case(tuple(each.app for each in IMPORTED if DISTRIBUTION), package_rows),
    "tables": Case((TABLE_APP,) if DISTRIBUTION else (), table_rows),
    "memory": Case.of_one("counter", heap_row),
    "engines": Case(("counter",), engine_rows),
    "prerender": Case((), lambda _: [prerender_row()]),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the table into README.md")
    parser.add_argument("--clicks", type=int, default=40, help="clicks for each app and side")
    parser.add_argument("--starts", type=int, default=9, help="cold starts for each side")
    parser.add_argument("--only", nargs="+", choices=CASES, metavar="CASE", help=f"of {', '.join(CASES)}")
    parser.add_argument("--beside", type=Path, metavar="CHECKOUT", help="compare with the build of another checkout")
    options = parser.parse_args()
    if options.write and options.only:
        parser.error("--write is for all cases: leave out --only")
    cases = [CASES[name] for name in options.only or CASES]
    # The gallery shows what there is, which another build may not have.
    clicked = [app for app in CLICKS if app in (options.only or CLICKS) and app != "gallery_text"]
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as name, browser() as chrome:
        folder = Path(name)
        apps = {app for case in cases for app in case.apps}
        prepare(folder, apps)
        if options.beside is not None:
            build_beside(options.beside, {*clicked, "counter"}, folder)
            cases.append(Case((), partial(beside_rows, clicked)))
        host = StaticHost(folder, "immutable", compress=True)
        bench = Bench(chrome, host, options.clicks, options.starts)
        for case in cases:
            for row in case.rows(bench):
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


@contextmanager
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=chromium.executable(), args=chromium.ARGS)
        yield chrome
        chrome.close()


def table(rows: list[Row], version: str, clicks: int, starts: int) -> str:
    head = ["", "Sitelet", "against", "ratio", "goal"]
    lines = [head, ["---"] * len(head), *(row.cells() for row in rows)]
    text = "\n".join("| " + " | ".join(cells) + " |" for cells in lines)
    where = f"{platform.machine()}, Python {platform.python_version()}, Chromium {version}"
    return f"{text}\n\nMedians of {clicks} clicks and {starts} starts, {engines.PAIRS} in other engines; {where}.\n"


if __name__ == "__main__":
    main()
