import streamlit as st

with st.container():
    st.chat_input("Chat inside", accept_file=True, accept_audio=True, max_chars=20)
st.chat_input("Chat", accept_file="multiple", accept_audio=True)
with st.container():
    st.chat_input("Off", disabled=True, width=300)
    files = {"accept_file": True, "file_type": ["csv"], "max_upload_size": 5}
    sent = {"on_submit": print, "args": ("sent",), "kwargs": {"flush": True}}
    st.chat_input("All", key="chat", audio_sample_rate=8000, submit_mode="stop", height=120, **files, **sent)
