"""First values and values after a change, of every widget with most of its parameters."""

import datetime as dt
import enum

import streamlit as st


class Fruit(enum.Enum):
    APPLE = 1
    PEAR = 2


day = dt.date(2024, 1, 5)
st.button("plain", help="h", type="primary", icon=":material/star:", icon_position="right", shortcut="ctrl+k")
st.button("disabled", disabled=True, use_container_width=True, key=7)
st.button("shift", shortcut="Mod+Shift+S")
st.write(
    st.text_input("text"), st.text_input("given", 5), st.text_input("none", None), st.text_input("cut", "abcdef", 3)
)
st.text_input("password", type="password")
st.text_input("email", type="email")
st.text_input("url", type="url")
st.text_input("phone", type="phone")
st.text_input("search", type="search")
st.text_input("all", max_chars=3, autocomplete="x", placeholder="p", help="  h\n   h2", required=True, icon="🔎")
st.text_input("live", live=True, validate="[a-z]")
st.text_input("live ms", live="300ms", validate=("a", "b"))
st.text_input("live s", live="1 second", key="live s")
st.text_input("hidden", label_visibility="hidden")
st.text_input("collapsed", label_visibility="collapsed", on_change="ignore")
st.text_input(5)
st.write(st.text_area("area", "v", placeholder="p", max_chars=5, height=100))
st.write(st.number_input("number"), st.number_input("one", 1), st.number_input("two", 0, 10))
st.write(st.number_input("five", value=5), st.number_input("half", value=1.5), st.number_input("empty", value=None))
st.write(
    st.number_input("step", step=1), st.number_input("max", max_value=5), st.number_input("tenth", 0.0, 1.0, step=0.1)
)
st.number_input("format", value=5, format="%.2f", placeholder="p", icon=":material/star:", required=True)
st.write(st.number_input("bool", 0, 10, True))
st.write(
    st.slider("slider"),
    st.slider("from one", 1),
    st.slider("of ten", 0, 10, None),
    st.slider("fine", 0.0, 1.0, step=0.001),
)
st.write(str(st.slider("one", 0, 10, (3,))), str(st.slider("span", 0, 10, ())), str(st.slider("turned", 0, 10, (5, 3))))
st.write(st.slider("wide", 5, 1), st.slider("above", 0, 10, 20), st.slider("below", 0, 10, -20))
st.write(st.slider("half", value=0.5), st.slider("from half", min_value=0.5), st.slider("late", min_value=200))
st.write(
    st.slider("date", day, dt.date(2024, 2, 1)),
    st.slider("day", value=day),
    st.slider("moment", value=dt.datetime(2024, 1, 5, 3)),
)
st.write(st.slider("time", value=dt.time(8, 30)), str(st.slider("times", value=(dt.time(8, 30), dt.time(9)))))
st.write(st.slider("hours", dt.datetime(2024, 1, 5), dt.datetime(2024, 1, 5, 5)))
st.write(st.slider("km", 0, 10, 3, format="%d km"), st.slider("plain", 0, 10, 3, format="plain"))
st.write(
    st.checkbox("check"),
    st.checkbox("ticked", True),
    st.checkbox("truthy", "x"),
    st.toggle("toggle"),
    st.toggle("on", True),
)
st.write(
    st.radio("radio", ["a", "b"], captions=["x"]), st.radio("dict", {"k": 1, "j": 2}), st.radio("range", range(3), 1)
)
st.write(st.radio("none", ["a"], None), st.radio("empty", []), st.radio("same", ["a", "a"]), st.radio("text", "abc"))
st.write(st.radio("number", 5), st.radio("enum", Fruit), st.radio("across", [1.5, None], horizontal=True))
st.write(st.selectbox("select", ["a", "b"], placeholder="p", required=True, icon="🔎"), st.selectbox("no", []))
st.write(
    st.selectbox("pick", ["a"], None),
    st.selectbox("new", ["a"], accept_new_options=True),
    st.selectbox("enum s", list(Fruit)),
)
st.write(str(st.multiselect("multi", ["a", "b", "c"], ["b", "a"])), str(st.multiselect("str", ["a"], "a")))
st.write(str(st.multiselect("limited", [1, 2, 3], [2], max_selections=2, placeholder="p", accept_new_options=True)))
st.write(st.date_input("date input", day), st.date_input("iso", "2024-01-05"), st.date_input("no date", None))
st.write(str(st.date_input("period", (day, dt.date(2024, 1, 9)))), str(st.date_input("begun", (day,))))
st.write(st.date_input("limits", day, dt.date(2024, 1, 1), "2024-02-01", format="DD.MM.YYYY", required=True))
st.write(
    st.date_input("leap", dt.date(2024, 2, 29)),
    st.date_input("early", dt.date(5, 1, 5)),
    st.date_input("far", dt.date(9995, 1, 5)),
)
st.write(
    st.time_input("time input", dt.time(8, 30)), st.time_input("iso time", "08:45"), st.time_input("no time", None)
)
st.write(
    st.time_input("seconds", dt.time(8, 0, 15), step=30), st.time_input("hour", dt.time(8), step=dt.timedelta(hours=1))
)
st.write(
    st.time_input("twelve", dt.time(20), format="12h"),
    st.time_input("from datetime", dt.datetime(2024, 1, 1, 9, 15, 20)),
)
st.write(st.color_picker("color"), st.color_picker("short", "#abc"), st.color_picker("upper", "#AABBCC"))
