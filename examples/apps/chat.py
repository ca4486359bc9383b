"""A chat whose answers arrive word by word."""

import time

import streamlit as st

ANSWERS = {
    "hello": "Hello! Ask me about the **weather**, the *time*, or say goodbye.",
    "weather": "It is always sunny in a browser.",
    "time": "Time flies like an arrow; fruit flies like a banana.",
    "goodbye": "Goodbye! Everything you wrote stays in this tab.",
}


def answer(prompt):
    text = next((text for word, text in ANSWERS.items() if word in prompt.lower()), f"You said: {prompt}")
    for word in text.split():
        yield word + " "
        time.sleep(0.02)


st.title("Chat")

with st.sidebar:
    name = st.text_input("Your name", "Ada")
    if st.button("Forget the chat"):
        st.session_state.pop("messages", None)

messages = st.session_state.setdefault("messages", [("assistant", "Hi, what can I do for you?")])
for role, text in messages:
    with st.chat_message(role):
        st.markdown(text)

if prompt := st.chat_input("Say something"):
    with st.chat_message("user"):
        st.markdown(prompt)
    messages.append(("user", prompt))
    with st.chat_message("assistant"):
        reply = st.write_stream(answer(prompt))
    messages.append(("assistant", reply))

st.sidebar.caption(f"{name} and the assistant have exchanged {len(messages)} messages.")
