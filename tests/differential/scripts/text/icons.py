"""Icons: emoji, those of the icon font, a spinner, and what is none."""

import streamlit as st


def attempt(call):
    try:
        call()
    except Exception as error:
        st.text(f"{type(error).__name__}: {error}")


for icon in (
    "spinner",
    " spinner ",
    "Spinner",
    ":spinner:",
    "🙂",
    " 🙂 ",
    "👩‍💻",
    "🇫🇷",
    "1️⃣",
    "a",
    "é",
    "字",
    "🙂🙂",
    "a🙂",
    "🙂 a",
    "“",
    "",
    ":smile:",
    ":+1:",
    ":nosuch:",
    ":a b:",
    ":a:b:",
    "::",
    ":x",
    "x:",
    ":é:",
    ":material/home:",
    ":material/nosuch:",
    ":material:",
    "material/home",
    5,
):
    attempt(lambda: st.button("a", icon=icon, key=f"b{icon}"))
    attempt(lambda: st.badge("a", icon=icon))
    attempt(lambda: st.info("a", icon=icon))
    attempt(lambda: st.header("a", icon=icon))
    attempt(lambda: st.expander("a", icon=icon))
    attempt(lambda: st.metric("a", 1, icon=icon))
    attempt(lambda: st.text_input("a", icon=icon, key=f"t{icon}"))
    attempt(lambda: st.page_link("https://e.org", label="a", icon=icon))
    attempt(lambda: st.text(st.Page(attempt, title="a", icon=icon).icon))
