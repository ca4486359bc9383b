"""Every parameter of every call takes the scalars of NumPy, pandas and Python's number classes as Streamlit does.

One parameter at a time gets each kind of scalar and array; then calls whose numbers are all of one kind are made. What
comes back is compared with its type.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.differential.attempts import CALLS, HEAD, attempts, check
from tests.differential.conftest import Oracle

IMPORTS = """\
import warnings
from fractions import Fraction

import numpy as np
import pandas as pd
import streamlit as st

warnings.simplefilter("ignore")
"""
SCALARS_HEAD = HEAD.replace("import streamlit as st\n", IMPORTS).replace(
    """\
            if all(isinstance(item, SHOWN) for item in items):
                st.text(repr(result))
""",
    """\
            if all(type(item).__module__ in ("builtins", "datetime", "numpy", "pandas", "decimal", "fractions")
                   or type(item).__module__.startswith("pandas.") for item in items):
                st.text(f"{type(result).__name__} {[(type(item).__name__, item) for item in items]}")
""",
)
WHOLE = ("np.int8", "np.int16", "np.int32", "np.int64", "np.uint8", "np.uint16", "np.uint32", "np.uint64")
REAL = ("np.float16", "np.float32", "np.float64", "np.longdouble")
EXACT = ("decimal.Decimal", "Fraction", "np.array")
SAMPLE = (
    "np.int64(1)",
    "np.float64(0.5)",
    "np.bool_(True)",
    "np.str_('a')",
    "np.str_('stretch')",
    "np.array(['a', 'b'])",
)
MANY = (
    *(f"{kind}(1)" for kind in (*WHOLE, *REAL, *EXACT)),
    *(f"{kind}({number})" for kind in ("np.int64", "np.uint16") for number in (0, 2, 100)),
    *("np.int64(-1)", "np.int64(2**40)", "np.uint64(2**63)"),
    *(f"{kind}(0.5)" for kind in (*REAL, *EXACT)),
    *("np.float64(0)", "np.float64(100)", "np.float32(-1)", "np.float64('nan')", "np.float32('inf')"),
    *("Fraction(1, 3)", "np.complex128(1)", "np.bool_(True)", "np.bool_(False)"),
    *("np.array(True)", "np.array('a')", "np.array(100)", "np.array('2024-01-05', 'datetime64[D]')"),
    *("np.str_('a')", "np.str_('zz')", "np.str_('')", "np.str_('stretch')", "np.str_('2024-01-05')", "np.bytes_(b'a')"),
    *("np.datetime64('2024-01-05')", "np.datetime64('2024-01-05T06:07')", "np.datetime64('2024-01-05T06:07', 'ns')"),
    *("np.datetime64('NaT')", "np.timedelta64(2, 'h')", "np.timedelta64(60, 's')", "np.timedelta64(1)"),
    *("pd.Timestamp('2024-01-05')", "pd.Timestamp('2024-01-05 06:07:08', tz='UTC')", "pd.Timedelta(hours=2)"),
    *("pd.NA", "pd.NaT", "pd.Timedelta(0)", "pd.Period('2024-01')"),
    *("np.array([1])", "np.array([1, 2])", "np.array([1.5, 2])", "np.array(['a', 'b'])", "np.array([])"),
    *("np.array(['2024-01-05', '2024-02-05'], 'datetime64[D]')", "np.array([[1, 2], [3, 4]])"),
    *("pd.Series([1, 2])", "pd.Series(['a', 'b'])", "pd.Series(['a', 'b'], index=[3, 4])", "pd.Index(['a', 'b'])"),
    *("pd.RangeIndex(3)", "pd.DataFrame({'x': ['a', 'b'], 'y': [1, 2]})", "pd.DataFrame()", "pd.Series([0.5, 1])"),
    *("pd.Categorical(['a', 'b'])", "pd.date_range('2024-01-05', periods=2)", "pd.Series([True, False])"),
    *("[np.int64(0), np.int64(1)]", "(np.float64(0.5), np.float64(1))", "[np.str_('a'), np.str_('b')]"),
    *("(pd.Timestamp('2024-01-05'), pd.Timestamp('2024-02-05'))", "[np.int64(1), np.float64(1.5)]", "[np.bool_(True)]"),
    *("{np.str_('a'): np.int64(1)}", "{'a': np.float32(1)}", "[pd.NA, 'a']", "[np.datetime64('2024-01-05')]"),
)


# Calls whose numbers are all of one kind, which stands here as KIND.
TOGETHER = (
    *("st.slider(LABEL, KIND(1), KIND(3), KIND(2), KIND(1))", "st.slider(LABEL, KIND(3), KIND(1))"),
    *("st.slider(LABEL, KIND(1), KIND(3), (KIND(1), KIND(2)))", "st.slider(LABEL, KIND(1), KIND(3), [])"),
    *("st.slider(LABEL, 0, 10, KIND(5))", "st.slider(LABEL, 0.0, 10.0, KIND(5))", "st.slider(LABEL, KIND(1), KIND(1))"),
    *("st.slider(LABEL, KIND(1), KIND(1), KIND(0))", "st.slider(LABEL, 0.0, 10.0, KIND(5), 0.5)"),
    *("st.number_input(LABEL, KIND(0), KIND(9), KIND(3), KIND(1))", "st.number_input(LABEL, KIND(0))"),
    *("st.number_input(LABEL, value=KIND(3), step=1)", "st.number_input(LABEL, value=KIND(3), step=0.5)"),
    *("st.number_input(LABEL, KIND(9), KIND(0))", "st.number_input(LABEL, value=None, step=KIND(1))"),
    *("st.columns(KIND(3))", "st.columns([KIND(1), KIND(3)])", "st.columns([1, KIND(1)])"),
    *("st.feedback('stars', key=LABEL, default=KIND(1))", "st.pagination(KIND(5), key=LABEL, default=KIND(2))"),
    *("st.progress(KIND(1))", "st.container(height=KIND(100))", "st.text_area(LABEL, height=KIND(100))"),
    *("st.text_input(LABEL, 'a', max_chars=KIND(5))", "st.space(KIND(10))", "st.json({'a': 1}, expanded=KIND(1))"),
    *("st.selectbox(LABEL, [KIND(1), KIND(2)], KIND(1))", "st.select_slider(LABEL, [KIND(1), KIND(2)], KIND(2))"),
    *("st.multiselect(LABEL, [KIND(1), KIND(2)], [KIND(2)])", "st.pills(LABEL, [KIND(1), KIND(2)], default=KIND(2))"),
    *("st.radio(LABEL, pd.Series([KIND(1), KIND(2)]))", "st.selectbox(LABEL, np.array([KIND(1), KIND(2)]))"),
    *("st.multiselect(LABEL, ['a', 'b'], max_selections=KIND(1))", "st.time_input(LABEL, step=KIND(600))"),
)
KINDS = (*WHOLE, *REAL, *EXACT, "int", "float", "bool", "np.bool_")
# Tables are for `st.dataframe`, a picture has another address, limits and sliders that are not a number are refused.
LEFT_OUT = re.compile(
    r"st\.(write\((np\.array|pd\.(Series|Index|RangeIndex|DataFrame|Categorical|date_range))"
    r"|image\(np\.bytes_"
    r"|chat_message\(.*avatar=np\.array|set_page_config\(.*page_icon=np\.bytes_"
    r"|(number_input\(.*(min_value|max_value|step)|slider\(.*value)=np\.float64\('nan'\))"
)


def scalar_attempts(call: str, values: tuple[str, ...]) -> list[str]:
    return [expression for expression in attempts(call, values) if not LEFT_OUT.match(expression)]


@pytest.mark.parametrize("call", CALLS)
def test_parameters_take_a_few_scalars_as_in_streamlit(oracle: Oracle, tmp_path: Path, call: str) -> None:
    check(oracle, tmp_path, scalar_attempts(call, SAMPLE), SCALARS_HEAD)


@pytest.mark.parametrize("kind", KINDS)
def test_calls_take_numbers_of_one_kind_as_in_streamlit(oracle: Oracle, tmp_path: Path, kind: str) -> None:
    check(oracle, tmp_path, [expression.replace("KIND", kind) for expression in TOGETHER], SCALARS_HEAD)


@pytest.mark.deep
@pytest.mark.parametrize("call", CALLS)
def test_parameters_take_every_scalar_as_in_streamlit(oracle: Oracle, tmp_path: Path, call: str) -> None:
    """Some 32,000 attempts."""
    check(oracle, tmp_path, scalar_attempts(call, MANY), SCALARS_HEAD)
