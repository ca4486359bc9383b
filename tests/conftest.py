"""What every test needs put back: a script's run replaces `__main__` and adds its folder to the import path."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def restored_interpreter() -> Iterator[None]:
    main, path, modules = sys.modules["__main__"], list(sys.path), set(sys.modules)
    yield
    sys.modules["__main__"] = main
    sys.path[:] = path
    for name in set(sys.modules) - modules:
        if (getattr(sys.modules[name], "__file__", None) or "").startswith(("/tmp", "/var/folders")):  # noqa: S108
            del sys.modules[name]
