import streamlit as st

with st.form("form"):
    st.text_input("In a form")
    st.form_submit_button("Submit")
with st.form("all", clear_on_submit=True, enter_to_submit=False, border=False, width=400, height=180):
    st.text_input("In a form without a border")
    looks = {"type": "primary", "icon": "🎈", "icon_position": "right", "width": 160, "wrap": False}
    st.form_submit_button(
        "Send",
        key="send",
        help="Help",
        on_click=print,
        args=("pressed",),
        kwargs={"flush": True},
        shortcut="Ctrl+S",
        **looks,
    )
    st.form_submit_button("Never", disabled=True)
