import streamlit as st

from figures import YEARS, chosen, table

st.title("By year")
numbers = chosen()
regions = list(dict.fromkeys(region for region, _year in numbers))
years = [year for year in YEARS if any(each == year for _region, each in numbers)]
rows = [[year, *(numbers[region, year] for region in regions)] for year in years]
st.markdown(table(["Year", *regions], rows))
if st.button("Back to the overview"):
    st.switch_page("views/overview.py")
