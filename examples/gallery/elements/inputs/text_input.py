import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.text_input(f"Text {disabled}", placeholder="Type here", icon=":material/search:", **common)
    st.text_input(f"Password {disabled}", type="password", **common)
st.sidebar.text_input("Side text")
