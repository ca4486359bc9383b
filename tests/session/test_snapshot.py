"""What is kept of a session, read again by another Python."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.other_interpreter import OtherInterpreter
from tests.support.shapes import DEFINITIONS, SHAPES, UNPICKLABLE, value_of
from wasm_runtime.session.snapshot import Snapshot
from wasm_runtime.session.state import SessionState
from wasm_runtime.session.uploads import FileStore, NoFiles


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[OtherInterpreter]:
    interpreter = OtherInterpreter()
    yield interpreter
    interpreter.close()


def snapshot_of(state: SessionState) -> Snapshot:
    return Snapshot(state, FileStore(NoFiles()), lambda text: None)


@pytest.fixture
def script() -> Iterator[ModuleType]:
    """The `__main__` of a script that has run."""
    before = sys.modules["__main__"]
    sys.modules["__main__"] = main = ModuleType("__main__")
    yield main
    sys.modules["__main__"] = before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    sources=st.dictionaries(st.text("abc", min_size=1), SHAPES, max_size=4),
    refused=st.dictionaries(st.text("xyz", min_size=1), UNPICKLABLE, max_size=2),
)
def test_any_state_is_the_same_in_another_python(
    elsewhere: OtherInterpreter, script: ModuleType, sources: dict[str, str], refused: dict[str, str]
) -> None:
    state = SessionState()
    lines = {key: f"\n{key} = {source}" for key, source in (sources | refused).items()}
    for key, line in lines.items():
        # Each of another run, whose classes have the same names and are others.
        script.__dict__.update(value_of(line))
        state[key] = script.__dict__[key]
    snapshot = snapshot_of(state)
    changes = snapshot.changes(thorough=True)
    assert {each["key"] for each in snapshot.skipped()} == set(refused)
    if not sources:
        assert changes is None
        return
    assert changes is not None
    answer = elsewhere.restore(changes.entries, changes.content, DEFINITIONS, {key: lines[key] for key in sources})
    assert answer == {"keys": list(sources), "wrong": [], "lost": {}}
    assert snapshot.changes(thorough=True) is None
