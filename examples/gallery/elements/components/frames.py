"""Pages in frames."""

import streamlit.components.v1 as components

components.html("<p>HTML of the script</p>", width=320, height=60, scrolling=True, tab_index=0)
components.iframe("about:blank", width=200, height=40, scrolling=False, tab_index=-1)
