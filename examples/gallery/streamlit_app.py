"""Every element on one page, from a file of its own; `?family=text` shows those of one family."""

from pathlib import Path
from types import CodeType

import streamlit as st

st.set_page_config(
    page_title="Gallery",
    page_icon=":material/home:",
    menu_items={"Get help": "https://example.com/help", "About": "**All** there is"},
)
ELEMENTS = Path(__file__).parent / "elements"
shown = st.query_params.get_all("family")


@st.cache_resource(show_spinner=False)
def compiled(element: Path, modified: float) -> CodeType:
    """Compiled once for all sessions, and again when the file has changed."""
    return compile(element.read_text("utf-8"), element, "exec")


for element in sorted(ELEMENTS.glob("*/*.py")):
    if not shown or element.parent.name in shown:
        exec(compiled(element, element.stat().st_mtime), {"__name__": "__main__", "__file__": str(element)})
