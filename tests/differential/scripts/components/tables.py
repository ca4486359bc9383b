import os
import tempfile

import numpy as np
import pandas as pd
import streamlit as st
import streamlit.components.v1 as components

folder = tempfile.mkdtemp()
show = components.declare_component("show", path=folder)
frame = pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}, index=["r", "s"])

show(df=frame, other=pd.DataFrame(), key="frames")
show(a=frame["a"], b=pd.Series([1.5, None]), c=frame.index, key="columns")
show(a=np.array([1, 2]), b=np.array([[1, 2], [3, 4]]), c=np.array(5), key="arrays")
show(a={"x": pd.Series([1]), "y": pd.Series(["z"])}, b={"x": 1}, key="mapping")
show(a=frame.style.highlight_max(subset=["a"]), key="styler")
show(a=pd.Categorical(["q", "q"]), b=pd.array([1, None], dtype="Int64"), key="extension arrays")
show(
    a=pd.DataFrame(
        {
            "time": pd.to_datetime(["2020-01-01", None]),
            "zone": pd.to_datetime(["2020-01-01", None]).tz_localize("Europe/Berlin"),
            "span": pd.to_timedelta(["1s", None]),
            "flag": [True, None],
            "small": np.array([1, 2], dtype="uint8"),
            "single": np.array([1, 2], dtype="float32"),
            "text": ["\N{SNOWMAN}", None],
            "kind": pd.Categorical(["q", None]),
            "nothing": [None, None],
            "bytes": [b"a", b"bc"],
        }
    ),
    key="types",
)
show(a=pd.DataFrame({"a": [1]}, index=pd.MultiIndex.from_tuples([("x", 1)], names=["k", None])), key="levels")
show(a=pd.DataFrame({("p", "q"): [1], ("p", "r"): ["s"]}), key="levels of columns")
show(default=frame, key="default")
show(a=frame)
try:
    show(a=frame)
except Exception as error:
    st.text(type(error).__name__)
show(a=frame.assign(a=3))
try:
    show(a=[frame])
except Exception as error:
    st.text(f"{type(error).__name__}: {error}")
try:
    show(a=np.int64(1))
except Exception as error:
    st.text(f"{type(error).__name__}: {error}")
st.text(os.path.isdir(folder))
