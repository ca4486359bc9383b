import streamlit as st

with st.container(key="chat_inline"):
    st.chat_input("inline", key="ci1")

with st.container(key="chat_inline_file"):
    st.chat_input("f", accept_file="multiple", accept_audio=True, max_chars=20)

with st.container(key="chat_disabled"):
    st.chat_input("d", disabled=True)
