import datetime as dt

import streamlit as st

TO_ADDRESS = {"bind": "query-params"}


def say(key):
    st.write(key, repr(st.session_state[key]), repr(st.query_params.get_all(key)))


st.session_state.assigned = "by the script"

st.text_input("text", "d", key="text", **TO_ADDRESS)
st.text_input("text", "d", key="empty", **TO_ADDRESS)
st.text_input("text", "d", key="default", **TO_ADDRESS)
st.text_input("text", None, key="none", **TO_ADDRESS)
st.text_input("text", "d", key="long", max_chars=3, **TO_ADDRESS)
st.text_input("text", key="assigned", **TO_ADDRESS)
st.text_area("area", "d", key="area", **TO_ADDRESS)
st.number_input("number", 0, 10, 3, key="number", **TO_ADDRESS)
st.number_input("number", 0, 10, 3, key="high", **TO_ADDRESS)
st.number_input("number", 0, 10, 3, key="word", **TO_ADDRESS)
st.number_input("number", 0, 10, 3, key="fraction", **TO_ADDRESS)
st.number_input("number", 0.0, 10.0, 3.0, key="float", **TO_ADDRESS)
st.number_input("number", 0.0, 10.0, 3.0, key="nan", **TO_ADDRESS)
st.number_input("number", value=None, key="no_number", **TO_ADDRESS)
st.checkbox("check", key="check", **TO_ADDRESS)
st.checkbox("check", key="one", **TO_ADDRESS)
st.toggle("toggle", True, key="toggle", **TO_ADDRESS)
st.slider("slider", 0, 10, 3, key="slider", **TO_ADDRESS)
st.slider("slider", 0, 10, 3, key="slider_high", **TO_ADDRESS)
st.slider("slider", 0.0, 1.0, 0.5, key="slider_float", **TO_ADDRESS)
st.slider("slider", 0, 10, (2, 4), key="range", **TO_ADDRESS)
st.slider("slider", 0, 10, (2, 4), key="half_range", **TO_ADDRESS)
st.slider("date", dt.date(2020, 1, 1), dt.date(2020, 12, 31), dt.date(2020, 2, 2), key="slider_date", **TO_ADDRESS)
st.slider("time", dt.time(1), dt.time(20), dt.time(3), key="slider_time", **TO_ADDRESS)
st.slider(
    "moment", dt.datetime(2020, 1, 1), dt.datetime(2020, 12, 31), dt.datetime(2020, 2, 2), key="moment", **TO_ADDRESS
)
st.radio("radio", ["a", "b"], key="radio", **TO_ADDRESS)
st.radio("radio", ["a", "b"], key="no_option", **TO_ADDRESS)
st.radio("radio", [1, 2], key="formatted", format_func=lambda number: f"n{number}", **TO_ADDRESS)
st.radio("radio", [1, 2], key="unformatted", format_func=lambda number: f"n{number}", **TO_ADDRESS)
st.selectbox("select", ["a", "b"], None, key="select", **TO_ADDRESS)
st.selectbox("select", ["a", "b"], key="new", accept_new_options=True, **TO_ADDRESS)
st.multiselect("multi", ["a", "b", "c"], ["a"], key="multi", **TO_ADDRESS)
st.multiselect("multi", ["a", "b", "c"], ["a"], key="known", **TO_ADDRESS)
st.multiselect("multi", ["a", "b", "c"], ["a"], key="double", **TO_ADDRESS)
st.multiselect("multi", ["a", "b", "c"], ["a"], key="nothing", **TO_ADDRESS)
st.multiselect("multi", ["a", "b", "c"], max_selections=1, key="one_of", **TO_ADDRESS)
st.date_input("date", dt.date(2020, 1, 1), key="date", **TO_ADDRESS)
st.date_input("date", dt.date(2020, 1, 1), key="slashes", **TO_ADDRESS)
st.date_input("date", dt.date(2020, 1, 1), key="too_early", **TO_ADDRESS)
st.date_input("date", (dt.date(2020, 1, 1), dt.date(2020, 1, 5)), key="dates", **TO_ADDRESS)
st.date_input("date", (dt.date(2020, 1, 1), dt.date(2020, 1, 5)), key="half_dates", **TO_ADDRESS)
st.time_input("time", dt.time(1, 2), key="time", **TO_ADDRESS)
st.time_input("time", dt.time(1, 2), key="seconds", **TO_ADDRESS)
for key in ("at", "at_comma", "at_blank", "at_seconds", "at_date", "at_early", "at_word", "at_twice", "at_default"):
    st.datetime_input("at", dt.datetime(2020, 1, 1, 8), key=key, **TO_ADDRESS)
st.datetime_input("at", None, key="no_at", **TO_ADDRESS)
st.color_picker("color", key="color", **TO_ADDRESS)
st.color_picker("color", key="no_hash", **TO_ADDRESS)
st.color_picker("color", key="no_color", **TO_ADDRESS)

for key in sorted(st.session_state):
    say(key)
st.write(sorted(st.query_params))


def attempt(call):
    try:
        call()
    except Exception as error:
        st.exception(error)


attempt(lambda: st.query_params.update(text="x"))
attempt(lambda: st.query_params.__setitem__("text", "x"))
attempt(lambda: st.query_params.__delitem__("text"))
attempt(lambda: st.query_params.from_dict({"text": "x"}))
attempt(lambda: st.text_input("t", bind="zz"))
attempt(lambda: st.text_input("u", bind="query-params"))
