"""Misuse of elements and layout, each shown as an exception."""

import streamlit as st


def attempt(call):
    try:
        call()
    except Exception as error:
        st.exception(error)


attempt(lambda: st.title())
attempt(lambda: st.title("t", anchor=5))
attempt(lambda: st.title("t", anchor=True))
attempt(lambda: st.title("t", width="zz"))
attempt(lambda: st.title("t", text_alignment="zz"))
attempt(lambda: st.header("x", divider="zz"))
attempt(lambda: st.markdown("x", width="zz"))
attempt(lambda: st.markdown("x", unsafe_allow_html=True, wrap=False))
attempt(lambda: st.text("x", width=0))
attempt(lambda: st.text("x", width=-3))
attempt(lambda: st.divider(width="content"))
attempt(lambda: st.code("x", height="zz"))
attempt(lambda: st.success("x", icon="zz"))
attempt(lambda: st.success("x", icon="ab"))
attempt(lambda: st.success("x", icon=5))
attempt(lambda: st.success("x", icon=":material/NOT"))
for name in ("home", "access_alarm", "10k", "nonexistent_thing", "Home", "ho-me", "", "home/x", "home:"):
    attempt(lambda: st.success("x", icon=f":material/{name}:"))
attempt(lambda: st.write("a", foo=1))
attempt(lambda: st.write("a", unsafe_allow_html="x"))
attempt(lambda: st.write_stream("text"))
attempt(lambda: st.write_stream(5))
attempt(lambda: st.container(gap="zz"))
attempt(lambda: st.container(gap=-1))
attempt(lambda: st.container(horizontal_alignment="zz"))
attempt(lambda: st.container(vertical_alignment="zz"))
attempt(lambda: st.container(height="zz"))
attempt(lambda: st.container(width="zz"))
attempt(lambda: st.columns(0))
attempt(lambda: st.columns([1, -1]))
attempt(lambda: st.columns([]))
attempt(lambda: st.columns("x"))
attempt(lambda: st.columns(2.5))
attempt(lambda: st.columns())
attempt(lambda: st.columns(2, vertical_alignment="zz"))
attempt(lambda: st.columns(2, gap="zz"))
attempt(lambda: st.rerun(scope="zz"))
attempt(lambda: st.rerun(scope="fragment"))
attempt(lambda: st.nosuch)
attempt(lambda: st.cache)
attempt(lambda: st.beta_columns)
attempt(lambda: st.beta_container)
attempt(lambda: st.beta_expander)
attempt(lambda: st.bokeh_chart)
attempt(lambda: st.experimental_rerun)
attempt(lambda: st.experimental_memo)
attempt(lambda: st.experimental_singleton)
attempt(lambda: st.experimental_get_query_params)
attempt(lambda: st.experimental_set_query_params)
attempt(lambda: st.sidebar.rerun())
attempt(lambda: st.container().nosuch())
attempt(lambda: st.session_state["missing"])
attempt(lambda: st.session_state.missing)
attempt(lambda: st.session_state.pop("missing"))
attempt(lambda: st.session_state.popitem())


def delete_item():
    del st.session_state["missing"]


def delete_attribute():
    del st.session_state.missing


def reserved_key():
    st.session_state["$$IDx"] = 1


attempt(delete_item)
attempt(delete_attribute)
attempt(reserved_key)

for gap in (True, False, 0):
    attempt(lambda: st.container(gap=gap))
    attempt(lambda: st.columns(2, gap=gap))
attempt(lambda: st.tabs(["no callback"], on_change=None))
attempt(lambda: st.expander("no callback", on_change=None))
attempt(lambda: st.popover("no callback", on_change=None))
attempt(lambda: st.tabs(["first", "second"], default=""))
attempt(lambda: st.text("alignment", text_alignment=None))
attempt(lambda: st.title("alignment", text_alignment=None))
attempt(lambda: st.text("alignment", text_alignment=""))
attempt(lambda: st.json({}, width="content"))
