"""st.column_config: the dicts that describe the columns of a table."""

import datetime as dt

import streamlit as st
from streamlit import column_config as cc

D, T, M = dt.date(2024, 1, 2), dt.time(1, 2, 3, 4), dt.datetime(2024, 1, 2, 3, 4, 5)


def attempt(call):
    try:
        st.text(repr(call()))
    except Exception as error:
        st.exception(error)


for name in (
    "AreaChartColumn AudioColumn BarChartColumn ButtonColumn CheckboxColumn Column DateColumn DatetimeColumn ImageColumn "
    "JsonColumn LineChartColumn LinkColumn ListColumn MarkdownColumn MultiselectColumn NumberColumn ProgressColumn "
    "SelectboxColumn TextColumn TimeColumn VideoColumn"
).split():
    attempt(getattr(st.column_config, name))
    attempt(lambda: getattr(cc, name)("Label", width="small", help="h", pinned=True))
attempt(lambda: cc.Column(width="zz", alignment="zz", disabled=True, required=True))
attempt(lambda: cc.DateColumn(default=D, min_value=D, max_value=D, format="iso8601", step=2))
attempt(lambda: cc.DatetimeColumn(default=M, min_value=M, format="x", step=dt.timedelta(hours=1), timezone="UTC"))
attempt(lambda: cc.DatetimeColumn(default=M.replace(tzinfo=dt.timezone.utc), step=2))
attempt(lambda: cc.TimeColumn(default=T, min_value=T, max_value=T, step=dt.timedelta(minutes=2)))
attempt(lambda: cc.NumberColumn(default=1, format="%d", min_value=0, max_value=2, step=0.5))
attempt(lambda: cc.SelectboxColumn(options=["a", 1], default="a"))
attempt(lambda: cc.SelectboxColumn(options=iter(["a", 1]), format_func=str))
attempt(lambda: cc.SelectboxColumn(options=[]))
attempt(lambda: cc.MultiselectColumn(options=["a", "b"], default=("a",), color="auto", accept_new_options=True))
attempt(lambda: cc.MultiselectColumn(options=["a", "b", "c"], color=["red", "#00f"], format_func=str.upper))
attempt(lambda: cc.MultiselectColumn(color="red"))
attempt(lambda: cc.ListColumn(default=("a", "b")))
attempt(lambda: cc.LinkColumn(default="x", max_chars=4, validate="v", display_text="d"))
attempt(lambda: cc.LinkColumn(display_text=":material/star:"))
attempt(lambda: cc.LinkColumn(display_text=":material/nosuch_icon:"))
attempt(lambda: cc.TextColumn(default="x", max_chars=3, validate="v"))
for color in ("red", "primary", "auto-inverse", "#zzzz", "rgb(1,2,3)", "zz", 5, ""):
    attempt(lambda: cc.ProgressColumn(format="percent", min_value=0, max_value=1, step=0.1, color=color))
    attempt(lambda: cc.BarChartColumn(y_min=1, y_max=2, color=color))
attempt(lambda: cc.ButtonColumn("x", type="primary", key="k", on_click=len, args=(1,), kwargs={"a": 2}))
attempt(lambda: cc.ButtonColumn("x", type="zz"))
attempt(lambda: cc.ButtonColumn("x", on_click=len))
attempt(lambda: cc.TextColumn("a", "b"))
