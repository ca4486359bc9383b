import streamlit as st

with st.container(key="chat_user"):
    st.chat_message("user").write("hi")

with st.container(key="chat_assistant"):
    st.chat_message("assistant").write("hi")

with st.container(key="chat_custom"):
    st.chat_message("Bob", avatar="🎉").write("hi")

with st.container(key="chat_named"):
    st.chat_message("Zed").write("hi")

with st.container(key="chat_material"):
    st.chat_message("ai", avatar=":material/star:").write("hi")
