"""Where a run ends once it is stopped: at the next use of the session's state or the query's, too."""

import streamlit as st

log = st.session_state.setdefault("log", [])
st.text(log)
how = st.radio("How", ["state", "query", "has", "write"])
if st.button("Stop"):
    try:
        st.stop()
    finally:
        log.append(f"{how} begins")
        if how == "state":
            st.session_state.after = 1
        elif how == "query":
            st.query_params["after"] = "1"
        elif how == "has":
            "after" in st.session_state  # noqa: B015
        else:
            st.write("after")
        log.append(f"{how} over")
