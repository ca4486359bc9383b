import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.pills(f"Pills {disabled}", ["one", ":material/star: two", "three"], default="one", **common)
st.pills("Multi", ["one", "two"], selection_mode="multi", default=["one"], label_visibility="collapsed")
st.pills("Hidden", ["one", "two"], default="one", required=True, format_func=str.upper, label_visibility="hidden")
st.pills(
    "In one line",
    list("abcdefghijklmnop"),
    key="pills",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    width=300,
    wrap=False,
    bind="query-params",
    persist_state="session",
)
