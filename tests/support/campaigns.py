"""Long campaigns, which run only when they are asked for."""

from __future__ import annotations

import os
from collections.abc import Iterable

import pytest

DEEP = bool(os.environ.get("SITELET_DEEP"))


def skip_campaigns(items: Iterable[pytest.Item]) -> None:
    """Skip what is marked as deep, unless this is the day for it. Once is enough for each."""
    if DEEP:
        return
    for item in items:
        if item.get_closest_marker("deep") and not item.get_closest_marker("skip"):
            item.add_marker(pytest.mark.skip(reason="a long campaign: `make deep` runs it"))
