"""Files, the camera, the microphone and chat, as a person uses them.

The tests share one page, because starting it takes longest; each has widgets of its own, or leaves them as they were.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FileChooser, FilePayload, Locator, Page, expect

from tests.support.browser.app_page import open_app, says, settle

SCRIPT = """
import time
import streamlit as st

def shown(files):
    return [(file.name, file.type, file.size) for file in files if file]

for key in ("one", "dropped", "typed"):
    st.text(f"{key}: {shown([st.file_uploader(key, key=key)])}")
for key in ("many", "dropped_many"):
    st.text(f"{key}: {shown(st.file_uploader(key, ['csv', 'txt'], True, key, max_upload_size=1))}")
st.text(f"folder: {shown(st.file_uploader('Folder', 'txt', 'directory', 'folder'))}")
with st.form("form", clear_on_submit=True):
    inside = st.file_uploader("Inside", key="inside")
    st.form_submit_button("Send")
st.text(f"inside: {shown([inside])}")
big = st.file_uploader("Big", key="big", max_upload_size=400)
if big:
    import sys
    total = 0
    while part := big.read(16 << 20):
        total += len(part)
    big.seek(-4, 2)
    st.text(f"big: {total} {big.read()}")
    from pyodide_js import _module
    st.text(f"heap: {len(_module.HEAPU8) < 200 << 20}")
st.text(f"photo: {[(file.type, file.getvalue()[:2]) for file in [st.camera_input('Camera', key='camera')] if file]}")
sound = st.audio_input("Microphone", key="microphone", sample_rate=8000)
if sound:
    import wave
    with wave.open(sound) as read:
        st.text(f"sound: {read.getframerate()} {read.getnchannels()} {read.getnframes() > 100} {sound.name[-4:]}")
if st.checkbox("Second camera"):
    st.camera_input("Second camera", key="second")
with st.container():
    inline = st.chat_input("Inline", key="inline", max_chars=10, submit_mode="disable")
    st.text(f"inline: {inline}")
    if inline:
        time.sleep(0.5)
    stoppable = st.chat_input("Stoppable", key="stoppable", submit_mode="stop")
    st.text(f"stoppable: {stoppable}")
    if stoppable:
        for _ in range(400):
            time.sleep(0.05)
if st.button("Fill"):
    st.session_state.chat = "from the script"
said = st.chat_input("Say", key="chat", accept_file="multiple", file_type="txt", accept_audio=True)
if said:
    st.text(f"said: {said.text!r} {shown(said.files)} {said.audio and said.audio.type}")
st.session_state.runs = st.session_state.get("runs", 0) + 1
st.text(f"runs: {st.session_state.runs}")
"""


@pytest.fixture(scope="module")
def shared(
    browser: Browser, built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Page, list[str]]]:
    """The page, and the errors that it meets."""
    script = tmp_path_factory.mktemp("files") / "files.py"
    script.write_text(SCRIPT, "utf-8")
    page = browser.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    open_app(page, built(script))
    yield page, errors
    page.close()


@pytest.fixture
def app(shared: tuple[Page, list[str]]) -> Iterator[Page]:
    page, errors = shared
    page.set_viewport_size({"width": 1000, "height": 900})
    yield page
    assert errors == []


def runs(app: Page) -> int:
    settle(app)
    return int(app.get_by_text("runs: ").inner_text().removeprefix("runs: "))


def file(name: str, content: bytes | str, kind: str = "text/plain") -> FilePayload:
    return {"name": name, "mimeType": kind, "buffer": content.encode() if isinstance(content, str) else content}


def choose(app: Page, key: str, *files: FilePayload) -> None:
    """Choose files in the dialog that the widget's button opens."""
    place = app.locator(f".st-key-{key}")
    with app.expect_file_chooser() as chooser:
        place.get_by_role("button", name=re.compile("^(Upload|Add files)")).click()
    chooser.value.set_files(list(files))


def chips(app: Page, key: str) -> Locator:
    return app.locator(f".st-key-{key}").get_by_test_id("stFileChip")


DROP = """
([selector, files]) => {
  const data = new DataTransfer();
  for (const [name, content, type] of files) data.items.add(new File([content], name, { type }));
  const place = document.querySelector(selector);
  for (const kind of ["dragenter", "dragover", "drop"])
    place.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
}
"""


