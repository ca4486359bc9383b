import streamlit as st

for kind in ("primary", "secondary", "tertiary"):
    for disabled in (False, True):
        common = {"type": kind, "disabled": disabled, "help": "Help"}
        st.menu_button(f"Menu {kind}", ["one", "two"], key=f"menu {kind} {disabled}", **common)
st.menu_button(
    "Menu",
    ["one", "two"],
    on_click=print,
    args=("pressed",),
    kwargs={"flush": True},
    icon="🎈",
    width=160,
    format_func=str.upper,
    wrap=False,
)
