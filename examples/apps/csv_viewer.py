"""Look into a CSV file: search, sort, count, and take away what was found."""

import csv
import io

import streamlit as st

EXAMPLE = """city,country,population
Oslo,Norway,717710
Lima,Peru,10151000
Nairobi,Kenya,4397073
Bergen,Norway,289330
"""


def sorted_by(rows, column, descending):
    def key(row):
        try:
            return (0, float(row[column]), "")
        except ValueError:
            return (1, 0.0, row[column])

    return sorted(rows, key=key, reverse=descending)


def table(columns, rows):
    lines = [columns, ["---"] * len(columns), *([row[column] for column in columns] for row in rows)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


st.title("CSV viewer")

file = st.file_uploader("A CSV file", type="csv")
delimiter = st.segmented_control("Separator", [",", ";", "Tab"], default=",", required=True)
text = file.getvalue().decode("utf-8-sig") if file else EXAMPLE
if not file:
    st.info("This is an example. Choose a file of your own above.")

reader = csv.DictReader(io.StringIO(text), delimiter="\t" if delimiter == "Tab" else delimiter)
rows = list(reader)
columns = list(reader.fieldnames or [])
if not rows:
    st.error("There are no rows in this file.")
    st.stop()

shown = st.multiselect("Columns", columns, default=columns)
search = st.text_input("Search")
left, right = st.columns([3, 1], vertical_alignment="bottom")
order = left.selectbox("Sort by", columns)
descending = right.toggle("Descending")

found = [row for row in rows if search.lower() in " ".join(row.values()).lower()]
found = sorted_by(found, order, descending)
st.caption(f"{len(found)} of {len(rows)} rows")
if shown and found:
    st.markdown(table(shown, found))

result = io.StringIO()
writer = csv.DictWriter(result, shown, extrasaction="ignore")
writer.writeheader()
writer.writerows(found)
st.download_button("Download", result.getvalue(), "found.csv", "text/csv", disabled=not found)
