"""Entries that outlive the session: files in a folder, whole or not there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from wasm_runtime.session import disk_cache
from wasm_runtime.session.caches import FunctionKey, SessionCaches
from wasm_runtime.session.disk_cache import DiskCache

FUNCTION: FunctionKey = ("__main__", "load", "code")
KEY = b"\x01\x02"


def cache_of(folder: Path, function: FunctionKey = FUNCTION) -> DiskCache:
    """The function's entries as a new session finds them."""
    cache = SessionCaches(folder).on_disk(function)
    assert cache is not None
    return cache


def value_of(cache: DiskCache, key: bytes = KEY) -> Any:
    entry = cache.get(key)
    return entry and entry.value


def test_an_entry_is_there_in_the_next_session(tmp_path: Path) -> None:
    cache_of(tmp_path).put(KEY, b"value", [])
    assert value_of(cache_of(tmp_path)) == b"value"


def test_the_folder_is_made_when_something_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "no" / "such"
    cache = cache_of(folder)
    assert value_of(cache) is None
    cache.clear()
    assert not folder.exists()
    cache.put(KEY, b"value", [])
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("other", [("page", "load", "code"), ("__main__", "save", "code"), ("__main__", "load", "new")])
def test_another_function_does_not_see_it(tmp_path: Path, other: FunctionKey) -> None:
    cache_of(tmp_path).put(KEY, b"value", [])
    assert value_of(cache_of(tmp_path, other)) is None
    cache_of(tmp_path, other).clear()
    assert value_of(cache_of(tmp_path)) == b"value"


def test_what_another_version_has_left_is_dropped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as other_version:
        other_version.setattr(disk_cache, "_VERSION", "0123456789abcdef")
        cache_of(tmp_path).put(KEY, b"value", [])
    assert value_of(cache_of(tmp_path)) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"\x80", b"not a pickle", b"cno_such_module\nThing\n."])
def test_an_entry_that_cannot_be_read_is_a_miss_and_the_console_hears_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    cache_of(tmp_path).put(KEY, b"value", [])
    [file] = tmp_path.iterdir()
    file.write_bytes(content)
    assert value_of(cache_of(tmp_path)) is None
    assert "`load`" in capsys.readouterr().err
    assert not file.exists()


def test_what_is_cleared_stays_cleared(tmp_path: Path) -> None:
    cache = cache_of(tmp_path)
    for key in (b"a", b"b", b"c"):
        cache.put(key, key, [])
    cache.delete(b"a")
    again = cache_of(tmp_path)
    assert [value_of(again, key) for key in (b"a", b"b", b"c")] == [None, b"b", b"c"]
    again.clear()
    assert list(tmp_path.iterdir()) == []


def test_clearing_all_data_clears_what_this_session_has_not_asked_for(tmp_path: Path) -> None:
    cache_of(tmp_path).put(KEY, b"value", [])
    caches = SessionCaches(tmp_path)
    caches.clear("cache_resource")
    assert len(list(tmp_path.iterdir())) == 1
    caches.clear("cache_data")
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_written_is_kept_for_the_session(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cache = cache_of(tmp_path)
    cache.put(KEY, b"value", [lambda: None])
    assert value_of(cache) == b"value"
    assert value_of(cache_of(tmp_path)) is None
    (tmp_path / "file").write_text("in the way of a folder")
    cache = cache_of(tmp_path / "file")
    cache.put(KEY, b"value", [])
    assert value_of(cache) == b"value"
    assert "cannot be stored" in capsys.readouterr().err
