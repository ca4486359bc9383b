"""Guess a number. Games are numbered, so two people can play the same one."""

import random

import streamlit as st

HIGHEST = {"Easy": 20, "Normal": 100, "Hard": 1000}


def new_game():
    st.session_state.guesses = []
    st.session_state.pop("won", None)


if "guesses" not in st.session_state:
    new_game()

st.title("Guess the number")

with st.sidebar:
    level = st.selectbox("Level", list(HIGHEST), index=1, on_change=new_game)
    game = st.number_input("Game", min_value=1, value=1, on_change=new_game)
    st.button("Start again", on_click=new_game)

highest = HIGHEST[level]
secret = random.Random(f"{level} {game}").randint(1, highest)
st.write(f"I am thinking of a number between 1 and **{highest}**.")

with st.form("guess", clear_on_submit=True):
    guess = st.number_input("Your guess", min_value=1, max_value=highest, value=None, step=1)
    guessed = st.form_submit_button("Guess", disabled="won" in st.session_state)

if guessed and guess is None:
    st.warning("Enter a number first.")
elif guessed:
    st.session_state.guesses.append(guess)
    if guess == secret:
        st.session_state.won = True

for number, each in enumerate(st.session_state.guesses, 1):
    if each == secret:
        st.success(f"{each} it is. You needed {number} guesses.")
    elif each < secret:
        st.info(f"{number}. {each} is too low", icon="⬆️")
    else:
        st.info(f"{number}. {each} is too high", icon="⬇️")
