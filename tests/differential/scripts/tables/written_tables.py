"""Values that `st.write` and a line by itself show as a table."""

import numpy as np
import pandas as pd
import streamlit as st

frame = pd.DataFrame({"name": ["Ann", "Bob"], "count": [1, 2]}, index=["a", "b"])
st.write("before", frame, "after")
st.write(frame["count"], frame.index)
st.write(np.array([1.5, 2.5]), np.array([[1, 2], [3, 4]]), np.array(3))
st.write({"one": frame["count"], "two": frame["name"]})
st.write({"one": [1, 2]}, [frame["count"]])
st.write(frame.groupby("name").count())
st.write(frame.style.format("{:>5}"))
frame
frame.empty, frame["count"].sum()
for chunk in st.write_stream(iter(["text ", frame, "more"])):
    st.write(type(chunk).__name__)
