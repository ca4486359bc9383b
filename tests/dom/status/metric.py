import streamlit as st

with st.container(key="metric"):
    st.metric("L", 5)

with st.container(key="metric_delta"):
    st.metric("L", "5", "-2", help="H", border=True)

with st.container(key="metric_hidden"):
    st.metric("L", 5, 1, label_visibility="hidden")

with st.container(key="metric_collapsed"):
    st.metric("L", 5, label_visibility="collapsed")

with st.container(key="metric_off"):
    st.metric("L", 5, 1, delta_color="off", delta_description="since")

with st.container(key="metric_chart"):
    st.metric("L", 5, 1, chart_data=[1, 2, 3], icon=":material/star:")
