"""Pictures of who says something in a chat: files of the page, each of which crosses once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.apps import run

PNG = b"\x89PNG\r\n\x1a\n-"


def test_an_avatar_is_a_file_of_the_page_as_long_as_a_message_has_it(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        f"""
        for text in "abc":
            st.chat_message("Ada", avatar={PNG!r}).write(text)
        @st.fragment
        def part():
            st.write("part")
            st.button("Again")
        part()
        """,
    )
    [(address, file)] = page.media.items()
    assert (file["mime"], file["content"]) == ("image/png", PNG)
    for _ in range(4):
        page.press("Again")
    assert list(page.media) == [address]


@pytest.mark.parametrize("avatar", ["'zz'", "5", "b'zz'", "'no.png'", "['a.png']", "''"])
def test_what_is_no_picture_is_refused(tmp_path: Path, avatar: str) -> None:
    [(_, message)] = run(tmp_path, f"st.chat_message('Ada', avatar={avatar})").exceptions()
    assert message == "Failed to load the provided avatar value as an image."
