import collections

import numpy as np
import pandas as pd

import streamlit as st

frame = pd.DataFrame({"a": [1, 2.5], "b": ["**x**", None]})
st.table()
st.table(frame)
st.table(frame, border=False, hide_index=False, alt=" spoken ")
st.table(frame.set_index("b"), border="horizontal", hide_header=True, width="content", height=60)
st.table(frame.set_index("b"), hide_index=True)
st.table(pd.DataFrame({"a": [1]}, index=pd.RangeIndex(5, 6, name="r")))
for data in (
    *([1, 2], (1, 2), {1}, range(2), [[1, "x"]], [{"a": 1}], {"a": 1}, {"a": [1]}, {"a": {"b": 1}}, {}, []),
    *({"a": np.array([1])}, {"a": pd.Series([1])}, {"a": range(2)}, {"a": 1, "b": [1, 2]}, {"a": {1, 2}}),
    *(np.array([[1]]), np.array(1), frame.a, frame.index, pd.array([1]), collections.Counter("aab"), [1, "x", None]),
    *({"a": 1}.items(), collections.deque([1]), [object], [np.array([1])], [pd.Timestamp(0)]),
):
    st.table(data)
st.table(frame.style.highlight_max(subset=["a"]).set_caption("Caption").format({"a": "{:.1f}"}))
st.table(frame.style.set_uuid("u").set_table_styles([{"selector": "th", "props": "color:red"}]).bar(subset=["a"]))
for call in (
    lambda: st.table(5),
    lambda: st.table("text"),
    lambda: st.table(frame, border="dotted"),
    lambda: st.table(frame, border=1),
    lambda: st.table(frame, width=0),
    lambda: st.table(frame, height="high"),
    lambda: st.table(pd.DataFrame({"a": range(300_000)}).style),
    lambda: st.table(pd.DataFrame([[1, 2]], columns=["a", "a"])),
    lambda: st.table(pd.DataFrame({"a": [2**70]})),
):
    try:
        call()
    except Exception as error:
        st.text(f"{type(error).__name__}: {error}")
