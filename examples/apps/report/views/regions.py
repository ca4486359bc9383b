import streamlit as st

from figures import chosen, table

st.title("By region")
sums = {}
for (region, _year), number in chosen().items():
    sums[region] = sums.get(region, 0) + number

descending = st.toggle("Largest first", bind="query-params", key="largest")
rows = sorted(sums.items(), key=lambda row: -row[1]) if descending else list(sums.items())
st.markdown(table(["Region", "Sales"], rows))
