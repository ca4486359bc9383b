"""Tables that components report are read as pyarrow reads them; damaged ones are refused."""

from __future__ import annotations

import base64
import datetime as dt
import json
import subprocess
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.command import ROOT
from wasm_runtime.streamlit.elements.lib.arrow_frame import frame_of
from wasm_runtime.streamlit.elements.lib.arrow_schema import ArrowError

pa: Any = import_module("pyarrow")
pandas: Any = import_module("pandas")

DAY = st.dates(dt.date(1700, 1, 1), dt.date(2200, 1, 1))
WHOLE = {f"{sign}int{bits}": (sign, bits) for sign in ("", "u") for bits in (8, 16, 32, 64)}
UNITS = ("s", "ms", "us", "ns")


def whole(sign: str, bits: int) -> st.SearchStrategy[int]:
    return st.integers(0, 2**bits - 1) if sign else st.integers(-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)


def moments(unit: str) -> st.SearchStrategy[int]:
    return st.integers(-(10**17), 10**17).map(lambda each: each // 10 ** (9 - 3 * UNITS.index(unit)))


TYPES: dict[Any, st.SearchStrategy[Any]] = {
    **{getattr(pa, name)(): whole(*about) for name, about in WHOLE.items()},
    pa.float16(): st.floats(width=16),
    pa.float32(): st.floats(width=32),
    pa.float64(): st.floats(),
    pa.bool_(): st.booleans(),
    pa.string(): st.text(),
    pa.large_string(): st.text(),
    pa.binary(): st.binary(),
    pa.large_binary(): st.binary(),
    pa.null(): st.none(),
    pa.date32(): DAY,
    pa.date64(): DAY,
    pa.time32("s"): st.times().map(lambda each: each.replace(microsecond=0)),
    pa.time64("us"): st.times(),
    pa.decimal128(20, 3): st.decimals(-1000, 1000, places=3),
    **{pa.timestamp(unit): moments(unit) for unit in UNITS},
    **{pa.timestamp(unit, "Europe/Berlin"): moments(unit) for unit in UNITS},
    **{pa.duration(unit): moments(unit) for unit in UNITS},
    pa.list_(pa.int32()): st.lists(st.integers(-9, 9) | st.none()),
    pa.large_list(pa.string()): st.lists(st.text() | st.none()),
    pa.list_(pa.list_(pa.float64())): st.lists(st.lists(st.floats())),
    pa.list_(pa.int8(), 2): st.lists(st.integers(-9, 9), min_size=2, max_size=2),
    pa.dictionary(pa.int32(), pa.string()): st.sampled_from(["a", "b", "\N{SNOWMAN}"]),
    pa.dictionary(pa.uint8(), pa.int64()): st.integers(-3, 3),
}


@st.composite
def tables(draw: st.DrawFn) -> Any:
    """A table in several batches."""
    types = draw(st.lists(st.sampled_from(list(TYPES)), max_size=4))
    schema = pa.schema([(f"c{number}", each) for number, each in enumerate(types)])
    batches = []
    for rows in draw(st.lists(st.integers(0, 10), max_size=3)):
        columns = [draw(st.lists(TYPES[each] | st.none(), min_size=rows, max_size=rows)) for each in types]
        arrays = [pa.array(column, each) for column, each in zip(columns, types, strict=True)]
        batches.append(pa.record_batch(arrays, schema=schema))
    return pa.Table.from_batches(batches, schema)


def stream_of(table: Any, **options: Any) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema, options=pa.ipc.IpcWriteOptions(**options)) as writer:
        writer.write_table(table)
    content: bytes = sink.getvalue().to_pybytes()
    return content


def shown(frame: Any) -> object:
    """All that can be seen of a frame."""
    return [
        list(frame.columns),
        [str(each) for each in frame.dtypes],
        len(frame),
        [[(type(cell).__name__, repr(cell)) for cell in frame.iloc[:, at]] for at in range(frame.shape[1])],
    ]


@given(tables())
def test_a_table_is_read_as_pyarrow_reads_it(table: Any) -> None:
    content = stream_of(table)
    assert shown(frame_of(content)) == shown(pa.ipc.open_stream(content).read_pandas())


JAVASCRIPT = """
import { tableFromArrays, tableFromJSON, tableToIPC, vectorFromArray, LargeUtf8, DateDay, Uint64 } from "apache-arrow";
const tables = [
  tableFromArrays({ a: Int32Array.from([1, 2]), b: ["x", "y"], c: BigInt64Array.from([1n, 2n]) }),
  tableFromJSON([
    { n: 1, t: "x", y: true, d: new Date(0), l: [1, 2] },
    { n: null, t: null, y: null, d: null, l: null },
  ]),
  tableFromArrays({
    large: vectorFromArray(["x", null], new LargeUtf8()),
    day: vectorFromArray([new Date(0), null], new DateDay()),
    whole: vectorFromArray([1n, 2n ** 64n - 1n], new Uint64()),
  }),
  tableFromArrays({}),
  tableFromArrays({ none: [] }),
];
console.log(JSON.stringify(tables.map((table) => Buffer.from(tableToIPC(table, "stream")).toString("base64"))));
"""


def test_what_the_javascript_of_components_writes_is_read() -> None:
    done = subprocess.run(
        ["node", "--input-type=module", "-e", JAVASCRIPT], capture_output=True, text=True, check=True, cwd=ROOT
    )
    streams = [base64.b64decode(each) for each in json.loads(done.stdout)]
    for content in streams:
        assert shown(frame_of(content)) == shown(pa.ipc.open_stream(content).read_pandas())
    assert len(streams) == 5


