import streamlit as st

with st.container():
    st.chat_input("Chat inside", accept_file=True, accept_audio=True, max_chars=20)
st.chat_input("Chat", accept_file="multiple", accept_audio=True)
