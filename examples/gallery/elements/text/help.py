import streamlit as st


class Dog:
    """A dog of a breed."""

    def __init__(self, breed: str) -> None:
        self.breed = breed

    def __repr__(self) -> str:
        return f"Dog({self.breed!r})"

    def bark(self) -> str:
        """What it says."""
        return "Woof!"


dog = Dog("poodle")
st.help(dog)
st.help(dog.bark, width=300)
