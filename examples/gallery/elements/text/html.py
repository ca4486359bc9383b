from pathlib import Path

import streamlit as st

st.html("<style>.gallery-note { border-left: 3px solid; padding-left: 8px }</style>")
st.html("<p class='gallery-note'>A note with <em>emphasis</em>, <kbd>Ctrl</kbd> and <mark>a mark</mark></p>")
st.html("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", width="content")
st.html(
    "<p id='by-script'>Its script is run</p><script>document.getElementById('by-script').dataset.run = 'yes'</script>",
    unsafe_allow_javascript=True,
)
st.html(Path(__file__).parents[2] / "note.html")
