"""Two options with one label: which of them is meant."""

import os.path

import streamlit as st

paths = ["left/readme", "left", "right/readme", "right"]


def show(value):
    st.text(f"{value}")


name = os.path.basename
show(st.radio("Radio", paths, format_func=name))
show(st.radio("Third", paths, 2, format_func=name))
show(st.selectbox("Selectbox", paths, format_func=name))
show(st.selectbox("Open", paths, format_func=name, accept_new_options=True))
show(st.pills("Pills", paths, format_func=name))
show(st.pills("First", paths, format_func=name, default="left/readme"))
show(st.pills("Many", paths, format_func=name, selection_mode="multi"))
show(st.segmented_control("Segments", paths, format_func=name))
show(st.multiselect("Multiselect", paths, format_func=name))
show(st.multiselect("Chosen", paths, ["right/readme", "left"], format_func=name))
show(st.select_slider("Slider", paths, "right", format_func=name))
show(st.select_slider("Range", paths, ("left/readme", "right"), format_func=name))
