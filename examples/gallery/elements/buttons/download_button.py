import streamlit as st

for kind in ("primary", "secondary", "tertiary"):
    for disabled in (False, True):
        common = {"type": kind, "disabled": disabled, "help": "Help"}
        st.download_button(f"Download {kind}", "data", icon=":material/download:", key=f"{kind}-{disabled}", **common)
st.download_button(
    "Named", b"a,b", "table.csv", "text/csv", on_click="ignore", icon="🎈", icon_position="right", width=160
)
st.download_button(
    "Calls",
    "data",
    key="calls",
    on_click=print,
    args=("pressed",),
    kwargs={"flush": True},
    shortcut="Ctrl+D",
    wrap=False,
)
