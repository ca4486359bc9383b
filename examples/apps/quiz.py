"""A quiz: one question at a time, an explanation after each, the score at the end."""

import streamlit as st

QUESTIONS = [
    ("What does `len('héllo')` return?", ["4", "5", "6"], "5", "Characters are counted, not bytes."),
    ("Which of these can be a key of a dict?", ["a list", "a tuple of lists", "a frozenset"], "a frozenset",
     "A key must have a hash, and so must all that is in it."),
    ("What is `0.1 + 0.2 == 0.3`?", ["True", "False"], "False", "None of the three has an exact binary form."),
]  # fmt: skip


def start():
    st.session_state.question = 0
    st.session_state.points = 0
    st.session_state.answered = None


def following():
    st.session_state.question += 1
    st.session_state.answered = None


if "question" not in st.session_state:
    start()

st.title("Quiz")
number = st.session_state.question
st.progress(number / len(QUESTIONS), f"{number} of {len(QUESTIONS)} answered")

if number == len(QUESTIONS):
    st.header(f"You have {st.session_state.points} of {len(QUESTIONS)} points")
    if st.session_state.points == len(QUESTIONS):
        st.success("All of them!")
    st.button("Play again", on_click=start)
    st.stop()

question, options, right, why = QUESTIONS[number]
answered = st.session_state.answered is not None
with st.form(f"question {number}"):
    st.markdown(f"**{number + 1}.** {question}")
    choice = st.radio("Your answer", options, index=None, disabled=answered, label_visibility="collapsed")
    sent = st.form_submit_button("Answer", disabled=answered)

if sent and choice is None:
    st.warning("Choose an answer.")
elif sent:
    st.session_state.answered = choice
    st.session_state.points += choice == right
    st.rerun()

if answered:
    if st.session_state.answered == right:
        st.success("Right.")
    else:
        st.error(f"No: {right}.")
    with st.expander("Why?"):
        st.write(why)
    st.button("Next", on_click=following, type="primary")
