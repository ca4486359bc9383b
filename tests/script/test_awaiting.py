"""Scripts, callbacks and fragments that await, where Streamlit would refuse them or never run them."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.support.apps import app, run
from wasm_runtime.awaiting import finish

IMPORT = "import asyncio\n"


def test_a_script_awaits_at_its_top_level(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        IMPORT
        + """
async def double(number):
    await asyncio.sleep(0)
    return 2 * number

st.text(await double(1))
st.text(await asyncio.gather(double(2), double(3)))
st.text([await double(each) for each in range(3)])
async with asyncio.timeout(10):
    st.text("in time")
"shown by magic"
""",
    )
    assert page.exceptions() == []
    assert page.texts() == ["2", "[4, 6]", "[0, 2, 4]", "in time", "shown by magic"]


def test_asyncio_run_works_in_a_script_run_after_run(tmp_path: Path) -> None:
    page = run(tmp_path, IMPORT + "async def main():\n    st.text('in a coroutine')\nasyncio.run(main())\n")
    assert page.texts() == ["in a coroutine"]
    page.rerun()
    assert page.texts() == ["in a coroutine"]


def test_what_an_awaiting_script_raises_is_shown_with_the_frames_of_the_script_alone(tmp_path: Path) -> None:
    page = run(
        tmp_path, IMPORT + "async def fail():\n    raise ValueError('no')\nawait asyncio.sleep(0)\nawait fail()\n"
    )
    [exception] = [payload for payload in page.payloads() if payload["type"] == "exception"]
    assert (exception["name"], exception["message"]) == ("ValueError", "no")
    assert ['app.py", line' in row for row in exception["trace"]] == [True, True]


def test_stop_and_rerun_end_an_awaiting_script(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        IMPORT
        + """
await asyncio.sleep(0)
if "again" not in st.session_state:
    st.session_state.again = True
    st.rerun()
st.text("second")
st.stop()
st.text("never")
""",
    )
    assert page.texts() == ["second"]
    assert page.exceptions() == []


def test_an_async_callback_is_run_to_its_end_before_the_script(tmp_path: Path) -> None:
    page = app(
        tmp_path,
        IMPORT
        + """
async def note(value):
    await asyncio.sleep(0)
    st.session_state.noted = value

st.button("note", on_click=note, args=["x"])
st.text(st.session_state.get("noted"))
""",
    )
    page.rerun()
    page.press("note")
    assert page.texts() == ["x"]


def test_an_async_fragment_is_drawn_whether_it_is_called_awaited_or_run(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        IMPORT
        + """
@st.fragment
async def part(name):
    await asyncio.sleep(0)
    st.session_state[name] = st.session_state.get(name, 0) + 1
    st.button(name)
    return st.session_state[name]

part("called")
st.text(await part("awaited"))
""",
    )
    assert page.exceptions() == []
    assert page.texts() == ["1"]
    page.press("called")
    page.press("awaited")
    state = page.session.state
    assert (state["called"], state["awaited"]) == (2, 2)


def test_await_in_a_function_that_is_not_async_is_still_a_syntax_error(tmp_path: Path) -> None:
    page = run(tmp_path, IMPORT + "def wrong():\n    await asyncio.sleep(0)\n")
    assert page.compile_error is not None
    assert "'await' outside async function" in page.compile_error


def test_a_coroutine_is_finished_inside_a_loop_that_is_running() -> None:
    async def inner() -> str:
        await asyncio.sleep(0)
        return "inner"

    async def outer() -> tuple[str, bool]:
        task = asyncio.current_task()
        result = finish(inner())
        await asyncio.sleep(0)
        return result, asyncio.current_task() is task

    assert asyncio.run(outer()) == ("inner", True)
