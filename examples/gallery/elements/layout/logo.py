import streamlit as st

st.logo(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 24"><circle cx="12" cy="12" r="10" fill="#0a7"/>'
    '<rect x="30" y="8" width="60" height="8" rx="4" fill="#888"/></svg>',
    size="large",
    link="https://example.com",
    icon_image=":material/home:",
)
