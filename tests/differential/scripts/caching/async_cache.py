"""Cached coroutines: what they write is written again, and calls that are on at a time share one computation."""

import asyncio

import streamlit as st

state = st.session_state
state.setdefault("calls", [])


@st.cache_data
async def load(number):
    state.calls.append(number)
    st.info(f"loaded {number}")
    await asyncio.sleep(0.01 + number % 10 / 50)  # one after the other, on a slow machine too
    if number == 13:
        raise ValueError("no luck")
    return [number]


@st.cache_resource
async def connect(name):
    state.calls.append(name)
    with st.container():
        st.text(f"connecting {name}")
        await asyncio.sleep(0.01)
        st.text(f"connected {name}")
    return {"name": name}


@st.cache_data
async def outer(number):
    st.text(f"outer {number}")
    first, second = await asyncio.gather(load(number), load(number + 1))
    return first + second


@st.cache_resource(validate=lambda value: value[0] > state.get("least", 0))
async def checked(number):
    state.calls.append(f"checked {number}")
    await asyncio.sleep(0)
    return [number]


async def main():
    st.text(await load(1))
    st.text(await asyncio.gather(load(2), load(2), load(3)))
    left, right = st.columns(2)
    one, two = await asyncio.gather(within(left, "a"), within(right, "a"))
    st.text(one is two)
    st.text(await outer(20))
    st.text(await asyncio.gather(load(13), load(13), load(13), return_exceptions=True))
    st.text(await checked(5))
    state.least = 7
    st.text(await checked(5))
    cleared = asyncio.create_task(load(30))
    await asyncio.sleep(0)
    load.clear(30)
    st.text(await cleared)
    st.text(await load(30))
    stopped = asyncio.create_task(load(40))
    await asyncio.sleep(0)
    waits = asyncio.create_task(load(40))
    await asyncio.sleep(0)
    stopped.cancel()
    st.text(await waits)


async def within(place, name):
    with place:
        return await connect(name)


asyncio.run(main())
st.text(state.calls)
st.button("Again")
