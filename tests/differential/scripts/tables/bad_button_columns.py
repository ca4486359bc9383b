import streamlit as st

button = st.column_config.ButtonColumn
rows = {"a": ["x"], "b": ["y"]}


def show(**columns):
    return st.dataframe(rows, column_config=columns)


def in_form(**options):
    with st.form(f"form {options}"):
        show(a=button(key=f"in form {options}", **options))
        st.form_submit_button()


def assigned():
    st.session_state.assigned = {"row": 0, "label": "x"}
    show(a=button(key="assigned"))


def assigned_later():
    show(a=button(key="later"))
    st.session_state.later = None


@st.cache_data
def cached():
    show(a=button(key="in cache"))


for call in (
    lambda: show(a=button(on_click=print)),
    lambda: show(a=button(args=(1,))),
    lambda: show(a=button(kwargs={})),
    lambda: show(a=button(key="")),
    lambda: show(a=button(key="rerun", on_click="rerun")),
    lambda: show(a=button(key="ignore", on_click="ignore")),
    lambda: show(a=button(key="number", on_click=5)),
    lambda: show(a=button(key="same"), b=button(key="same")),
    lambda: show(a=button(key="once")),
    lambda: show(a=button(key="once")),
    lambda: show(a=button(key="$$ID-a")),
    lambda: show(a=button(key="five", args=5)),
    lambda: show(a=button(type="loud")),
    lambda: show(a=button(type=None)),
    in_form,
    lambda: in_form(on_click=print),
    assigned,
    assigned_later,
    cached,
    cached,
    lambda: st.dataframe(rows, on_select="rerun", key="b", column_config={"a": button(key="b")}),
):
    try:
        call()
    except Exception as error:
        st.exception(error)
