import streamlit as st

from figures import chosen

st.title("Sales")
numbers = chosen()
if not numbers:
    st.warning("Choose a region in the sidebar.")
    st.stop()

best = max(numbers, key=numbers.get)
total, record = st.columns(2)
total.markdown(f"Total  \n**{sum(numbers.values()):,}**")
record.markdown(f"Best  \n**{best[0]}, {best[1]}**")
st.page_link("views/regions.py", label="Region by region")
st.page_link("views/years.py", label="Year by year")
