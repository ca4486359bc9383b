"""What the benchmarks take out of the runtime is there, and is out."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from benchmarks.costs import COSTS, Cost
from tests.support.command import ROOT
from tests.support.headless_page import HeadlessPage
from tests.support.memory_session_store import MemorySessionStore


@pytest.mark.parametrize("cost", COSTS, ids=lambda cost: str(cost.app))
def test_the_part_that_is_measured_is_replaced(cost: Cost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = getattr(import_module(cost.part.module), cost.part.owner)
    original = getattr(owner, cost.part.method)
    monkeypatch.setattr(owner, cost.part.method, original)  # put back afterwards
    page = HeadlessPage(cost.write_without(ROOT / "benchmarks" / "apps", tmp_path), store=MemorySessionStore())
    page.rerun()
    page.press("Increment")
    replaced = getattr(owner, cost.part.method)
    assert replaced is not original
    assert replaced.was_called
