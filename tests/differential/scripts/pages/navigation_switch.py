"""Pages that are functions, in sections; going to one from the script."""

import streamlit as st


def one():
    st.write("one", __name__)
    st.text_input("t", key="t")
    st.button("go", on_click=lambda: None)
    if st.button("switch"):
        st.switch_page(p2)


def two():
    st.write("two")
    st.text_input("t2", key="t2")


p1 = st.Page(one, title="One")
p2 = st.Page(two, icon="🎉", url_path="zwei")
pg = st.navigation({"A": [p1], "B": [p2]}, expanded=True)
st.write("before", pg.title)
pg.run()
st.write("after", dict(st.session_state), str(st.query_params))
