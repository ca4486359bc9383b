"""Large media that the site has itself: known as long as they are what they were when the site was built."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from wasm_runtime.session.media import FILES, MediaFile, SiteFile
from wasm_runtime.session.site_files import LARGE, LISTING, TIME, site_file

SIZE = LARGE + 1
URL = f"{FILES}0123.mp4"


@pytest.fixture
def app(tmp_path: Path) -> Path:
    (tmp_path / LISTING).parent.mkdir()
    (tmp_path / LISTING).write_text(json.dumps({"clips/a.mp4": {"url": URL, "mime": "video/mp4", "size": SIZE}}))
    (tmp_path / "clips").mkdir()
    for name in ("a.mp4", "b.mp4"):
        put(tmp_path / "clips" / name)
    return tmp_path


def put(file: Path, size: int = SIZE, time: int = TIME) -> None:
    file.write_bytes(bytes(size))
    os.utime(file, (time, time))


def test_a_file_of_the_site_is_known_by_its_path(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = MediaFile(SiteFile(URL), "video/mp4")
    assert site_file(app / "clips/a.mp4", app) == there
    assert site_file(str(app / "clips/a.mp4"), app / "clips") == there  # of a script in a folder of the app
    monkeypatch.chdir(app)
    assert site_file("clips/a.mp4", app) == there


def test_any_other_file_is_none_of_the_site(app: Path) -> None:
    for path in ("clips/b.mp4", "clips/none.mp4", "clips", "", "a\0b"):
        assert site_file(path if "\0" in path else app / path, app) is None
    assert site_file(app / "clips/a.mp4", app / "clips" / "inner") is not None
    (app / LISTING).unlink()
    assert site_file(app / "clips/a.mp4", app) is None


def test_a_file_that_the_script_has_written_is_another_one(app: Path) -> None:
    (app / "clips/a.mp4").write_bytes(bytes(SIZE))
    assert site_file(app / "clips/a.mp4", app) is None
    put(app / "clips/a.mp4", size=5)
    assert site_file(app / "clips/a.mp4", app) is None
