import streamlit as st

with st.container(key="iframe"):
    st.iframe("about:blank", height=50)
with st.container(key="iframe_url"):
    st.iframe("data:text/html,text", alt="Said", tab_index=0, width=300)
