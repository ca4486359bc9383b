"""A report on several pages, with a filter that all of them share."""

import streamlit as st

from figures import REGIONS, YEARS

pages = {
    "": [st.Page("views/overview.py", title="Overview", icon=":material/home:", default=True)],
    "Figures": [
        st.Page("views/regions.py", title="By region", icon=":material/map:"),
        st.Page("views/years.py", title="By year", icon=":material/calendar_month:"),
    ],
    "More": [st.Page("views/about.py", title="About")],
}
page = st.navigation(pages)

with st.sidebar:
    st.multiselect("Regions", REGIONS, default=REGIONS, key="regions", persist_state="session")
    st.select_slider("Years", YEARS, value=(YEARS[0], YEARS[-1]), key="years", persist_state="session")

page.run()
st.caption("Figures are made up.")
