"""Every element on one page, from a file of its own; `?family=text` shows those of one family."""

import runpy
from pathlib import Path

import streamlit as st

st.set_page_config(
    page_title="Gallery",
    page_icon=":material/home:",
    menu_items={"Get help": "https://example.com/help", "About": "**All** there is"},
)
ELEMENTS = Path(__file__).parent / "elements"
shown = st.query_params.get_all("family")

for element in sorted(ELEMENTS.glob("*/*.py")):
    if not shown or element.parent.name in shown:
        runpy.run_path(str(element))
