"""What a part of the runtime adds to a click: the same app once more, whose script does away with that part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from statistics import mean

from playwright.sync_api import Browser

from benchmarks.measure import clicks_in_turn, open_page, wait_until_kept
from benchmarks.rows import Row
from tests.support.hosts.static_host import StaticHost

CLICKS = 4  # times as many as elsewhere, on so many pages: the differences are small
PAGES = 4
# Stands before an app's script. Where a method of this name is no longer there, the site shows an error and no figure;
# tests/test_benchmarks.py says so earlier, and that the method in its place is called.
_WITHOUT = """\
from importlib import import_module

owner = import_module({module!r}).{owner}


def without(self):
    without.was_called = True
    {instead}


assert "{method}" in vars(owner), "{owner} has no {method}: see benchmarks/costs.py"
owner.{method} = without
"""


@dataclass(frozen=True)
class Part:
    """A method of the runtime that does the work which is measured, and a statement that does none in its place."""

    module: str
    owner: str
    method: str
    instead: str

    def without(self) -> str:
        """What takes the part away, for the head of a script."""
        return _WITHOUT.format(**vars(self))


@dataclass(frozen=True)
class Cost:
    """What `part` costs in `app`."""

    app: str
    title: str
    part: Part
    goal: float

    @property
    def site_without(self) -> str:
        return f"{self.app}-without"

    def write_without(self, apps: Path, folder: Path) -> Path:
        """The app's script without the part, as a file in `folder`."""
        script = folder / f"{self.site_without}.py"
        script.write_text(self.part.without() + (apps / f"{self.app}.py").read_text("utf-8"), "utf-8")
        return script


SAVING = Part("wasm_runtime.script.runner", "AppSession", "_save", "pass")
# The writes of a run read the clock, and at times look for newer events, once their count is used up: here never.
LOOKING = Part("wasm_runtime.script.context", "RunContext", "_read_clock", "self.unread = 10**9")
COSTS = (
    Cost("counter", "the counter, its session saved", SAVING, 1.05),
    Cost("keys", "1,000 keys, one changed, its session saved", SAVING, 1.05),
    Cost("markdown_rows", "1,000 markdown rows, unchanged, with checks for newer events", LOOKING, 1.03),
    Cost("changing_rows", "1,000 markdown rows, all changed, with checks for newer events", LOOKING, 1.03),
)


def cost_rows(chrome: Browser, host: StaticHost, clicks: int) -> Iterator[Row]:
    """Click to change with each part and without it, in turn. Means, for a browser's clock is coarse."""
    for cost in COSTS:
        # Several pages of each, for one page is quicker than another of the same site.
        pages = [open_page(chrome, f"{host.address}/{site}/") for site in (cost.app, cost.site_without) * PAGES]
        for page in pages:
            wait_until_kept(page)
        took = clicks_in_turn(pages, CLICKS * clicks)
        with_it, without = (mean(chain.from_iterable(took[side::2])) for side in (0, 1))
        title = f"click to change: {cost.title}"
        yield Row(title, f"{with_it:.2f} ms", f"without {without:.2f} ms", with_it / without, cost.goal)
