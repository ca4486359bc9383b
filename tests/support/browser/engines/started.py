"""An engine for a test, which is skipped on a machine that lacks it."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from tests.support.browser.engines.engine import Engine, EngineMissing

AT_REST = "document.querySelector('[data-test-script-state=notRunning]')"


def start(engine: Callable[[], Engine]) -> Engine:
    """The engine; without it the test is skipped, or fails where SITELET_ENGINES=required."""
    try:
        return engine()
    except EngineMissing as missing:
        if os.environ.get("SITELET_ENGINES") == "required":
            pytest.fail(f"SITELET_ENGINES=required, but {missing}")
        pytest.skip(str(missing))
