import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.file_uploader(f"Files {disabled}", ["csv", "png"], accept_multiple_files=True, **common)
st.file_uploader(
    "Hidden",
    key="files",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    max_upload_size=5,
    label_visibility="collapsed",
    width=300,
)
