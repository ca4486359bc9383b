import streamlit as st

with st.chat_message("user"):
    st.write("A question", "plenty of words that have to go somewhere " * 4)
for name, avatar in {"ai": None, "Bob": None, "Eve": "🎈", "Star": ":material/star:"}.items():
    st.chat_message(name, avatar=avatar).write("An answer")
st.chat_message("user", width=200).write("In a narrow place")
