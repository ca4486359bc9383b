import streamlit as st

st.json({"text": "a", "number": 1, "none": None, "true": True, "list": [1, 2.5, {"deep": []}], "nan": float("nan")})
st.json('{"of": {"levels": {"closed": [1]}}}', expanded=2)
st.json([1, 2, {}], expanded=False, width=300)
st.json("{comments: 'and other quotes', /* are */ fine: true}")
