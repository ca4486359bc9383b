import streamlit as st

with st.container(key="form"):
    with st.form("f1"):
        st.text_input("x")
        st.form_submit_button("Go")

with st.container(key="form_noborder"):
    with st.form("f2", border=False, enter_to_submit=False):
        st.text_input("x2")
        st.form_submit_button("Go2", type="primary", key="fsb", icon="🎉", help="H", disabled=True)

with st.container(key="form_nosubmit"):
    with st.form("f3"):
        st.checkbox("x3")
