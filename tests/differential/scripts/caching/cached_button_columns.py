"""Tables with buttons in cached functions: each button, and each table that is a widget, is warned of."""

import streamlit as st

button = st.column_config.ButtonColumn
rows = {"open": ["Open a", "Open b"], "drop": ["x", "y"], "more": ["m", "n"]}


@st.cache_data(show_spinner=False)
def cached(name):
    columns = {each: button(key=f"{name} {each}") for each in rows}
    if name == "dataframe":
        st.dataframe(rows, column_config=columns)
    elif name == "selectable":
        st.dataframe(rows, column_config=columns, on_select="rerun", key=name)
    else:
        st.data_editor(rows, column_config=columns, key=name)


for name in ("dataframe", "selectable", "editor"):
    cached(name)
    st.text([st.session_state.get(f"{name} {each}", "none") for each in rows])
