"""AppTest's `value` of a table: all of its rows, with the labels of rows and columns, as pyarrow reads Streamlit's."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.differential.editing.asked import Ask, streamlit_editor
from tests.differential.editing.given import described
from tests.differential.tables import pyarrow
from wasm_runtime.streamlit.testing.v1 import AppTest

pytestmark = pytest.mark.filterwarnings("ignore")
LONG = "pd.DataFrame({'n': range(200_000), 'c': pd.Categorical(['x', 'y', None, 'x'] * 50_000)})"
DATA = (
    LONG,
    f"{LONG}.assign(t=[str(each) for each in range(200_000)]).set_index('t')",
    "pd.DataFrame({'a': [1, 2]}, index=['x', 'y'])",
    "pd.DataFrame({'a': [1, 2]}, index=pd.RangeIndex(10, 14, 2, name='r'))",
    "pd.DataFrame({'a': [1, 2]}, index=pd.date_range('2020', periods=2, tz='Europe/Paris'))",
    "pd.DataFrame({'a': [1, 2]}, index=pd.CategoricalIndex(['x', 'y']))",
    "pd.DataFrame({'a': [1]}, index=pd.MultiIndex.from_tuples([('x', 1)], names=['k', None]))",
    "pd.DataFrame([[1, 2]], columns=pd.MultiIndex.from_tuples([('A', 'x'), ('A', 'y')], names=['l', None]))",
    "pd.DataFrame([[1, 2.5]], columns=[5, 3])",
    "pd.DataFrame({'a': [True, None], 'b': [Decimal('1.5'), None], 'c': [dt.date(2020, 1, 1), None]})",
    "{'a': [1, 2], 'b': ['x', None]}",
    "{'a': 1.5, 'b': 2}",
    "np.array([[1, 2], [3, 4]])",
)


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with streamlit_editor() as asked:
        yield asked


@pytest.mark.parametrize("data", DATA)
def test_the_value_of_a_table_is_all_of_it(ask: Ask, data: str, tmp_path: Path) -> None:
    script = tmp_path / "app.py"
    source = f"data = {data}\nst.dataframe(data)\nst.table(data)\nst.dataframe(data, key='k', on_select='rerun')\n"
    words = "import datetime as dt\nfrom decimal import Decimal\nimport numpy as np, pandas as pd, streamlit as st\n"
    script.write_text(words + source, "utf-8")
    at = AppTest.from_file(script, default_timeout=60).run()
    assert not at.exception
    stream = base64.b64decode(ask(ask="show", data=data)[0])
    expected = described(pyarrow.ipc.open_stream(stream).read_pandas())
    assert described(at.dataframe[0].value) == expected
    assert described(at.dataframe[1].value) == expected
    assert described(at.table[0].value) == expected


def test_a_table_of_an_earlier_run_stays_what_it_was(tmp_path: Path) -> None:
    script = tmp_path / "app.py"
    source = "st.dataframe({'a': range(10_001)} if st.button('b') else [1])"
    script.write_text(f"import streamlit as st\n{source}\n", "utf-8")
    at = AppTest.from_file(script, default_timeout=60).run()
    at.button[0].click().run()
    long = at.dataframe[0]
    for _ in range(3):
        at.run()
    assert at.dataframe[0].value["value"].tolist() == [1]
    assert long.value["a"].tolist() == list(range(10_001))
