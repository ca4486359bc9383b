"""What is kept of a session, read again by another Python."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from types import ModuleType

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays, scalar_dtypes, unicode_string_dtypes
from hypothesis.extra.pandas import column, data_frames

from tests.support.other_interpreter import OtherInterpreter
from tests.support.shapes import DEFINITIONS, SHAPES, UNPICKLABLE, value_of
from wasm_runtime.persistence.snapshot import Snapshot
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


def restored(state: SessionState) -> SessionState:
    """The state after its snapshot has been read again."""
    changes = snapshot_of(state).changes(thorough=True)
    assert changes is not None
    again = SessionState()
    assert snapshot_of(again).restore(changes.entries, changes.content).lost == {}
    return again


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=30)
@given(
    array=arrays(
        st.one_of(scalar_dtypes(), unicode_string_dtypes()),
        array_shapes(min_dims=0, max_dims=3, max_side=4, min_side=0),
    ),
    frame=data_frames(
        [
            column("whole", dtype="int64"),
            column("part", elements=st.floats(allow_nan=True)),
            column("text", elements=st.text(max_size=3)),
            column("day", elements=st.datetimes(dt.datetime(1700, 1, 1), dt.datetime(2200, 1, 1))),
        ]
    ),
)
def test_arrays_and_frames_are_the_same_when_they_come_back(array: np.ndarray, frame: pd.DataFrame) -> None:
    state = SessionState()
    state["array"] = array
    state["strided"] = array[..., ::2] if array.ndim else array
    state["frame"] = frame
    state["series"] = frame["text"].astype("category")
    state["nested"] = {"frame": [frame], "index": frame.index, "when": pd.Timestamp("2024-01-02", tz="Europe/Rome")}
    again = restored(state)
    np.testing.assert_array_equal(again["array"], array)
    # But for the order of bytes, which pickling an array of dates loses.
    assert again["array"].dtype.newbyteorder("=") == array.dtype.newbyteorder("=")
    np.testing.assert_array_equal(again["strided"], state["strided"])
    pd.testing.assert_frame_equal(again["frame"], frame)
    pd.testing.assert_series_equal(again["series"], state["series"])
    pd.testing.assert_frame_equal(again["nested"]["frame"][0], frame)
    assert again["nested"]["when"] == state["nested"]["when"]


def test_an_array_that_is_changed_in_place_is_noticed() -> None:
    state = SessionState()
    state["array"] = np.zeros(1000)
    snapshot = snapshot_of(state)
    assert snapshot.changes() is not None
    assert snapshot.changes() is None
    assert float(state["array"].sum()) == 0  # it was in somebody's hands, and is the same
    assert snapshot.changes() is None
    state["array"][7] = 1
    changes = snapshot.changes()
    assert changes is not None
    assert [entry["key"] for entry in changes.entries] == ["array"]
