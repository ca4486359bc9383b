import streamlit as st

PAST = [3, 1, 4, 1, 5, 9, 2, 6]

left, middle, right = st.columns(3)
left.metric("Line", 1234.5, 12, chart_data=PAST, border=True, format="dollar", help="What came in")
middle.metric(
    "Area", "70 °F", -1.5, "inverse", chart_data=PAST, chart_type="area", icon=":material/thermostat:", border=True
)
right.metric(
    "Bars", 10, 0, chart_data=[*PAST, -3], chart_type="bar", icon="🎈", border=True, delta_description="since May"
)
with st.container(horizontal=True):
    for color in ("normal", "inverse", "off", "red", "orange", "yellow", "green", "blue", "violet", "gray", "primary"):
        st.metric(color, 5, 1, delta_color=color, width="content")
st.metric("Arrow", None, 5, delta_arrow="down", height=120)
st.metric("Hidden", "**9** mph", "plenty of words that have to go somewhere " * 6, label_visibility="hidden")
st.sidebar.metric("Aside", 5, -1, chart_data=PAST)
