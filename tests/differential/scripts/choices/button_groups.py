"""Pills, segmented controls, feedback, pages, sliders of options: values, forms, callbacks, options that change."""

import streamlit as st

COLORS = ["red", "green", "blue"]


def changed(key):
    st.session_state.setdefault("log", []).append(f"{key}: {st.session_state[key]!r}")


def on(key):
    return {"key": key, "on_change": changed, "args": (key,)}


if st.toggle("other options", key="other"):
    COLORS = ["green", "blue", "white", "black"]

st.write(repr(st.pills("pill", COLORS, **on("pill"))))
st.write(repr(st.pills("pills", COLORS, selection_mode="multi", default=["green"], **on("pills"))))
st.write(repr(st.pills("unkeyed", [1, 2, 3], default=2, format_func=lambda number: f"number {number}")))
st.write(repr(st.pills("required", COLORS, default="green", required=True, help="Help", key="required")))
st.write(repr(st.segmented_control("segment", COLORS, default="green", **on("segment"))))
st.write(repr(st.segmented_control("segments", COLORS, selection_mode="multi", disabled=True, wrap=False)))
st.write(repr(st.feedback("thumbs", **on("thumbs"))))
st.write(repr(st.feedback("faces", default=3, key="faces", disabled=True)))
st.write(repr(st.feedback("stars", width="stretch", **on("stars"))))
st.write(repr(st.pagination(9, default=4, **on("page"))))
st.write(repr(st.pagination(3 if st.session_state.other else 9, max_visible_pages=None, **on("pages"))))
st.write(repr(st.select_slider("option", COLORS, "green", **on("option"))))
st.write(repr(st.select_slider("range", COLORS, ("green", "blue"), **on("range"))))
st.write(repr(st.select_slider("unkeyed", [0.5, 1.5], format_func=lambda number: f"{number} m")))

with st.form("form"):
    st.pills("in form", COLORS, key="form pill")
    st.segmented_control("in form", COLORS, selection_mode="multi", key="form segment")
    st.feedback("stars", key="form stars")
    st.pagination(5, key="form page")
    st.select_slider("in form", COLORS, key="form slider")
    st.form_submit_button("Send")

if st.button("assign"):
    pass
st.button(
    "assign",
    key="assign from callback",
    on_click=lambda: st.session_state.update(
        {"pill": "blue", "pills": ["blue"], "segment": None, "thumbs": 1, "stars": 4, "page": 9, "option": "blue"}
    ),
)
st.button(
    "assign badly",
    on_click=lambda: st.session_state.update(
        {
            "pill": "no color",
            "pills": ["blue", "no color"],
            "thumbs": 7,
            "stars": None,
            "page": 99,
            "option": "no color",
        }
    ),
)
st.write(st.session_state.get("log"))