def drop(app: Page, selector: str, *files: tuple[str, str, str]) -> None:
    app.wait_for_selector(selector)
    app.evaluate(DROP, [selector, files])


# --- uploading -------------------------------------------------------------------------------------------------------


def test_a_file_is_chosen_replaced_and_removed(app: Page) -> None:
    before = runs(app)
    choose(app, "one", file("a.txt", "hello"))
    says(app, "one: [('a.txt', 'text/plain', 5)]")
    expect(chips(app, "one")).to_have_text("a.txt5.0B")
    choose(app, "one", file("b.bin", b"x" * 1500, "application/octet-stream"))
    says(app, "one: [('b.bin', 'application/octet-stream', 1500)]")
    expect(chips(app, "one")).to_have_text("b.bin1.5KB")
    app.get_by_role("button", name="Remove b.bin").click()
    says(app, "one: []")
    expect(chips(app, "one")).to_have_count(0)
    assert runs(app) == before + 3


def test_a_click_anywhere_on_the_place_opens_the_dialog_and_one_on_a_cross_does_not(app: Page) -> None:
    place = app.locator(".st-key-one").get_by_test_id("stFileUploaderDropzone")
    with app.expect_file_chooser():
        place.click(position={"x": 3, "y": 3})
    with app.expect_file_chooser() as chooser:
        place.get_by_text("per file").click()
    chooser.value.set_files(file("a.txt", "hello"))
    with app.expect_file_chooser():
        chips(app, "one").get_by_text("a.txt").click()
    choosers: list[FileChooser] = []

    def note(chooser: FileChooser) -> None:
        choosers.append(chooser)

    app.on("filechooser", note)
    app.get_by_role("button", name="Remove a.txt").click()
    says(app, "one: []")
    app.remove_listener("filechooser", note)
    assert choosers == []


def test_files_add_up_and_those_that_do_not_fit_say_why(app: Page) -> None:
    choose(app, "many", file("a.csv", "a"), file("b.exe", "b", "application/x-exe"), file("c.txt", "c" * 1_100_000))
    says(app, "many: [('a.csv', 'text/plain', 1)]")
    choose(app, "many", file("d.txt", ""))
    says(app, "many: [('a.csv', 'text/plain', 1), ('d.txt', 'text/plain', 0)]")
    expect(chips(app, "many")).to_have_count(4)
    wrong, large = chips(app, "many").nth(0), chips(app, "many").nth(1)
    expect(wrong).to_contain_text("Error: application/x-exe files are not allowed.")
    expect(large).to_contain_text("Error: File must be 1.0MB or smaller.")
    app.mouse.move(5, 5)
    wrong.hover()
    expect(app.get_by_role("tooltip")).to_have_text("application/x-exe files are not allowed.")
    choose(app, "many", file("e.exe", "e", "application/x-exe"))
    names = [re.compile(name) for name in ("b.exe", "c.txt", "a.csv", "d.txt", "e.exe")]
    expect(chips(app, "many")).to_have_text(names)  # as they were chosen
    app.get_by_role("button", name="Remove b.exe").click()
    app.get_by_role("button", name="Remove a.csv").click()
    says(app, "many: [('d.txt', 'text/plain', 0)]")
    expect(chips(app, "many")).to_have_count(3)


def test_files_are_dropped(app: Page) -> None:
    drop(
        app,
        ".st-key-dropped_many section",
        ("a.csv", "1", "text/csv"),
        ("b.txt", "22", "text/plain"),
        ("c.png", "", "image/png"),
    )
    says(app, "dropped_many: [('a.csv', 'text/csv', 1), ('b.txt', 'text/plain', 2)]")
    drop(app, ".st-key-dropped section", ("a.txt", "1", "text/plain"), ("b.txt", "2", ""))
    says(app, "dropped: [('a.txt', 'text/plain', 1)]")


def test_a_folder_is_chosen_with_all_that_is_in_it(app: Page, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "inner").mkdir(parents=True)
    (folder / "a.txt").write_text("a")
    (folder / "inner" / "b.txt").write_text("bb")
    (folder / "c.bin").write_text("c")
    app.locator(".st-key-folder input").set_input_files(folder)
    expect(chips(app, "folder")).to_have_count(3)
    expect(app.get_by_text("folder: [(")).to_contain_text("('folder/inner/b.txt', 'text/plain', 2)")
    expect(app.get_by_text("folder: [(")).not_to_contain_text("c.bin")


