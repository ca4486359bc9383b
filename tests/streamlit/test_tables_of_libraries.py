"""Tables of libraries that hand out Arrow, of cursors, and of those that have a way to pandas, without pyarrow."""

from __future__ import annotations

import datetime as dt
import sqlite3
import subprocess
import sys
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.differential.tables import pyarrow as pa
from wasm_runtime.streamlit.elements.lib.tables.payload import stream_of
from wasm_runtime.streamlit.elements.lib.tables.read import read_table

DAY = dt.datetime(2020, 1, 1)
ARRAYS = [
    pa.array([1, None]),
    pa.array([1.5, None]),
    pa.array([1.5], pa.float16()),
    pa.array([255], pa.uint8()),
    pa.array(["x", None, "é" * 20]),
    pa.array(["x", None, "é" * 20], pa.string_view()),
    pa.array(["x"], pa.large_string()),
    pa.array([b"x", None]),
    pa.array([b"x" * 20], pa.binary_view()),
    pa.array([True, None, False]),
    pa.array([Decimal("1.10"), None, Decimal("-3.00")]),
    pa.array([Decimal(1)], pa.decimal256(50, 2)),
    pa.array([DAY.date(), None]),
    pa.array([DAY], pa.timestamp("ns")),
    pa.array([DAY], pa.timestamp("ms", "Europe/Paris")),
    pa.array([dt.time(1)], pa.time32("s")),
    pa.array([dt.time(1)], pa.time64("ns")),
    pa.array([dt.timedelta(1)], pa.duration("ms")),
    pa.array([[1, None], None, []]),
    pa.array([[1, 2], [3, 4]], pa.list_(pa.int8(), 2)),
    pa.array([[DAY]]),
    pa.array([{"a": 1, "b": ["x"]}, None]),
    pa.array([None, None]),
    pa.array(["x", None, "y"]).dictionary_encode(),
]


def table_of(data: Any) -> tuple[dict[str, list[Any]], bool]:
    read = read_table(data)
    table = pa.ipc.open_stream(stream_of(read)).read_all()
    table.validate(full=True)
    return table.to_pydict(), read.hides_index


@pytest.mark.parametrize("array", ARRAYS, ids=lambda array: str(array.type))
def test_what_arrow_has_is_there_wherever_a_slice_begins(array: Any) -> None:
    whole = pa.table({"a": pa.chunked_array([array, array])})
    for start in (0, 1):
        table = whole.slice(start)
        assert repr(table_of(table)[0]) == repr(table.to_pydict())


def test_arrays_and_streams_are_tables() -> None:
    table = pa.table({"a": [1, 2]})
    assert table_of(pa.array([1, 2])) == ({"0": [1, 2]}, True)
    assert table_of(pa.chunked_array([[1], [2]])) == ({"0": [1, 2]}, False)
    assert table_of(table.to_batches()[0]) == table_of(table.to_reader()) == ({"a": [1, 2]}, False)


def test_a_cursor_is_a_table_of_so_many_rows() -> None:
    connection = sqlite3.connect(":memory:")
    numbers = (
        "WITH RECURSIVE n(a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM n WHERE a < 10001) SELECT a, 'x' AS b FROM n"
    )
    table = read_table(connection.execute(numbers))
    assert ([each.name for each in table.columns], table.rows) == (["a", "b"], 10_000)
    assert table.cut_by == "⚠️ Showing only 10k rows. Call `fetchall()` on the Cursor to show more."
    assert table_of(connection.execute("SELECT 1 AS a, NULL AS b")) == ({"a": [1], "b": [None]}, False)


def test_polars_keeps_its_types() -> None:
    pl = pytest.importorskip("polars")
    frame = pl.DataFrame({"a": [1, None], "d": [DAY.date(), None], "s": ["x" * 20, None]})
    assert table_of(frame) == ({"a": [1, None], "d": [DAY.date(), None], "s": ["x" * 20, None]}, True)
    assert table_of(frame.lazy())[0] == table_of(frame)[0]
    assert table_of(pl.Series("s", [1])) == ({"s": [1]}, True)
    assert table_of(pl.DataFrame({"o": pl.Series([int], dtype=pl.Object)}))[0] == {"o": ["<class 'int'>"]}


