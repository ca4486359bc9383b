"""A component in a frame, whose page lies beside this script."""

from pathlib import Path

import streamlit as st
import streamlit.components.v1 as components

steps = components.declare_component("steps", path=Path(__file__).parent / "steps")


def count_up() -> None:
    st.session_state.stepped = st.session_state.get("stepped", 0) + 1


chosen = steps(label="Steps", steps=3, height=40, default=1, key="gallery_steps", on_change=count_up, tab_index=0)
st.text(f"The component has step {chosen}.")
