import streamlit as st

with st.container(key="pills"):
    st.pills("P", ["a", "b", "c"])

with st.container(key="pills_multi"):
    st.pills("P", ["a", "b", "c"], selection_mode="multi", default=["a", "b"], key="pl", help="H")

with st.container(key="pills_disabled"):
    st.pills("Pd", ["a", "b", "c"], disabled=True)

with st.container(key="pills_icons"):
    st.pills("P", [":material/star: x", "🎉 y"])
