# /// script
# dependencies = ["pandas"]
# ///
"""A table of a million rows and ten columns: made by one run, shown by the next, and changed in one cell by others.

MARK is in the first row, LEAST in one far down: what is looked for on the page.
"""

from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

ROWS = 1_000_000
CHANGED = 300  # a row that is not among the first ones
MARK, LEAST, CHANGE = 2_000_000, -7_000_000, 5_000_000


@st.cache_resource
def kept(is_whole: bool) -> dict[str, Any]:  # of each side its own
    return {"count": 0, "table": None}


def made(count: int) -> pd.DataFrame:
    numbers = np.random.default_rng(count)
    ids = numbers.permutation(ROWS)
    ids[[0, ROWS // 2]] = MARK + count, LEAST - count
    return pd.DataFrame(
        {
            "id": ids,
            **{f"number {place}": numbers.random(ROWS) for place in range(5)},
            "whole": numbers.integers(1000, size=ROWS),
            "flag": numbers.random(ROWS) < 0.5,
            "moment": pd.date_range("2020", periods=ROWS, freq="min"),
            "text": pd.Series(["Ada", "Grace", "Hedy", "Katherine"]).iloc[numbers.integers(4, size=ROWS)].to_numpy(),
        }
    )


# Streamlit sends the rows of such a table when they are scrolled to, unless it is told not to.
is_whole = "whole" in st.query_params
store = kept(is_whole)
make, show, change = st.button("Make"), st.button("Show"), st.button("Change")
if make:
    store["count"] += 1
    store["table"] = made(store["count"])
if change:
    store["count"] += 1
    store["table"].loc[CHANGED, "whole"] = CHANGE + store["count"]
st.write("Count = ", store["count"])
st.dataframe({"a": [1]})  # the grid is there before the table is shown
if (show or change) and store["table"] is not None:
    lazy = False if is_whole else None
    st.container(key="table").dataframe(store["table"], hide_index=True, lazy=lazy)
