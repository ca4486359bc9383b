"""Downloads by their bytes, and the presses of links: what AppTest does not show."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.apps import app, run
from tests.support.headless_page import HeadlessPage


def offered(page: HeadlessPage, label: str) -> tuple[bytes, str, str]:
    """The content, type and name of the file that a download button offers."""
    payload = page.find("download_button", label)
    file = page.media[payload["url"]]
    return file["content"], file["mime"], payload["file"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("'tëxt'", ("tëxt".encode(), "text/plain", "streamlit_download.txt")),
        ("b'\\0\\xff'", (b"\0\xff", "application/octet-stream", "streamlit_download.bin")),
        ("''", (b"", "text/plain", "streamlit_download.txt")),
        ("io.StringIO('text')", (b"text", "text/plain", "streamlit_download.txt")),
        ("io.BytesIO(b'bytes')", (b"bytes", "application/octet-stream", "streamlit_download.bin")),
        ("'{}', 'a.json'", (b"{}", "text/plain", "a.json")),
        ("'{}', None, 'application/json'", (b"{}", "application/json", "streamlit_download.json")),
        ("'{}', '', 'no/such-type'", (b"{}", "no/such-type", "streamlit_download")),
        ("'', '../ü \"x\".txt', ''", (b"", "text/plain", '../ü "x".txt')),
    ],
)
def test_the_file_that_is_offered(tmp_path: Path, data: str, expected: tuple[bytes, str, str]) -> None:
    assert offered(run(tmp_path, f"import io\nst.download_button('Save', {data})"), "Save") == expected


def test_of_a_stream_of_bytes_all_is_offered_and_of_an_open_text_what_is_left(tmp_path: Path) -> None:
    (tmp_path / "lines.txt").write_text("one\ntwo\n")
    source = """
        from io import BytesIO, StringIO
        from pathlib import Path

        file = Path(__file__).parent / "lines.txt"
        with open(file) as text, open(file, "rb") as binary, open(file, "rb", 0) as raw:
            streams = {"text": text, "binary": binary, "raw": raw}
            streams |= {"bytes": BytesIO(b"one\\ntwo"), "str": StringIO("one\\ntwo")}
            for name, stream in streams.items():
                stream.readline()
                st.download_button(name, stream)
    """
    page = run(tmp_path, source)
    found = {name: offered(page, name)[0] for name in ("text", "binary", "raw", "bytes", "str")}
    whole = b"one\ntwo"
    assert found == {"text": b"two\n", "binary": whole + b"\n", "raw": whole + b"\n", "bytes": whole, "str": whole}


COUNTED = """
made = st.session_state.setdefault("made", [])

def make():
    made.append(1)
    st.session_state.seen = True
    st.write("written by the function")
    return f"file {len(made)}"

