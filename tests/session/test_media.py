"""Files for the page: sent once, there as long as something shows them, and no longer."""

from __future__ import annotations

import pytest

from wasm_runtime.protocol.messages import FileMessage
from wasm_runtime.session.media import COUNT, ROOM, MediaFile, MediaFiles

TEXT = MediaFile(b"text", "text/plain", "a.txt")


class Page:
    """What the page has: contents by address."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def hear(self, message: FileMessage) -> None:
        if message["kind"] == "media":
            assert message["url"] not in self.files
            content = message["content"]
            self.files[message["url"]] = content if isinstance(content, bytes) else content.id.encode()
        else:
            del self.files[message["url"]]


@pytest.fixture
def page() -> Page:
    return Page()


@pytest.fixture
def files(page: Page) -> MediaFiles:
    return MediaFiles(page.hear)


def test_the_same_file_is_published_once(files: MediaFiles, page: Page) -> None:
    url = files.publish(TEXT)
    assert files.publish(MediaFile(b"text", "text/plain", "a.txt")) == url
    assert page.files == {url: b"text"}


def test_the_next_session_has_the_same_address_for_it(files: MediaFiles) -> None:
    assert MediaFiles(Page().hear).publish(TEXT) == files.publish(TEXT)


@pytest.mark.parametrize(
    "other",
    [
        MediaFile(b"other", "text/plain", "a.txt"),
        MediaFile(b"text", "text/csv", "a.txt"),
        MediaFile(b"text", "text/plain", "b.txt"),
        MediaFile(b"text", "text/plain' 'a.txt", ""),
        MediaFile(b"", "text/plain", "a.txt"),
        MediaFile(b"text", "text/plain", "\ud800\0/a.txt"),
    ],
)
def test_content_type_and_name_make_another_file(files: MediaFiles, page: Page, other: MediaFile) -> None:
    assert files.publish(TEXT) != files.publish(other)
    assert len(page.files) == 2


def test_a_file_that_nothing_shows_goes_after_two_complete_runs(files: MediaFiles, page: Page) -> None:
    url = files.publish(TEXT)
    for _ in range(2):
        files.end_run([])
        assert url in page.files
    files.end_run([])
    assert page.files == {}
    assert files.publish(TEXT) in page.files


def test_a_file_that_a_payload_names_stays(files: MediaFiles, page: Page) -> None:
    url = files.publish(TEXT)
    for _ in range(4):
        files.end_run([{"type": "x"}, {"type": "image", "images": [{"url": url, "width": 5, "alt": None}]}])
    assert url in page.files


def test_a_file_that_came_back_in_time_has_its_full_time_again(files: MediaFiles, page: Page) -> None:
    url = files.publish(TEXT)
    files.end_run([])
    files.end_run([])
    files.publish(TEXT)
    files.end_run([])
    files.end_run([])
    assert url in page.files


def test_what_a_long_run_has_replaced_goes_before_its_end(files: MediaFiles, page: Page) -> None:
    shown: list[object] = []
    for number in range(COUNT * 3):
        files.make_room(shown.copy)
        shown[:] = [{"url": files.publish(MediaFile(b"%d" % number, "image/png"))}]
    assert len(page.files) <= COUNT + 2


def test_large_files_that_were_replaced_go_soon(files: MediaFiles, page: Page) -> None:
    kept = files.publish(TEXT)
    for number in range(6):
        files.make_room(lambda: [{"url": kept}])
        files.publish(MediaFile(bytes([number]) * (ROOM // 2 + 1), "image/png"))
    assert kept in page.files
    assert len(page.files) <= 4
