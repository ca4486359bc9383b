"""st.logo: what the page hears of it, and how long a logo lasts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.apps import run
from tests.support.headless_page import HeadlessPage

PNG = b"\x89PNG\r\n\x1a\n-"
NONE = {"kind": "logo"}


def said(page: HeadlessPage) -> list[dict[str, Any]]:
    return [message for message in page.messages if message["kind"] == "logo"]


def icon(emoji: str) -> dict[str, Any]:
    return {"kind": "logo", "image": {"icon": emoji}}


def test_a_page_without_a_logo_hears_nothing_of_it(tmp_path: Path) -> None:
    assert said(run(tmp_path, "st.write('x')")) == []


def test_the_whole_of_a_logo(tmp_path: Path) -> None:
    page = run(tmp_path, f"st.logo({PNG!r}, size='Large', link='https://a.b', icon_image=':material/home:')")
    [address] = page.media
    assert said(page) == [
        {
            "kind": "logo",
            "image": {"url": address},
            "icon_image": {"icon": ":material/home:"},
            "link": "https://a.b",
            "size": "large",
        }
    ]


LIFE = """
mode = st.radio("mode", ["logo", "none", "error", "stop", "rerun", "cached"])
st.button("callback", on_click=lambda: st.logo("🐸"))

@st.cache_data
def cached():
    st.logo("🐢")

if mode == "error":
    raise ValueError
if mode == "stop":
    st.stop()
if mode == "rerun" and not st.session_state.get("again"):
    st.session_state.again = True
    st.logo("🦈")
    st.rerun()
if mode == "cached":
    cached()
if mode == "logo":
    st.logo("🏠")

@st.fragment
def part():
    st.button("fragment")
    if st.button("logo of a fragment"):
        st.logo("🚀")

part()
"""


# Each is what Streamlit's page shows at that time.
def test_a_logo_lasts_until_a_run_of_the_whole_script_shows_none(tmp_path: Path) -> None:
    page = run(tmp_path, LIFE)
    assert said(page) == [icon("🏠")]

    def press(label: str) -> list[dict[str, Any]]:
        page.press(label)
        return said(page)

    def choose(mode: str) -> list[dict[str, Any]]:
        page.set("radio", "mode", mode)
        return said(page)

    assert press("fragment") == []
    assert press("logo of a fragment") == [icon("🚀")]
    assert press("fragment") == []
    assert choose("none") == [NONE]
    assert press("logo of a fragment") == [icon("🚀")]
    assert press("callback") == [icon("🐸")]
    assert choose("logo") == [icon("🏠")]
    assert choose("error") == [NONE]
    assert choose("logo") == [icon("🏠")]
    assert choose("stop") == [NONE]
    assert choose("logo") == [icon("🏠")]
    assert choose("rerun") == [icon("🦈"), NONE]
    assert choose("cached") == [icon("🐢")]
    assert press("fragment") == []
    assert choose("none") == [NONE]
    assert choose("cached") == []  # what a cached function has shown is not shown again


def test_a_picture_stays_as_long_as_it_is_the_logo(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        f"""
        if st.checkbox("logo", True):
            st.logo({PNG!r})

        @st.fragment
        def part():
            st.button("fragment")

        part()
        """,
    )
    [address] = page.media
    for _ in range(4):
        page.press("fragment")
    assert list(page.media) == [address]
    page.set("checkbox", "logo", False)
    page.rerun()
    assert list(page.media) == []


@pytest.mark.parametrize("image", ["[5]", "object()", "b'zz'", "'no.png'"])
def test_what_is_no_picture_is_refused(tmp_path: Path, image: str) -> None:
    [(_, message)] = run(tmp_path, f"st.logo({image})").exceptions()
    assert message.startswith("The image passed to st.logo is invalid - See [documentation]")
