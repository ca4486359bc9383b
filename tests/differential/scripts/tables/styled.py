import pandas as pd

import streamlit as st

frame = pd.DataFrame({"a": [1.25, None, -3.0], "b": ["x", "y<", None], "c": [True, False, True]}, index=["i", "j", "k"])
plain = frame.style
st.dataframe(plain)
st.dataframe(frame.style.format("{:.1f}", subset=["a"], na_rep="nothing").set_caption("Caption"), hide_index=True)
st.dataframe(frame.style.map(lambda _: "color: red; background-color: #ff0; font-weight: bold").set_uuid("own"))
st.dataframe(frame.style.highlight_max(subset=["a"]).set_table_styles([{"selector": "td", "props": "color: green"}]))
for hidden in (
    frame.style.hide(axis="index").hide(["b"], axis="columns"),
    frame.style.hide(["j"], axis="index").format("{}!"),
    frame.style.hide(["i", "k"]).map(lambda _: "color: blue"),
):
    st.dataframe(hidden)
    st.table(hidden)
st.dataframe(frame["a"].to_frame().style.format(precision=3), on_select="rerun", key="selectable")
st.dataframe(pd.DataFrame({"a": []}).style)
st.dataframe(frame.style.format_index(str.upper, axis=1).map_index(lambda _: "color: blue"))
twice = pd.DataFrame([[1, 2]], index=pd.MultiIndex.from_tuples([("x", "y")])).style
st.dataframe(twice.format("<{}>"), column_config={"0": st.column_config.NumberColumn(format="%d")})

with pd.option_context("styler.render.max_elements", 3):
    for show in (st.dataframe, st.table):
        try:
            show(plain)
        except Exception as error:
            st.exception(error)
