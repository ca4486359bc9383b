"""What several tasks, or anything else, have raised together."""

import asyncio

import streamlit as st


async def fail(kind, text):
    raise kind(text)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(ValueError, "the cause"))
        group.create_task(fail(KeyError, "the other"))


def deep(depth):
    try:
        raise ValueError(f"at {depth}")
    except ValueError as error:
        return ExceptionGroup(f"group {depth}", [deep(depth - 1), TypeError("beside")]) if depth else error


def noted():
    try:
        raise OSError("first")
    except OSError as error:
        second = ValueError("second")
        second.add_note("a note")
        raise RuntimeError("third") from ExceptionGroup("both", [error, second])


st.exception(deep(3))
st.exception(deep(12))
st.exception(ExceptionGroup("many", [ValueError(number) for number in range(20)]))
for attempt in (noted, lambda: asyncio.run(main())):
    try:
        attempt()
    except Exception as error:
        st.exception(error)
st.title("Errors")
asyncio.run(main())
