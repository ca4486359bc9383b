import streamlit as st

with st.container(key="text_input"):
    st.text_input("T")

with st.container(key="text_input_key"):
    st.text_input("T", "v", key="ti", help="H", placeholder="ph", max_chars=10)

with st.container(key="text_input_pw"):
    st.text_input("T", type="password")

with st.container(key="text_input_email"):
    st.text_input("T", type="email")

with st.container(key="text_input_search"):
    st.text_input("T", type="search", icon="🔎")

with st.container(key="text_input_disabled"):
    st.text_input("Td", disabled=True)

with st.container(key="text_input_hidden"):
    st.text_input("T2", label_visibility="hidden")

with st.container(key="text_input_collapsed"):
    st.text_input("T7", label_visibility="collapsed")

with st.container(key="text_input_required"):
    st.text_input("T3", required=True, autocomplete="name")

with st.container(key="text_input_none"):
    st.text_input("T4", None)

with st.container(key="text_input_live"):
    st.text_input("T5", live=True)

with st.container(key="text_input_validate"):
    st.text_input("T6", validate=("[a-z]+", "lower only"))