pressed = st.download_button("Save", make, "a.txt", mime="text/csv")
st.download_button("Quiet", make, on_click="ignore")
st.text(f"{pressed} {len(made)} {'seen' in st.session_state}")
"""


def test_a_file_is_made_when_it_is_asked_for_and_away_from_the_run(tmp_path: Path) -> None:
    page = run(tmp_path, COUNTED)
    assert "url" not in page.find("download_button", "Save")
    answer = page.download("Save")
    file = page.media[answer["url"]]
    assert (file["content"], file["mime"], answer["file"]) == (b"file 1", "text/csv", "a.txt")
    assert [message["kind"] for message in page.messages] == ["media", "download"]
    page.press("Save")
    assert page.texts() == ["True 1 False"]
    assert page.download("Quiet")["file"] == "streamlit_download.txt"
    page.rerun()
    assert page.texts() == ["False 2 False"]
    assert page.matches_session()


@pytest.mark.parametrize("body", ["1 / 0", "return 5", "st.stop()", "raise SystemExit", "return '\\ud800'"])
def test_a_file_that_could_not_be_made_is_told_and_the_app_goes_on(tmp_path: Path, body: str) -> None:
    page = run(tmp_path, f"def make():\n    {body}\nst.download_button('Save', make)\nst.text('after')")
    assert "url" not in page.download("Save")
    page.press("Save")
    assert page.texts() == ["after"]
    assert page.exceptions() == []


def test_a_button_that_is_gone_makes_nothing(tmp_path: Path) -> None:
    page = run(tmp_path, "if not st.checkbox('Hide'):\n    st.download_button('Save', lambda: 'text')")
    event = {"kind": "download", "widget": page.find("download_button", "Save")["id"]}
    page.set("checkbox", "Hide", True)
    page._send(event)
    assert "url" not in page.downloads[-1]


def test_runs_that_offer_the_same_file_publish_it_once_and_old_files_go(tmp_path: Path) -> None:
    source = """
        n = st.number_input("n", value=0, key="n")
        st.download_button("Same", "same")
        st.download_button("Changing", f"number {n}")
    """
    page = run(tmp_path, source)
    same = page.find("download_button", "Same")["url"]
    for number in range(1, 6):
        page.set("number_input", "n", number)
        assert page.find("download_button", "Same")["url"] == same
        assert offered(page, "Changing")[0] == b"number %d" % number
    assert len(page.media) == 3  # the same, the last, and the one before, which the page may be busy with


def test_a_file_of_a_fragment_stays_while_others_run(tmp_path: Path) -> None:
    source = """
        @st.fragment
        def part():
            st.download_button("Inside", "inside")
            st.button("Again")

        part()
        st.download_button("Outside", "outside")
    """
    page = run(tmp_path, source)
    for _ in range(4):
        page.press("Again")
    assert offered(page, "Outside")[0] == b"outside"
    assert offered(page, "Inside")[0] == b"inside"


def test_a_cached_function_offers_its_file_on_every_hit(tmp_path: Path) -> None:
    source = """
        @st.cache_data
        def offer():
            st.download_button("Save", "text", key="save")

        if st.checkbox("Show"):
            offer()
    """
    page = app(tmp_path, source)
    page.rerun()
    page.set("checkbox", "Show", True)
    for _ in range(2):
        page.set("checkbox", "Show", False)
        page.rerun()
        page.rerun()
        page.set("checkbox", "Show", True)
        assert offered(page, "save")[0] == b"text"


def test_links_tell_of_being_followed_for_one_run(tmp_path: Path) -> None:
    source = """
        def note(word):
            st.session_state.word = word

        told = st.link_button("Told", "https://example.com", on_click="rerun")
        called = st.link_button("Called", "https://example.com", on_click=note, args=["called"], key="called")
        st.text(f"{told} {called} {st.session_state.get('word')} {st.session_state.called}")
        with st.form("form"):
            st.text(st.link_button("In a form", "https://example.com", on_click="rerun"))
            st.text_input("Text", key="text")
            st.form_submit_button("Send")
        st.text(repr(st.session_state.text))
    """
    page = run(tmp_path, source)
    page.press("Told")
    assert page.texts()[0] == "True False None False"
    page.press("called")
    assert page.texts()[0] == "False True called True"
    page.set("text_input", "text", "half done")
    page.press("In a form")
    assert page.texts() == ["False False called False", "True", "''"]
    page.rerun()
    assert page.texts()[1] == "False"


def test_a_choice_is_there_for_the_callback_and_for_one_run(tmp_path: Path) -> None:
    source = """
        def note():
            st.session_state.noted = st.session_state.menu

        options = [{"a": 1}, None, 2.5]
        chosen = st.menu_button("Menu", options, key="menu", on_click=note)
        st.text(f"{chosen} {st.session_state.get('noted')} {st.session_state.menu}")
    """
    page = run(tmp_path, source)
    page.choose("menu", "{'a': 1}")
    assert page.texts() == ["{'a': 1} {'a': 1} {'a': 1}"]
    page.rerun()
    assert page.texts() == ["None {'a': 1} None"]
    page.choose("menu", "no option")
    assert page.texts() == ["None {'a': 1} None"]


def test_a_link_leads_to_a_page_with_its_query(tmp_path: Path) -> None:
    source = """
        pages = [st.Page(lambda: None, title=title, url_path=title) for title in ("home", "a b")]
        st.page_link(pages[1], query_params={"x": "ü &"})
        st.page_link("https://example.com/?a=1#part", label="Elsewhere", query_params={"b": 2})
        st.navigation(pages)
    """
    links: list[dict[str, Any]] = run(tmp_path, source).elements()
    assert [link.get("page") for link in links] == ["a b", None]
    assert links[0]["query"] == "x=%C3%BC+%26"
    assert links[1]["external"] == "https://example.com/?a=1&b=2#part"
