"""Values assigned before the widget is drawn, among them some it cannot take."""

import datetime as dt

import streamlit as st

day = dt.date(2024, 1, 5)
CASES = {
    "number": (lambda: st.number_input("number", 0, 10, 3, key="number"), [99, 5, 5.5, None, True]),
    "float": (lambda: st.number_input("float", 0.0, 10.0, 3.0, key="float"), [5, 99.0]),
    "slider": (lambda: st.slider("slider", 0, 10, 3, key="slider"), [99, -4, 5, 5.5, (1, 2)]),
    "range": (lambda: st.slider("range", 0, 10, (3, 4), key="range"), [(5, 2), 5, (0, 99), [1, 2], (1,)]),
    "dates": (
        lambda: st.slider("dates", dt.date(2024, 1, 1), dt.date(2024, 2, 1), key="dates"),
        [day, dt.datetime(2024, 1, 5, 3), dt.date(2025, 1, 1)],
    ),
    "select": (lambda: st.selectbox("select", ["a", "b"], 1, key="select"), ["a", "zz", None, 0]),
    "radio": (lambda: st.radio("radio", ["a", "b"], 1, key="radio"), ["a", "zz", None, 0]),
    "multi": (
        lambda: st.multiselect("multi", ["a", "b"], ["b"], key="multi"),
        [["a"], ["zz", "a"], None, "a", ("b",), 5],
    ),
    "date": (
        lambda: st.date_input("date", dt.date(2024, 1, 2), dt.date(2024, 1, 1), dt.date(2024, 1, 9), key="date"),
        [day, dt.date(2024, 2, 5), None, "2024-01-05", "zz", dt.datetime(2024, 1, 5, 3), (day,), ()],
    ),
    "period": (
        lambda: st.date_input("period", (dt.date(2024, 1, 2), dt.date(2024, 1, 3)), key="period"),
        [day, (day,), (), [day, day], None],
    ),
    "time": (lambda: st.time_input("time", dt.time(8), key="time"), [dt.time(9, 30), None, dt.time(9, 30, 15)]),
    "color": (lambda: st.color_picker("color", key="color"), ["#abc", "#ff0000"]),
    "text": (lambda: st.text_input("text", "v", 3, key="text"), ["q", "toolong", None]),
    "area": (lambda: st.text_area("area", "v", key="area"), ["q", None]),
    "check": (lambda: st.checkbox("check", key="check"), [True, 1]),
    "toggle": (lambda: st.toggle("toggle", key="toggle"), [True]),
}

step = st.number_input("step", 0, 20, 0, key="step")
for name, (draw, values) in CASES.items():
    if step % 2 == 1 and step // 2 < len(values):
        st.session_state[name] = values[step // 2]
    try:
        st.write(name, str(draw()), str(st.session_state[name]))
    except Exception as error:
        st.exception(error)
