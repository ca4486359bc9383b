"""One Pyodide for all builds of a session that compile packages: each would start its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.kept_interpreter import KeptInterpreter
from wasm_runtime.site.packages import vendored


@pytest.fixture(scope="session")
def kept_interpreter() -> Iterator[KeptInterpreter]:
    kept = KeptInterpreter()
    yield kept
    kept.close()


@pytest.fixture(autouse=True)
def _interpreter(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, kept_interpreter: KeptInterpreter
) -> None:
    """Builds compile packages in one Pyodide, unless a test is marked `own_interpreter`."""
    if request.node.get_closest_marker("own_interpreter") is None:
        monkeypatch.setattr(vendored, "ask_pyodide", kept_interpreter.ask)
