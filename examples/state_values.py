import streamlit as st

# Initialization, as an item and as an attribute.
if "key" not in st.session_state:
    st.session_state["key"] = "value"
if "other" not in st.session_state:
    st.session_state.other = "value"

st.write(st.session_state.key)

st.session_state.key = "value2"
st.session_state["other"] = "value3"

# A widget with a key is in session state, too.
st.text_input("Your name", key="name")
st.write("Hello", st.session_state.name)

if st.button("Delete one"):
    del st.session_state["other"]
if st.button("Delete all"):
    for key in st.session_state.keys():
        del st.session_state[key]

# All of it: with a call, and with magic.
st.write(st.session_state)
st.session_state
