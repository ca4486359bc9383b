"""Tables to look through: every kind of column, and every way to select."""

import datetime as dt

import streamlit as st

people = {
    "name": ["Ada", "Grace", None, "Alan"],
    "born": [dt.date(1815, 12, 10), dt.date(1906, 12, 9), None, dt.date(1912, 6, 23)],
    "score": [0.92, 1 / 3, None, 12345.678],
    "rank": [1, 2, 3, 2**53 + 1],
    "active": [True, False, None, True],
    "tags": [["math", "poetry"], ["navy"], None, []],
    "seen": [dt.datetime(2024, 5, 1, 9, 30), None, dt.datetime(2023, 1, 1), dt.datetime(2024, 2, 29, 23, 59, 59)],
    "waited": [dt.timedelta(days=2), dt.timedelta(seconds=5), None, dt.timedelta(hours=-3)],
}
st.dataframe(people, key="people", hide_index=False, use_container_width=True)
st.dataframe(
    {
        "city": ["Bern", "Lima", "Oslo"],
        "share": [0.25, 0.5, 1.0],
        "past": [[1, 4, 2, 8], [3, 3, 3], [8, 1]],
        "change": [[1, -2, 3], [2, 2], [-1, 4]],
        "area": [[1, 2, 1], [5, 2, 7], [1, 1]],
        "site": ["https://example.com/bern", "https://example.com/lima", None],
        "kind": ["capital", "capital", "port"],
        "price": [12.5, 8.25, None],
        "open": [dt.time(9), dt.time(10, 30), None],
        "data": ['{"a": 1}', None, '{"b": [1, 2]}'],
        "note": ["**bold** text", "plain", None],
    },
    column_config={
        "city": st.column_config.TextColumn("City", help="Where it is", pinned=True, width="small"),
        "share": st.column_config.ProgressColumn("Share", format="percent"),
        "past": st.column_config.LineChartColumn("Past", color="blue"),
        "change": st.column_config.BarChartColumn("Change", color="green"),
        "area": st.column_config.AreaChartColumn("Area", y_min=0, y_max=10),
        "site": st.column_config.LinkColumn("Site", display_text=r"https://example\.com/(.*)"),
        "kind": st.column_config.SelectboxColumn("Kind", options=["capital", "port"]),
        "price": st.column_config.NumberColumn("Price", format="euro"),
        "open": st.column_config.TimeColumn("Opens", format="HH:mm"),
        "data": st.column_config.JsonColumn("Data"),
        "note": st.column_config.MarkdownColumn("Note"),
    },
    column_order=["city", "share", "past", "change", "area", "site", "kind", "price", "open", "data", "note"],
    placeholder="–",
    row_height=45,
    width="stretch",
    height="content",
    alt="Cities and what is known of them",
    lazy=False,
)
st.dataframe({"x": list(range(1000)), "y": [number**2 for number in range(1000)]}, width=300, height=200)
event = st.dataframe(
    people,
    key="selected",
    hide_index=True,
    on_select="rerun",
    selection_mode=["multi-row", "single-column", "single-cell"],
    selection_default={"selection": {"rows": [1]}},
)
st.write("Selected rows:", event.selection.rows)
