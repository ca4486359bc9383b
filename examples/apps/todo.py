"""A to-do list: add, tick off, rename, delete, and see what is left."""

import streamlit as st

tasks = st.session_state.setdefault("tasks", [])
st.session_state.setdefault("next_id", 1)


def add():
    text = st.session_state.new.strip()
    if text:
        tasks.append({"id": st.session_state.next_id, "text": text, "done": False})
        st.session_state.next_id += 1
    st.session_state.new = ""


def tick(task):
    task["done"] = st.session_state[f"done {task['id']}"]


def rename(task):
    task["text"] = st.session_state[f"text {task['id']}"] or task["text"]


def clear_done():
    tasks[:] = [task for task in tasks if not task["done"]]


st.title("To do")
st.text_input("What is to be done?", key="new", on_change=add, placeholder="and Enter")
show = st.segmented_control("Show", ["All", "Open", "Done"], default="All", required=True)

for task in list(tasks):
    if show != "All" and task["done"] != (show == "Done"):
        continue
    done, more = st.columns([5, 1], vertical_alignment="center")
    text = f"~~{task['text']}~~" if task["done"] else task["text"]
    done.checkbox(text, task["done"], key=f"done {task['id']}", on_change=tick, args=(task,))
    with more.popover("⋯"):
        st.text_input("Text", task["text"], key=f"text {task['id']}", on_change=rename, args=(task,))
        st.button("Delete", key=f"delete {task['id']}", on_click=tasks.remove, args=(task,))

left = sum(not task["done"] for task in tasks)
if not tasks:
    st.info("Nothing to do. Enjoy the day.")
else:
    st.caption(f"{left} of {len(tasks)} left")
    st.button("Clear what is done", on_click=clear_done, disabled=left == len(tasks))