def test_other_ways_to_a_table_are_taken() -> None:
    class Lazy:
        def to_pandas(self) -> Any:
            import pandas

            return pandas.DataFrame({"a": [1]}, index=["r"])

    assert table_of(Lazy()) == ({"a": [1], "__index_level_0__": ["r"]}, False)


WITHOUT = """
import sys
sys.modules |= {"pandas": None, "numpy": None, "pyarrow": None}
from wasm_runtime.streamlit.elements.lib.tables.payload import stream_of
from wasm_runtime.streamlit.elements.lib.tables.read import read_table
import datetime, decimal
for data in ([1, None], [{"a": 1, "b": "x"}], {"a": [decimal.Decimal("1.5"), None], "b": [datetime.date.today()] * 2},
             {"a": 1}, range(3), [[1, [2]], [3, [4]]], [1, "x"], [{"a": {"b": 1}}]):
    stream_of(read_table(data))
print("done")
"""


def test_plain_python_needs_no_library() -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=True)
    assert done.stdout == "done\n"


def test_a_table_has_the_same_bytes_once_pandas_is_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    assert pd.__name__ in sys.modules
    after = stream_of(read_table({"a": [1, None], "b": ["x", "y"]}))
    monkeypatch.delitem(sys.modules, "pandas")
    assert stream_of(read_table({"a": [1, None], "b": ["x", "y"]})) == after


KINDS = [
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(),
    st.text(),
    st.binary(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(min_value=dt.timedelta(-(10**6)), max_value=dt.timedelta(10**6)),
    st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9),
]
MIXED = st.lists(st.one_of(st.none(), *KINDS[:5]), max_size=4)
COUNTED = st.one_of(st.none(), st.integers(0, 1000), st.floats(0, 1000), st.decimals(0, 1000, places=3))
# Numbers among moments count from the first one there is.
MOMENTS = st.sampled_from(KINDS[5:9]).flatmap(lambda one: st.lists(one | COUNTED, max_size=4))
UNIFORM = st.sampled_from(KINDS)
VALUES = UNIFORM.flatmap(lambda one: st.lists(one | st.none(), max_size=20))


@given(st.one_of(VALUES, VALUES.map(lambda values: [values, None, values]), MIXED, MOMENTS))
def test_values_are_what_pyarrow_makes_of_them(values: list[Any]) -> None:
    from wasm_runtime.streamlit.elements.lib.tables.inference import MixedError
    from wasm_runtime.streamlit.elements.lib.tables.ipc_writer import arrow_stream
    from wasm_runtime.streamlit.elements.lib.tables.table import source_of_values

    try:
        expected = pa.array(values, from_pandas=True)
        expected_values = expected.to_pylist()
    except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError):
        with pytest.raises(MixedError):
            source_of_values(values)
        return
    except (TypeError, OverflowError, UnicodeEncodeError):
        return
    column = source_of_values(values).part(0, len(values))
    found = pa.ipc.open_stream(arrow_stream(["a"], [column], len(values))).read_all()
    found.validate(full=True)
    assert str(found.schema.types[0]) == str(expected.type)
    assert repr(found["a"].to_pylist()) == repr(expected_values)


def test_values_that_hold_themselves_are_texts() -> None:
    held: dict[str, Any] = {}
    held |= {"a": held, "b": held}
    listed: list[Any] = [1]
    listed.append(listed)
    assert table_of([{"x": held}])[0] == {"x": ["{'a': {...}, 'b': {...}}"]}
    assert table_of([[[listed]]])[0] == {"value": ["[[1, [...]]]"]}


def test_large_and_wide_tables_are_written() -> None:
    wide = read_table([list(range(5000))])
    assert (len(wide.columns), len(stream_of(wide)) > 0) == (5000, True)
    assert table_of(["x" * 1_000_000])[0] == {"value": ["x" * 1_000_000]}