def test_the_keyboard_reaches_it_all(app: Page) -> None:
    button = app.locator(".st-key-typed").get_by_test_id("stBaseButton-secondary")
    button.focus()
    with app.expect_file_chooser() as chooser:
        button.press("Enter")
    chooser.value.set_files([file("a.txt", "hello")])
    says(app, "typed: [('a.txt', 'text/plain', 5)]")
    remove = app.locator(".st-key-typed").get_by_role("button", name="Remove a.txt")
    remove.focus()
    remove.press("Enter")
    says(app, "typed: []")


def test_a_form_sends_its_file_when_it_is_submitted_and_then_clears(app: Page) -> None:
    choose(app, "inside", file("a.txt", "hello"))
    expect(chips(app, "inside")).to_have_count(1)
    says(app, "inside: []")
    app.get_by_role("button", name="Send", exact=True).click()
    says(app, "inside: [('a.txt', 'text/plain', 5)]")
    expect(chips(app, "inside")).to_have_count(0)
    app.get_by_role("button", name="Send", exact=True).click()
    says(app, "inside: []")


BIG = """
() => {
  const part = new Blob([new Uint8Array(1 << 20)]);
  const data = new DataTransfer();
  data.items.add(new File([...Array(300).fill(part), "last"], "big.bin"));
  const input = document.querySelector(".st-key-big input");
  input.files = data.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
"""


def test_a_file_of_300_megabytes_is_read_in_parts(app: Page) -> None:
    app.wait_for_selector(".st-key-big input", state="attached")
    app.evaluate(BIG)
    says(app, f"big: {300 * (1 << 20) + 4} b'last'")
    says(app, "heap: True")
    app.get_by_role("button", name="Remove big.bin").click()
    expect(app.get_by_text("big:")).to_have_count(0)


# --- camera and microphone -------------------------------------------------------------------------------------------


def test_a_photo_is_taken_and_cleared(app: Page) -> None:
    button = app.locator(".st-key-camera").get_by_test_id("stCameraInputButton")
    expect(button).to_have_text("Take Photo")
    button.click()
    says(app, r"photo: [('image/jpeg', b'\xff\xd8')]")
    expect(app.get_by_role("img", name="Snapshot")).to_be_visible()
    button.click()
    says(app, "photo: []")
    expect(app.locator(".st-key-camera video")).to_be_visible()


def test_a_recording_is_made_played_and_cleared(app: Page) -> None:
    app.get_by_role("button", name="Record", exact=True).click()
    expect(app.locator(".st-key-microphone").get_by_text("00:01")).to_be_visible()
    app.get_by_role("button", name="Stop recording").click()
    says(app, "sound: 8000 1 True .wav")
    app.get_by_role("button", name="Play").click()
    expect(app.get_by_role("button", name="Pause")).to_be_visible()
    app.get_by_role("button", name="Pause").click()
    clear = app.get_by_role("button", name="Clear recording: Microphone")
    clear.focus()
    clear.press("Enter")
    expect(app.get_by_text("sound:")).to_have_count(0)


DENY = """() => {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"));
}"""
ALLOW = "() => delete navigator.mediaDevices.getUserMedia"


def test_where_it_is_not_allowed_the_page_says_so(app: Page) -> None:
    app.evaluate(DENY)
    app.get_by_text("Second camera").click()
    camera = app.locator(".st-key-second")
    expect(camera).to_contain_text("This app would like to use your camera.")
    expect(camera.get_by_test_id("stCameraInputButton")).to_be_disabled()
    app.get_by_role("button", name="Record", exact=True).click()
    expect(app.get_by_test_id("stAudioInput")).to_contain_text("This app would like to use your microphone.")
    app.evaluate(ALLOW)
    app.get_by_role("checkbox", name="Second camera").press("Space")
    expect(camera).to_have_count(0)


# --- chat ------------------------------------------------------------------------------------------------------------


