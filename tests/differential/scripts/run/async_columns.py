"""`with` blocks in several tasks keep their places, however the tasks take turns."""

import asyncio

import streamlit as st


async def fill(place, name):
    with place:
        st.text(f"{name} one")
        await asyncio.sleep(0.02)
        st.text(f"{name} two")
        with st.container():
            await asyncio.sleep(0.01 if name == "L" else 0.03)
            st.text(f"{name} three")
        st.text(f"{name} four")
    st.text(f"{name} outside")


async def main():
    left, right = st.columns(2)
    await asyncio.gather(fill(left, "L"), fill(right, "R"))
    with st.expander("Around"):
        task = asyncio.create_task(fill(st.container(), "T"))
        await asyncio.sleep(0)
    st.text("after the block")
    await task


with st.container():
    asyncio.run(main())
st.text("end")


@st.fragment
def part():
    async def both():
        left, right = st.columns(2)
        await asyncio.gather(fill(left, "FL"), fill(right, "FR"))

    st.button("Fill again")
    asyncio.run(both())


part()
