import streamlit as st

button = st.column_config.ButtonColumn
rows = {"name": ["a", "b"], "open": ["Open a", "Open b"], "drop": ["x", ""], "more": ["m", "n"]}
st.session_state.setdefault("calls", [])


def note(*args, **kwargs):
    st.session_state.calls.append([args, kwargs, str(st.session_state.opened), str(st.session_state.dropped)])


def change():
    st.session_state.calls.append(["checkbox", str(st.session_state.opened)])


st.checkbox("check", on_change=change)
shown = st.dataframe(
    rows,
    column_config={
        "open": button("Open it", key="opened", on_click=note, args=(1,), kwargs={"b": 2}, type="primary"),
        2: button(key="dropped", on_click=note, help="h", width="small"),
        "more": button(alignment="right", pinned=True),
    },
)
st.text(type(shown).__name__)
for key in ("opened", "dropped"):
    click = st.session_state[key]
    st.text(f"{key} {click} {type(click).__name__}")
    if click is not None:
        st.text(f"{click.row} {click['label']} {click['row'] + 1} {click.label}")
        try:
            click.row = 5
        except Exception as error:
            st.text(f"{type(error).__name__} {error}")
chosen = st.dataframe(
    rows,
    key="chosen",
    on_select="rerun",
    column_config={"open": button(key="in selectable"), "missing": button(key="missing")},
)
st.text(f"{chosen.selection.rows} {st.session_state['in selectable']}")
if st.session_state["in selectable"]:
    st.session_state.calls.append("seen")
st.text(st.session_state.calls)


@st.fragment
def part():
    st.dataframe(rows, column_config={"open": button(key="in part")})
    st.session_state.runs = st.session_state.get("runs", 0) + 1
    st.text(f"part {st.session_state['in part']} {st.session_state.runs}")


part()
with st.form("form"):
    st.text_input("text", "t")
    st.dataframe(rows, column_config={"open": button(key="in form")})
    st.text(st.session_state["in form"])
    st.form_submit_button()
