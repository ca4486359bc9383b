"""Large values of a session: after whatever is changed in them they come back exactly, and little is stored for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.memory_session_store import MemorySessionStore
from wasm_runtime.persistence.snapshot import Snapshot, SnapshotChanges
from wasm_runtime.session.state import SessionState
from wasm_runtime.session.uploads import FileStore, NoFiles

ROWS = 12_000
PIECE_BYTES = 1 << 14  # a column of numbers has several
PICKLE_BYTES = 45_000  # of what is not stored outside of the pickle: names of columns, small buffers


@pytest.fixture(scope="module", autouse=True)
def small_pieces() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("wasm_runtime.persistence.pieces.PIECE_BYTES", PIECE_BYTES)
        yield


class Session:
    """A session whose changes are stored, and can be restored."""

    def __init__(self, **values: Any) -> None:
        self.state = SessionState()
        self._snapshot = Snapshot(self.state, FileStore(NoFiles()), pytest.fail)
        self._store = MemorySessionStore()
        for key, value in values.items():
            self.state[key] = value
        self.save()

    def save(self) -> SnapshotChanges:
        """Store what changed, as after a run."""
        self.state.begin_run({})
        for key in self.state:
            self.state[key]
        changes = self._snapshot.changes() or SnapshotChanges()
        self._store.store(changes, "", "", [])
        self.state.end_run()
        return changes

    def restart(self) -> None:
        """Go on in another page, which has what was stored."""
        stored, content = self._store.session()
        self.state = SessionState()
        self._snapshot = Snapshot(self.state, FileStore(NoFiles()), pytest.fail)
        assert self._snapshot.restore(stored["entries"], content).lost == {}
        assert sum(each["size"] for each in stored["entries"]) == len(content)


def frame() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "a": np.arange(float(ROWS)),
            "b": np.arange(float(ROWS)) / 3,
            "whole": np.arange(ROWS),
            "text": pd.array([f"text {row}" for row in range(ROWS)], dtype=pd.StringDtype("python")),
            "any": pd.Series([row if row % 3 else None for row in range(ROWS)], dtype=object),
            "day": pd.date_range("2020", periods=ROWS, freq="min", tz="Europe/Rome"),
            "kind": pd.Categorical(["x", "y", "z"] * (ROWS // 3)),
            "gaps": pd.array([None, 1, 2] * (ROWS // 3), dtype="Int64"),
        }
    )


def size_of(changes: SnapshotChanges) -> int:
    return len(changes.content)


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(df=frame())


def assign_cell(df: pd.DataFrame, row: int) -> None:
    df.loc[row, "a"] = -df.loc[row, "a"] - 1


def assign_text(df: pd.DataFrame, row: int) -> None:
    df.loc[row, "text"] = f"{df.loc[row, 'text']}!"


def assign_object(df: pd.DataFrame, row: int) -> None:
    df.loc[row, "any"] = (row,)


def assign_gap(df: pd.DataFrame, row: int) -> None:
    df.loc[row, "gaps"] = None if row % 2 else row


def assign_kind(df: pd.DataFrame, row: int) -> None:
    df.loc[row, "kind"] = "z" if df.loc[row, "kind"] == "x" else "x"


def write_to_memory(df: pd.DataFrame, row: int) -> None:
    df["b"].array[row] = row / 7  # goes around pandas' copying on write


def swap_in_memory(df: pd.DataFrame, row: int) -> None:
    values = df["whole"].array
    values[row], values[row - 1] = values[row - 1], values[row]


def flip_signs(df: pd.DataFrame, row: int) -> None:
    df["b"] *= -1


def add_column(df: pd.DataFrame, row: int) -> None:
    df[f"new {len(df.columns)}"] = np.full(len(df), row)


def insert_column(df: pd.DataFrame, row: int) -> None:
    df.insert(0, f"first {len(df.columns)}", [f"{row}"] * len(df))


def drop_column(df: pd.DataFrame, row: int) -> None:
    added = [name for name in df.columns if name.startswith(("new", "first"))]
    if added:
        del df[added[row % len(added)]]


def rename_column(df: pd.DataFrame, row: int) -> None:
    df.columns = [f"{name}'" if name.startswith("new") else name for name in df.columns]


def sort_rows(df: pd.DataFrame, row: int) -> None:
    df[:] = df.sort_values("b", ascending=bool(row % 2), ignore_index=True)


MUTATIONS = [
    assign_cell,
    assign_text,
    assign_object,
    assign_gap,
    assign_kind,
    write_to_memory,
    swap_in_memory,
    flip_signs,
    add_column,
    insert_column,
    drop_column,
    rename_column,
    sort_rows,
]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    steps=st.lists(
        st.lists(st.tuples(st.sampled_from(MUTATIONS), st.integers(1, ROWS - 1)), max_size=2), min_size=1, max_size=3
    )
)
def test_whatever_is_changed_in_a_frame_is_there_after_a_restart(
    session: Session, steps: list[list[tuple[Callable[[pd.DataFrame, int], None], int]]]
) -> None:
    for mutations in steps:
        df = session.state["df"]
        for mutate, row in mutations:
            mutate(df, row)
        session.save()
        assert size_of(session.save()) == 0
        expected = df.copy()
        session.restart()
        pd.testing.assert_frame_equal(session.state["df"], expected)


@pytest.mark.parametrize(
    ("mutate", "pieces"),
    [(assign_cell, 1), (write_to_memory, 1), (swap_in_memory, 2), (assign_gap, 1), (assign_text, 20), (flip_signs, 7)],
)
def test_only_the_pieces_that_changed_are_stored(mutate: Callable[[pd.DataFrame, int], None], pieces: int) -> None:
    session = Session(df=frame())
    session.save()
    mutate(session.state["df"], 7)
    changes = session.save()
    assert 0 < size_of(changes) <= PICKLE_BYTES + pieces * PIECE_BYTES


def test_a_column_more_is_all_that_is_stored_of_a_frame() -> None:
    session = Session(df=frame())
    session.state["df"]["more"] = np.arange(ROWS) / 7
    assert ROWS * 8 < size_of(session.save()) < ROWS * 8 + PICKLE_BYTES


def test_a_restored_frame_is_not_stored_again() -> None:
    session = Session(df=frame(), array=np.arange(ROWS))
    session.restart()
    assert size_of(session.save()) < PICKLE_BYTES
    session.state["df"].loc[5, "a"] = 0
    session.state["array"][5] = 0
    assert size_of(session.save()) < PICKLE_BYTES + 2 * PIECE_BYTES


def test_a_frame_that_shrinks_leaves_nothing_behind() -> None:
    session = Session(df=frame())
    session.state["df"] = session.state["df"].head(5)
    assert session.save().gone
    session.restart()
    pd.testing.assert_frame_equal(session.state["df"], frame().head(5))
    del session.state["df"]
    session.save()
    session.restart()
    assert list(session.state) == []


def test_arrays_are_writable_or_not_as_they_were() -> None:
    locked = np.arange(ROWS)
    locked.flags.writeable = False
    session = Session(locked=locked, free=np.arange(ROWS), turned=np.asfortranarray(np.ones((ROWS, 3))))
    session.restart()
    assert not session.state["locked"].flags.writeable
    session.state["free"][3] = 7
    assert session.state["turned"].flags.f_contiguous
    session.save()
    session.restart()
    assert session.state["free"][3] == 7
