"""What a script gets of a component that reports the table it was given: the same as in Streamlit."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

from tests.support.apps import run

FRAMES = """
import numpy, pandas

FRAMES = {
    "numbers": pandas.DataFrame({"a": [1, 2], "b": [1.5, None]}, index=["r", "s"]),
    "levels": pandas.DataFrame({"a": [1]}, index=pandas.MultiIndex.from_tuples([("x", 1)], names=["k", None])),
    "levels of columns": pandas.DataFrame({("p", "q"): [1], ("p", "r"): ["s"]}),
    "mixed": pandas.DataFrame({"a": ["x", None], "b": [True, None], "c": pandas.array([1, None], dtype="Int64")}),
    "categories": pandas.DataFrame({"a": pandas.Categorical(["x", None, "y"])}),
    "moments": pandas.DataFrame({
        "a": pandas.to_datetime(["2020-01-01", None]).tz_localize("Europe/Berlin"),
        "b": pandas.to_timedelta(["1s", None]),
    }, index=pandas.DatetimeIndex(["2020-01-01", "2020-01-02"])),
    "nothing": pandas.DataFrame(),
    "counted": pandas.DataFrame({"a": [1.5]}, index=pandas.RangeIndex(4, 6, 2)),
    "array": pandas.DataFrame(numpy.array([[1, 2], [3, 4]])),
    "lists": pandas.DataFrame({"a": [[1, 2], None]}),
}

def shown(frame):
    return [repr(frame), repr(frame.index), repr(frame.columns), [str(each) for each in frame.dtypes]]
"""
ORACLE = """
import base64, json
from streamlit.components.v1.component_arrow import arrow_proto_to_dataframe, marshall
from streamlit.proto.Components_pb2 import ArrowTable

told = {}
for name, frame in FRAMES.items():
    table = ArrowTable()
    marshall(table, frame)
    streams = [base64.b64encode(each).decode() for each in (table.data, table.index, table.columns)]
    told[name] = [streams, shown(arrow_proto_to_dataframe(table))]
print(json.dumps(told))
"""
SCRIPT = """
import streamlit as st
import streamlit.components.v1 as components

def changed():
    st.session_state.changes = st.session_state.get("changes", 0) + 1

value = components.declare_component("table", url="http://localhost:9")(key="table", default=3, on_change=changed)
st.json([value if value == 3 else shown(value), st.session_state.get("changes", 0)] if isinstance(value, int)
        else [shown(value), shown(st.session_state.table), st.session_state.changes])
"""


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    done = subprocess.run([sys.executable, "-c", FRAMES + ORACLE], capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_each_table_comes_back_as_in_streamlit(tmp_path: Path, told: dict[str, Any]) -> None:
    page = run(tmp_path, FRAMES + textwrap.dedent(SCRIPT))
    for changes, (name, (streams, expected)) in enumerate(told.items(), start=1):
        page.set("component_instance", "table", ["table", *streams])
        assert page.exceptions() == [], name
        found = json.loads(page.elements()[-1]["body"])
        assert found == [expected, expected, changes], name
        page.set("component_instance", "table", ["table", *streams])
        assert json.loads(page.elements()[-1]["body"])[-1] == changes


def test_a_table_that_cannot_be_read_says_what_is_wrong(tmp_path: Path, told: dict[str, Any]) -> None:
    page = run(tmp_path, FRAMES + textwrap.dedent(SCRIPT))
    data, index, columns = told["numbers"][0]
    damaged = base64.b64encode(base64.b64decode(index)[:100]).decode()
    page.set("component_instance", "table", ["table", data, damaged, columns])
    ((name, message),) = page.exceptions()
    assert name == "streamlit.errors.StreamlitAPIException"
    assert message.startswith("A component has reported a table whose labels of rows cannot be read: it is damaged: ")
    page.set("component_instance", "table", ["table", data, told["counted"][0][1], columns])
    assert "whose parts do not fit together" in page.exceptions()[0][1]
    page.set("component_instance", "table", ["table", data, index, columns])
    assert page.exceptions() == []
