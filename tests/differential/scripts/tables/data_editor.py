import pandas as pd

import streamlit as st


def note(*args, **kwargs):
    st.session_state.setdefault("log", []).append(f"{args} {kwargs} {st.session_state.people}")


people = pd.DataFrame({"name": ["Ada", "Alan", None], "born": [1815, 1912, 1906], "alive": [False] * 3})
edited = st.data_editor(
    people, num_rows="dynamic", key="people", on_change=note, args=("edited",), kwargs={"by": "user"}
)
st.text(edited)
st.text(edited.dtypes)
state = st.session_state.people
st.text([type(state).__name__, type(state.edited_rows).__name__, type(state["added_rows"]).__name__])
st.text([type(state.get("edited_rows")).__name__, state.edited_rows.get(0), list(state), "edited_rows" in state])
st.write(state)
st.write(st.session_state.get("log"))

st.text(st.data_editor(people, key="whole", width=300, height=200, row_height=40, placeholder="-", alt=" people "))
st.text(
    st.data_editor(
        people,
        key="configured",
        hide_index=True,
        column_order=["born", "name"],
        column_config={
            "name": st.column_config.TextColumn("Name", required=True, max_chars=20),
            "born": st.column_config.NumberColumn(min_value=1000, max_value=2100, default=1900),
            "alive": None,
        },
        num_rows="add",
        disabled=["alive", 0],
    )
)
st.text(st.data_editor(people.set_index("name"), num_rows="delete", disabled=True))
for hide in (None, True, False):
    for rows in ("fixed", "dynamic", "add", "delete"):
        for number, data in enumerate(([1, 2], people, people.dropna().set_index("name"))):
            st.text(st.data_editor(data, hide_index=hide, num_rows=rows, key=f"{hide} {rows} {number}"))

pressed = st.column_config.ButtonColumn("Press", key="pressed", on_click=note)
st.text(st.data_editor(people, key="with buttons", column_config={"born": pressed, "more": pressed.config}))

with st.form("form"):
    st.text(st.data_editor({"a": [1, 2], "b": ["x", "y"]}, key="in form", on_change="ignore"))
    st.form_submit_button("Send")
st.text(st.data_editor(["x", "y"], key="later", on_change="ignore", use_container_width=True))
