"""Tables to edit: cells of every type, and rows that are added and deleted."""

import datetime as dt

import streamlit as st


def count(what, *, by):
    st.session_state.changes = [*st.session_state.get("changes", []), f"{what} changed by {by}"]


tasks = {
    "task": ["Write", "Test", "Publish"],
    "hours": [3, 5, 1],
    "share": [0.5, 0.25, 0.25],
    "done": [True, False, False],
    "state": ["done", "open", "open"],
    "due": [dt.date(2024, 5, 1), dt.date(2024, 5, 8), None],
    "starts": [dt.datetime(2024, 4, 1, 9), None, dt.datetime(2024, 5, 9, 8, 30)],
    "at": [dt.time(9), dt.time(10, 30), None],
    "tags": [["text"], ["code", "slow"], []],
    "site": ["https://example.com/write", None, None],
    "price": [120.0, None, 19.9],
    "note": ["**all** of it", None, ""],
}
edited = st.data_editor(
    tasks,
    key="tasks",
    num_rows="dynamic",
    hide_index=False,
    column_order=[
        *("task", "done", "hours", "share", "state", "due", "starts", "at", "tags", "site", "price", "note"),
    ],
    column_config={
        "task": st.column_config.TextColumn("Task", required=True, max_chars=30, help="What is to do"),
        "hours": st.column_config.NumberColumn("Hours", min_value=0, max_value=40, step=1, default=1),
        "share": st.column_config.NumberColumn("Share", format="percent"),
        "done": st.column_config.CheckboxColumn("Done", default=False),
        "state": st.column_config.SelectboxColumn("State", options=["open", "done"]),
        "due": st.column_config.DateColumn("Due"),
        "starts": st.column_config.DatetimeColumn("Starts"),
        "at": st.column_config.TimeColumn("At"),
        "tags": st.column_config.MultiselectColumn("Tags", options=["text", "code", "slow"]),
        "site": st.column_config.LinkColumn("Site"),
        "note": st.column_config.MarkdownColumn("Note"),
    },
    disabled=["price"],
    on_change=count,
    args=("tasks",),
    kwargs={"by": "a user"},
    row_height=40,
    placeholder="–",
    width="stretch",
    height="content",
    alt="Tasks to edit",
)
st.write("Hours in all:", sum(hours or 0 for hours in edited["hours"]))
st.json(st.session_state.tasks)
for number, change in enumerate(st.session_state.get("changes", [])):
    st.text(f"{number}: {change}")
st.data_editor(["one", "two"], num_rows="add", key="more", width=300)
st.data_editor({"Ada": 1815, "Grace": 1906}, num_rows="delete", key="fewer", height=150, use_container_width=True)
st.data_editor([[1, 2], [3, 4]], disabled=True)
with st.form("editing"):
    numbers = st.data_editor([1, 2, 3], key="numbers", on_change="ignore")
    st.form_submit_button("Send")
st.write("Sum:", sum(number or 0 for number in numbers))
