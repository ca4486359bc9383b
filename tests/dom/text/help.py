import streamlit as st


class Dog:
    """A dog."""

    def __init__(self):
        self.breed = "poodle"

    def bark(self):
        """What it says."""


with st.container(key="help"):
    st.help(Dog())
