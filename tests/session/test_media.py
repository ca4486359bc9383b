"""Files for the page: published once, there as long as something shows them, and no longer."""

from __future__ import annotations

import pytest

from wasm_runtime.session.media import MediaFile, MediaFiles, MemoryMediaHost

TEXT = MediaFile(b"text", "text/plain", "a.txt")


@pytest.fixture
def host() -> MemoryMediaHost:
    return MemoryMediaHost()


@pytest.fixture
def files(host: MemoryMediaHost) -> MediaFiles:
    return MediaFiles(host)


def test_the_same_file_is_published_once(files: MediaFiles, host: MemoryMediaHost) -> None:
    url = files.publish(TEXT)
    assert files.publish(MediaFile(b"text", "text/plain", "a.txt")) == url
    assert host.files == {url: TEXT}


@pytest.mark.parametrize(
    "other",
    [
        MediaFile(b"other", "text/plain", "a.txt"),
        MediaFile(b"text", "text/csv", "a.txt"),
        MediaFile(b"text", "text/plain", "b.txt"),
        MediaFile(b"", "text/plain", "a.txt"),
        MediaFile(b"text", "text/plain", "\ud800\0/a.txt"),
    ],
)
def test_content_type_and_name_make_another_file(files: MediaFiles, host: MemoryMediaHost, other: MediaFile) -> None:
    assert files.publish(TEXT) != files.publish(other)
    assert len(host.files) == 2


def test_a_file_that_nothing_shows_goes_after_two_complete_runs(files: MediaFiles, host: MemoryMediaHost) -> None:
    url = files.publish(TEXT)
    for _ in range(2):
        files.end_run([])
        assert url in host.files
    files.end_run([])
    assert host.files == {}
    assert files.publish(TEXT) in host.files


def test_a_file_that_a_payload_names_stays(files: MediaFiles, host: MemoryMediaHost) -> None:
    url = files.publish(TEXT)
    for _ in range(4):
        files.end_run([{"type": "x"}, {"type": "image", "images": [{"url": url, "width": 5, "alt": None}]}])
    assert url in host.files


def test_a_file_that_came_back_in_time_has_its_full_time_again(files: MediaFiles, host: MemoryMediaHost) -> None:
    url = files.publish(TEXT)
    files.end_run([])
    files.end_run([])
    files.publish(TEXT)
    files.end_run([])
    files.end_run([])
    assert url in host.files


def test_a_file_that_is_to_be_kept_is_kept(files: MediaFiles, host: MemoryMediaHost) -> None:
    url = files.publish(TEXT, keep=True)
    for _ in range(4):
        files.end_run([])
    assert url in host.files