FRAMES = {
    "numbers": pandas.DataFrame({"a": [1, 2], "b": [1.5, None]}, index=["r", "s"]),
    "levels": pandas.DataFrame({"a": [1]}, index=pandas.MultiIndex.from_tuples([("x", 1)], names=["k", None])),
    "levels of columns": pandas.DataFrame({("p", "q"): [1], ("p", "r"): ["s"]}),
    "texts": pandas.DataFrame({"a": ["x", None], "b": pandas.Series(["x", None], dtype=object)}),
    "own types": pandas.DataFrame(
        {
            "a": pandas.array([1, None], dtype="Int64"),
            "b": pandas.array([True, None], dtype="boolean"),
            "c": pandas.array(["x", None], dtype="string"),
            "d": pandas.array([1.5, None], dtype="Float32"),
        }
    ),
    "categories": pandas.DataFrame({"a": pandas.Categorical(["x", None, "y"], ordered=True)}),
    "times": pandas.DataFrame(
        {
            "a": pandas.to_datetime(["2020-01-01", None]).tz_localize("Europe/Berlin"),
            "b": pandas.to_timedelta(["1s", None]),
            "c": [dt.date(2020, 1, 1), None],
            "d": [dt.time(1, 2, 3), None],
        }
    ),
    "steps": pandas.DataFrame({"a": [1, 2]}, index=pandas.RangeIndex(4, 8, 2, name="n")),
    "moments as index": pandas.DataFrame({"a": [1]}, index=pandas.DatetimeIndex(["2020-01-01"], name="when")),
    "nothing": pandas.DataFrame(),
    "no columns": pandas.DataFrame(index=["x", "y"]),
    "no rows": pandas.DataFrame({"a": pandas.Series([], dtype="str"), "b": pandas.Series([], dtype="f4")}),
    "numbers as names": pandas.DataFrame([[1, "x"]]),
}


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_that_goes_there_and_back_has_its_cells(name: str) -> None:
    content = stream_of(pa.Table.from_pandas(FRAMES[name]))
    expected = pa.ipc.open_stream(content).read_pandas()
    found = frame_of(content)
    expected.columns = found.columns = range(len(found.columns))
    assert shown(found) == shown(expected)
    assert repr(found.to_numpy()) == repr(expected.to_numpy())


def test_columns_may_have_the_same_name() -> None:
    table = pa.table([[1], ["x"]], names=["a", "a"])
    assert frame_of(stream_of(table)).to_numpy().tolist() == [[1, "x"]]


def test_a_dictionary_that_grows_or_changes_gives_the_right_words() -> None:
    arrays = [pa.array(words).dictionary_encode() for words in (["a", "b"], ["a", "b", "c"], ["d", None])]
    schema = pa.schema([("c", arrays[0].type)])
    for options in ({"emit_dictionary_deltas": True}, {}):
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, schema, options=pa.ipc.IpcWriteOptions(**options)) as writer:
            for each in arrays:
                writer.write_batch(pa.record_batch([each], schema=schema))
        values = frame_of(sink.getvalue().to_pybytes())["c"].tolist()
        assert values[:6] == ["a", "b", "a", "b", "c", "d"]
        assert pandas.isna(values[6])


def test_a_stream_of_the_time_before_continuation_marks_is_read() -> None:
    table = pa.table({"a": [1, 2], "b": ["x", None]})
    content = stream_of(table, use_legacy_format=True, metadata_version=pa.ipc.MetadataVersion.V4)
    assert frame_of(content).to_numpy().tolist() == pa.ipc.open_stream(content).read_pandas().to_numpy().tolist()


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        (pa.table({"pair": [{"a": 1}]}), "the column 'pair' has the type struct, which is not supported"),
        (pa.table({"m": pa.array([[("a", 1)]], pa.map_(pa.string(), pa.int8()))}), "the column 'm' has the type map"),
        (pa.table({"v": pa.array(["x"], pa.string_view())}), "the column 'v' has the type utf8_view"),
        (pa.table({"l": [[{"a": 1}]]}), "the column 'l' has the type struct"),
    ],
)
def test_what_is_not_supported_is_named_with_its_column(table: Any, problem: str) -> None:
    with pytest.raises(ArrowError) as raised:
        frame_of(stream_of(table))
    assert problem in str(raised.value)


def test_a_compressed_stream_is_refused() -> None:
    with pytest.raises(ArrowError, match="it is compressed"):
        frame_of(stream_of(pa.table({"a": list(range(1000))}), compression="zstd"))


@given(tables(), st.data())
def test_a_damaged_stream_is_refused_or_read_but_nothing_else(table: Any, data: st.DataObject) -> None:
    content = bytearray(stream_of(table))
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=4)):
        content[place] = data.draw(st.sampled_from([0, 1, 2, 7, 127, 128, 254, 255]))
    end = data.draw(st.integers(0, len(content)) | st.just(len(content)))
    try:
        frame_of(bytes(content[:end]))
    except ArrowError as error:
        assert str(error)


@pytest.mark.parametrize("content", [b"", b"\0" * 8, b"\xff" * 64, b"ARROW1\0\0", b"{}" * 50, bytes(range(256))])
def test_what_is_no_stream_is_refused(content: bytes) -> None:
    with pytest.raises(ArrowError):
        frame_of(content)
