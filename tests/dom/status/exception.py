import streamlit as st

with st.container(key="exception_obj"):
    st.exception(ValueError("boom"))

with st.container(key="exception_caused"):
    try:
        try:
            {}["k"]
        except KeyError as error:
            raise ValueError("caused") from error
    except ValueError as error:
        st.exception(error)
