import streamlit as st

mode = st.radio("mode", ["session", "page", "plain", "none"], key="mode")
st.write("before", st.session_state.get("k"), st.session_state.get("untouched"))
if st.button("assign"):
    st.session_state.k = "assigned"
if st.button("delete"):
    del st.session_state.k
if mode in ("session", "page"):
    st.text_input("kept", "d", key="k", persist_state=mode)
    st.slider("number", 0, 9, 3, key="untouched", persist_state=mode)
elif mode == "plain":
    st.text_input("not kept", "other", key="k")
if st.button("stop"):
    st.stop()
if st.button("again"):
    st.rerun()
st.write("after", st.session_state.get("k"), st.session_state.get("untouched"))
