import streamlit as st

st.button("Secondary", help="Help of a button")
st.button("Primary", type="primary", icon=":material/star:")
st.button("Tertiary", type="tertiary")
st.button("Disabled", disabled=True)
st.sidebar.button("Side button")
st.button(
    "Long words in one line",
    key="wide",
    on_click=print,
    args=("pressed",),
    kwargs={"flush": True},
    icon="🎈",
    icon_position="right",
    width=160,
    wrap=False,
)
