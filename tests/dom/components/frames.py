import streamlit as st
import streamlit.components.v1 as components

with st.container(key="frame_html"):
    components.html("<b>x</b>", height=40)

with st.container(key="frame_sized"):
    components.html("<b>y</b>", width=320, height=60, scrolling=True, tab_index=0)

with st.container(key="frame_iframe"):
    components.iframe("about:blank", width=200, scrolling=False, tab_index=-1)

with st.container(key="frame_hidden"):
    components.iframe("about:blank", height=0)
