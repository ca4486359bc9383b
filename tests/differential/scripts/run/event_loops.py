"""Event loops that a script makes for itself: a thread of Streamlit's has none."""

import asyncio

import streamlit as st


async def main(name):
    await asyncio.sleep(0.01)
    st.text(f"{name} ran in {type(asyncio.get_running_loop()).__name__ != ''}")
    return name


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
st.text(asyncio.get_event_loop() is loop)
st.text(loop.run_until_complete(main("its own")))
st.text(asyncio.get_event_loop().run_until_complete(main("the one that is set")))
loop.close()

with asyncio.Runner() as runner:
    st.text(runner.run(main("a runner")))
    st.text(runner.run(main("the same runner")))

st.text(asyncio.run(main("asyncio.run")))

asyncio.set_event_loop(None)
later = asyncio.new_event_loop()
later.call_later(0.01, later.stop)
later.run_forever()
later.close()
st.text("ran until it was stopped")
st.button("Again")
