import streamlit as st

planets = [{"planet": "**Mercury**", "moons": 0, "tilt": 0.03}, {"planet": ":red[Mars]", "moons": 2, "tilt": 25.19}]
st.table(planets)
st.table(planets, border="horizontal", width="content", hide_header=True, alt="Two planets")
st.table({"moons": 2, "rings": None}, border=False, hide_index=False)
st.table([["a", 1], ["b", 2], ["c", 3]], height=60)
if st.button("Sort"):
    st.table(sorted(planets, key=lambda planet: planet["planet"]))
