"""All text elements of the gallery, which stay as they are, and a count."""

from pathlib import Path
from types import CodeType

import streamlit as st


@st.cache_resource(show_spinner=False)
def compiled(element: Path, modified: float) -> CodeType:
    """Compiled once for all sessions, as in the gallery."""
    return compile(element.read_text("utf-8"), element, "exec")


count = st.session_state.get("count", 0)
if st.button("Increment"):
    count = st.session_state.count = count + 1
for element in sorted((Path(__file__).parent / "elements" / "text").glob("*.py")):
    exec(compiled(element, element.stat().st_mtime), {"__name__": "__main__", "__file__": str(element)})
st.write("Count = ", count)