def test_enter_sends_a_message_and_shift_enter_begins_a_line(app: Page) -> None:
    field = app.get_by_role("textbox", name="Say")
    expect(app.get_by_test_id("stBottom").locator(field)).to_be_visible()
    send = app.locator(".st-key-chat").get_by_role("button", name="Send message")
    before = runs(app)
    expect(send).to_be_disabled()
    field.press("Enter")
    field.type("one")
    field.press("Shift+Enter")
    field.type("two")
    field.press("Enter")
    says(app, r"said: 'one\ntwo' [] None")
    expect(field).to_have_value("")
    expect(field).to_be_focused()
    assert runs(app) == before + 1
    field.fill("three")
    send.click()
    says(app, "said: 'three' [] None")


def test_a_message_takes_files_along(app: Page) -> None:
    place = app.locator(".st-key-chat")
    with app.expect_file_chooser() as chooser:
        place.get_by_role("button", name="Upload files").click()
    chooser.value.set_files([file("a.txt", "a"), file("b.txt", "bb")])
    drop(app, ".st-key-chat textarea", ("c.txt", "ccc", "text/plain"), ("d.png", "", "image/png"))
    expect(chips(app, "chat")).to_have_count(4)
    expect(place).to_contain_text("image/png files are not allowed.")
    place.get_by_role("button", name="Remove b.txt").click()
    app.get_by_role("textbox", name="Say").press("Enter")
    says(app, "said: '' [('a.txt', 'text/plain', 1), ('c.txt', 'text/plain', 3)] None")
    expect(chips(app, "chat")).to_have_count(0)


def test_a_message_is_spoken(app: Page) -> None:
    place = app.locator(".st-key-chat")
    place.get_by_role("button", name="Start recording").click()
    place.get_by_role("button", name="Cancel recording").click()
    expect(place.get_by_role("textbox")).to_be_visible()
    place.get_by_role("button", name="Start recording").click()
    expect(place.get_by_text("00:01")).to_be_visible()
    place.get_by_role("button", name="Submit recording").click()
    says(app, "said: '' [] audio/wav")


def test_a_message_is_no_longer_than_allowed(app: Page) -> None:
    field = app.get_by_role("textbox", name="Inline")
    field.type("0123456789ab")
    expect(field).to_have_value("0123456789")
    expect(app.locator(".st-key-inline").get_by_test_id("InputInstructions")).to_have_text("10/10")
    field.press("Enter")
    says(app, "inline: 0123456789")
    expect(field).to_be_disabled()
    settle(app)
    expect(field).to_be_enabled()
    expect(field).to_be_focused()


def test_a_message_is_stopped_where_it_was_sent(app: Page) -> None:
    settle(app)
    before = runs(app)
    place = app.locator(".st-key-stoppable")
    field = place.get_by_role("textbox")
    field.fill("a long story")
    field.press("Enter")
    says(app, "stoppable: a long story")
    expect(field).to_be_disabled()
    expect(app.get_by_role("textbox", name="Inline")).to_be_enabled()
    expect(place.get_by_role("button", name="Send message")).to_have_count(0)
    place.get_by_test_id("stChatInputStopButton").click()
    expect(field).to_be_enabled()
    expect(field).to_be_focused()
    expect(place.get_by_role("button", name="Stop script")).to_have_count(0)
    expect(app.get_by_text("runs: ")).to_have_count(0)
    app.locator(".st-key-inline textarea").fill("next")
    app.locator(".st-key-inline textarea").press("Enter")
    says(app, "inline: next")
    assert runs(app) == before + 1


def test_the_script_puts_a_text_into_the_field(app: Page) -> None:
    field = app.get_by_role("textbox", name="Say")
    field.fill("half typed")
    app.get_by_role("button", name="Fill").click()
    expect(field).to_have_value("from the script")
    field.fill("mine")
    app.get_by_role("button", name="Fill").click()
    expect(field).to_have_value("from the script")
    field.press("Enter")
    says(app, "said: 'from the script' [] None")


def test_the_bottom_stays_in_sight(app: Page) -> None:
    settle(app)
    main = app.get_by_test_id("stAppScrollToBottomContainer")
    main.evaluate("(element) => element.scrollTo(0, 0)")
    expect(app.get_by_role("textbox", name="Say")).to_be_in_viewport()
    app.set_viewport_size({"width": 390, "height": 700})
    expect(app.get_by_role("textbox", name="Say")).to_be_in_viewport()
    assert main.evaluate("(element) => element.scrollWidth <= element.clientWidth")
