"""How long an uploaded file lives, and what a chat input does with what is sent."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

import pytest

from tests.support.apps import app, run
from tests.support.headless_page import HeadlessPage
from wasm_runtime.protocol.messages import ChatSubmission

ONE = """
    file = st.file_uploader("f", key="f")
    st.text(file and (file.name, file.getvalue()))
"""


def released(page: HeadlessPage) -> list[str]:
    gc.collect()
    return page.files.released


def test_a_file_is_kept_for_as_long_as_the_widget_has_it(tmp_path: Path) -> None:
    page = run(tmp_path, ONE)
    page.upload("f", ("a.txt", b"one"))
    for _ in range(3):
        page.rerun()
        assert page.texts() == ["('a.txt', b'one')"]
    assert released(page) == []
    assert page.matches_session()


def test_a_file_is_let_go_when_it_is_replaced_and_when_it_is_removed(tmp_path: Path) -> None:
    page = run(tmp_path, ONE)
    page.upload("f", ("a.txt", b"one"))
    page.upload("f", ("b.txt", b"two"))
    page.rerun()
    assert released(page) == ["file-0"]
    page.upload("f")
    page.rerun()
    assert released(page) == ["file-0", "file-1"]
    assert page.texts() == ["None"]


def test_files_are_let_go_when_their_widget_goes(tmp_path: Path) -> None:
    page = run(tmp_path, "if st.checkbox('show', True): st.file_uploader('f', accept_multiple_files=True)")
    page.upload("f", ("a.txt", b"one"), ("b.txt", b"two"))
    page.set("checkbox", "show", False)
    page.rerun()
    assert sorted(released(page)) == ["file-0", "file-1"]
    page.set("checkbox", "show", True)
    assert page.find("file_uploader", "f")["value"] == []


def test_a_file_that_the_script_keeps_stays_readable(tmp_path: Path) -> None:
    source = """
        file = st.file_uploader("f", key="f")
        if file: st.session_state.kept = file
        if "kept" in st.session_state: st.text(st.session_state.kept.getvalue())
        if st.button("forget"): del st.session_state.kept
    """
    page = run(tmp_path, source)
    page.upload("f", ("a.txt", b"one"))
    page.upload("f")
    page.rerun()
    assert page.texts() == ["b'one'"]
    assert released(page) == []
    page.press("forget")
    page.rerun()
    assert released(page) == ["file-0"]


def test_a_file_replaced_before_its_run_began_is_let_go(tmp_path: Path) -> None:
    page = run(tmp_path, ONE)
    widget = page.find("file_uploader", "f")["id"]
    events: list[Any] = [
        {"kind": "change", "seq": seq, "values": {widget: [page.files.add((f"{seq}.txt", b"x"))]}} for seq in (2, 3)
    ]
    page.session.handle(events)
    assert page.texts() == ["('3.txt', b'x')"]
    assert released(page) == ["file-0"]


def test_a_message_and_its_files_are_there_for_one_run(tmp_path: Path) -> None:
    source = """
        value = st.chat_input("say", accept_file=True, accept_audio=True, key="c")
        st.text(value and [value.text, [file.read() for file in value.files], value.audio and value.audio.read()])
        if st.button("again") or value: st.session_state.runs = st.session_state.get("runs", 0) + 1
    """
    page = run(tmp_path, source)
    page.say("say", "hi", ("a.txt", b"one"), audio=("a.wav", b"two", "audio/wav"))
    assert page.texts() == ["['hi', [b'one'], b'two']"]
    page.press("again")
    assert page.texts() == ["None"]
    assert sorted(released(page)) == ["file-0", "file-1"]
    assert page.matches_session()


def test_two_messages_in_a_row_are_two_runs(tmp_path: Path) -> None:
    page = run(tmp_path, "st.session_state.said = [*st.session_state.get('said', []), st.chat_input('say')]")
    chat = page.find("chat_input", "say")["id"]
    said: list[ChatSubmission] = [{"text": text, "files": []} for text in ("one", "two")]
    page.session.handle(
        [{"kind": "change", "seq": 2 + n, "values": {chat: each}, "trigger": chat} for n, each in enumerate(said)]
    )
    assert page.session.state["said"] == [None, "one", "two"]


def test_a_message_survives_neither_a_rerun_by_the_script_nor_an_error(tmp_path: Path) -> None:
    source = """
        said = st.chat_input("say")
        if said == "again": st.rerun()
        if said == "fail": raise ValueError
        st.text(said)
    """
    page = run(tmp_path, source)
    page.say("say", "again")
    assert page.texts() == ["None"]
    page.say("say", "fail")
    page.rerun()
    assert page.texts() == ["None"]


def test_a_text_that_the_script_puts_into_the_field_reaches_the_page_once(tmp_path: Path) -> None:
    page = run(tmp_path, "if st.button('fill'): st.session_state.c = 'text'\nst.text(st.chat_input('say', key='c'))")
    page.press("fill")
    assert page.find("chat_input", "say")["text"] == "text"
    assert page.messages[-1]["resets"] == [page.find("chat_input", "say")["id"]]
    assert page.texts() == ["None"]
    page.rerun()
    assert "text" not in page.find("chat_input", "say")


def test_a_chat_input_of_the_page_stands_at_its_bottom(tmp_path: Path) -> None:
    page = run(tmp_path, "st.chat_input('bottom')\nwith st.container(): st.chat_input('inside')")
    assert [each["label"] for each in page.elements(3)] == ["bottom"]
    assert [each["label"] for each in page.elements(0)] == ["inside"]


def test_a_file_with_a_wrong_name_is_refused_even_if_the_page_let_it_pass(tmp_path: Path) -> None:
    page = run(tmp_path, "def called(): st.text('called')\nst.file_uploader('f', 'csv', key='f', on_change=called)")
    page.upload("f", ("a.exe", b"x"))
    assert page.exceptions() == [
        ("streamlit.errors.StreamlitAPIException", "Invalid file extension: `.exe`. Allowed: ['.csv']")
    ]


def test_the_apps_limit_holds_where_a_call_says_nothing(tmp_path: Path) -> None:
    source = "st.file_uploader('f')\nst.file_uploader('g', max_upload_size=3)\nst.chat_input('c', accept_file=True)"
    page = run(tmp_path, source, config="[server]\nmaxUploadSize = 7")
    assert [each["max_size"] for each in page.elements()] == [7, 3, 7]


PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    "avatar", ["PNG", "io.BytesIO(PNG)", "'face.png'", "pathlib.Path('face.png')", "'<svg></svg>'"]
)
def test_an_avatar_can_be_an_image(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, avatar: str) -> None:
    (tmp_path / "face.png").write_bytes(PNG)
    monkeypatch.chdir(tmp_path)
    page = app(tmp_path, f"import io, pathlib\nPNG = {PNG!r}\nst.chat_message('x', avatar={avatar}).text('hi')")
    page.rerun()
    assert page.exceptions() == []
    [message] = page.roots[0]["children"]
    assert message["payload"]["avatar"] in page.media
