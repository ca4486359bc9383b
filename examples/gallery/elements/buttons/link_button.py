import streamlit as st

for kind in ("primary", "secondary", "tertiary"):
    for disabled in (False, True):
        common = {"type": kind, "disabled": disabled, "help": "Help"}
        st.link_button(f"Link {kind}", "https://example.com", icon="🎈", **common)
st.link_button(
    "Link",
    "https://example.com",
    key="link",
    on_click=print,
    args=("pressed",),
    kwargs={"flush": True},
    icon="🎈",
    icon_position="right",
    width=160,
    shortcut="Ctrl+L",
    wrap=False,
)
