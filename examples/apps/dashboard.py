"""A dashboard: figures in cards, filters in the sidebar, what has been reached of a goal."""

import streamlit as st

SALES = {
    "North": {2020: 60.0, 2021: 72.5, 2022: 81.0, 2023: 79.5, 2024: 96.0},
    "South": {2020: 40.0, 2021: 38.5, 2022: 45.0, 2023: 61.0, 2024: 64.5},
}

st.title("📊 Sales", help="The figures are made up.")
st.caption("In thousands of :green[**euros**]")
with st.sidebar:
    st.header("Filters")
    region = st.selectbox("Region", ["All", *SALES], help="Where was it sold?")
    first, last = st.slider("Years", 2020, 2024, (2021, 2024))
    goal = st.number_input("Goal", 0.0, 500.0, 200.0, step=25.0, format="%.1f")
    costs = st.toggle("Show costs", help="They are estimates.")

regions = SALES.values() if region == "All" else [SALES[region]]
sales = {year: sum(of[year] for of in regions) for year in range(first, last + 1)}
now, before = sales[last], sales[first]

for card, (label, value, delta) in zip(
    st.columns(3),
    [
        ("Revenue", f"{now} k€", f"{now - before:+.1f}"),
        ("Costs", f"{now * 0.6:.1f} k€" if costs else "—", None),
        ("Of the goal", f"{100 * now / goal:.0f} %" if goal else "—", "-2 %"),
    ],
    strict=True,
):
    card.metric(label, value, delta, border=True, help=f"{label} of {last}")

st.subheader("Year by year", divider="blue")
table, bars = st.columns([2, 1])
table.markdown("| Year | k€ |\n|---|--:|\n" + "\n".join(f"| {year} | {of} |" for year, of in sales.items()))
for year, of in sales.items():
    bars.progress(min(of / goal, 1.0) if goal else 1.0, text=str(year))

if now >= goal:
    st.success("The goal is reached!", icon=":material/trophy:")
elif now >= goal / 2:
    st.info(f"{goal - now:.1f} k€ to go")
else:
    st.warning("Far from the goal", icon="⚠️")
st.download_button("Download", "\n".join(f"{year};{of}" for year, of in sales.items()), "sales.csv", on_click="ignore")
with st.status("Checked", state="complete"):
    st.write("Sum:", sum(sales.values()))
