"""What the pages of the report have in common."""

import streamlit as st

REGIONS = ["North", "East", "South", "West"]
YEARS = [2021, 2022, 2023, 2024]


@st.cache_data
def sales():
    """A number for each region and year."""
    return {
        (region, year): 100 + 37 * place + 11 * (year - YEARS[0]) * (place + 1)
        for place, region in enumerate(REGIONS)
        for year in YEARS
    }


def chosen():
    """The part that the filter in the sidebar lets through."""
    first, last = st.session_state.years
    return {
        (region, year): number
        for (region, year), number in sales().items()
        if region in st.session_state.regions and first <= year <= last
    }


def table(head, rows):
    lines = [head, ["---"] + ["--:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(map(str, cells)) + " |" for cells in lines)
