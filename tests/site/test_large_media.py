"""Large media of an app: files of the site, which nobody waits for."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.support.long_movie import MOVIE, write_long_movie
from wasm_runtime.session.media import FILES
from wasm_runtime.session.site_files import LARGE, LISTING
from wasm_runtime.site.app.files import find_app
from wasm_runtime.site.builder import build
from wasm_runtime.site.prerender.first_run import run_once

PNG = b"\x89PNG" + bytes(LARGE)


@pytest.fixture
def app(tmp_path: Path) -> Path:
    folder = tmp_path / "app"
    (folder / "media").mkdir(parents=True)
    (folder / "app.py").write_text("import streamlit as st\n", "utf-8")
    write_long_movie(folder / "media/clip.webm", 10, 2 * LARGE)
    (folder / "media/photo.JPG").write_bytes(PNG)
    (folder / "media/small.webm").write_bytes(MOVIE.read_bytes())
    (folder / "media/false.png").write_bytes(b"no image" + bytes(LARGE))
    (folder / "table.csv").write_bytes(bytes(2 * LARGE))
    return folder


def archive_of(folder: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(find_app(folder).archive()))


def listing_of(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(archive_of(folder).read(str(LISTING)))
    return found


def test_they_are_listed_in_the_archive_in_place_of_their_content(app: Path) -> None:
    others = {"app.py", "media/small.webm", "media/false.png", "table.csv", str(LISTING)}
    assert set(archive_of(app).namelist()) == others
    listing = listing_of(app)
    clip, photo = listing["media/clip.webm"], listing["media/photo.JPG"]
    assert (clip["mime"], clip["size"]) == ("video/webm", (app / "media/clip.webm").stat().st_size)
    assert photo["mime"] == "image/png"  # what it is, not what it is called
    assert [listed["url"].rpartition(".")[2] for listed in (clip, photo)] == ["webm", "png"]


def test_an_app_without_them_has_no_listing(app: Path) -> None:
    for name in ("clip.webm", "photo.JPG"):
        (app / "media" / name).unlink()
    assert str(LISTING) not in archive_of(app).namelist()


def test_they_are_files_of_the_site_and_another_content_has_another_address(app: Path, tmp_path: Path) -> None:
    build(app, tmp_path / "site", prerender=False)
    before = listing_of(app)["media/photo.JPG"]["url"]
    assert (tmp_path / "site" / before).read_bytes() == PNG
    (app / "media/photo.JPG").write_bytes(PNG + b"x")
    build(app, tmp_path / "site", prerender=False)
    after = listing_of(app)["media/photo.JPG"]["url"]
    assert sorted(f"{FILES}{file.name}" for file in (tmp_path / "site" / FILES).iterdir()) == sorted(
        [after, listing_of(app)["media/clip.webm"]["url"]]
    )
    assert before != after


@pytest.mark.parametrize(
    "call",
    [
        "st.video('media/clip.webm')",
        "st.video(open('media/clip.webm', 'rb'))",
        "import pathlib; st.audio(pathlib.Path(__file__).parent / 'media' / 'clip.webm')",
        "st.image('media/photo.JPG')",
        "st.pdf('media/clip.webm')",
    ],
)
def test_what_shows_them_names_the_address_in_the_site(app: Path, call: str) -> None:
    (app / "app.py").write_text(f"import streamlit as st\n{call}\n", "utf-8")
    name = "media/photo.JPG" if "image" in call else "media/clip.webm"
    listed = listing_of(app)[name]
    outcome = run_once(find_app(app))
    assert outcome.problem is None
    media, shown = outcome.first_run["messages"]
    assert media == {"kind": "media", "url": listed["url"], "mime": listed["mime"]}
    assert json.dumps(listed["url"]) in json.dumps(shown)
    assert outcome.files == {}


@pytest.mark.parametrize(
    "change",
    [
        "open('media/photo.JPG', 'ab').write(b'more')",
        "data = open('media/photo.JPG', 'rb').read(); open('media/photo.JPG', 'wb').write(data)",
    ],
)
def test_what_the_script_has_changed_is_shown_as_it_is_now(app: Path, change: str) -> None:
    (app / "app.py").write_text(f"import streamlit as st\n{change}\nst.image('media/photo.JPG')\n", "utf-8")
    outcome = run_once(find_app(app))
    assert outcome.problem is None
    [content] = outcome.files.values()
    assert content.startswith(PNG)


def test_a_file_that_the_script_reads_has_the_address_that_it_has_by_its_path(app: Path) -> None:
    shown = ("st.image('media/photo.JPG')", "st.image(open('media/photo.JPG', 'rb').read())")
    (app / "app.py").write_text("import streamlit as st\n" + "\n".join(shown), "utf-8")
    media, one, other = run_once(find_app(app)).first_run["messages"]
    assert media["kind"] == "media"
    assert json.dumps(one).replace("[0, 0]", "[0, 1]") == json.dumps(other)
