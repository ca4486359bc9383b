import streamlit as st

PAGE = """
<style>body { margin: 0; padding: 1rem; font-family: sans-serif; background: #e8f1fb; color: #1c2b3a }</style>
<p>A page of its own.</p>
<button onclick="document.body.append(document.createElement('hr'), 'One more line')">Add a line</button>
"""

st.iframe(PAGE, height=150, alt="HTML in a frame")
st.iframe(
    "data:text/html,<body style='background: %23fff7e0; color: %23333'>A page at an address</body>",
    width=300,
    height=80,
    tab_index=0,
    alt="An address in a frame",
)
