import streamlit as st

with st.container(key="pdf"):
    st.pdf(b"%PDF-1.4 no document", key="pdf_itself", alt="A report")
with st.container(key="pdf_stretched"):
    st.pdf(b"%PDF-1.4 nothing", height="stretch")
