"""What every test needs: the interpreter put back after a script's run, and long campaigns only when asked for."""

from __future__ import annotations

import sys
from asyncio import events
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.support import package_index
from tests.support.campaigns import DEEP, skip_campaigns
from wasm_runtime.streamlit.runtime.secrets import secrets_singleton

package_index.use_none()

ROOT = f"{Path(__file__).parents[1]}/"

# A plain run tries the same examples every time, so that it fails for what has changed and nothing else.
settings.register_profile("plain", deadline=None, derandomize=True, database=None)
settings.register_profile("deep", deadline=None, print_blob=True)
settings.load_profile("deep" if DEEP else "plain")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    skip_campaigns(items)


@pytest.fixture(autouse=True)
def no_running_loop() -> Iterator[None]:
    """A browser test before, in the same process, leaves its event loop running: a script could not run its own."""
    running = events._get_running_loop()
    events._set_running_loop(None)
    yield
    events._set_running_loop(running)


@pytest.fixture(autouse=True)
def restored_interpreter() -> Iterator[None]:
    """A script's run replaces `__main__`, adds its folder to the import path, imports modules from there.

    And it reads secrets.
    """
    main, path, modules = sys.modules["__main__"], list(sys.path), set(sys.modules)
    yield
    secrets_singleton.forget()
    sys.modules["__main__"] = main
    sys.path[:] = path
    for name in set(sys.modules) - modules:
        file = getattr(sys.modules[name], "__file__", None) or ""
        # The checkout itself may lie there, with libraries that cannot be imported twice.
        if file.startswith(("/tmp", "/var/folders")) and not file.startswith(ROOT):  # noqa: S108 - nothing is written
            del sys.modules[name]
