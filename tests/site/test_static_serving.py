"""With `server.enableStaticServing` the files of the app's `static` folder are a part of the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from wasm_runtime.site.builder import build

FONT = b"wOF2 and so on"
ON = "[server]\nenableStaticServing = true\n"


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """An app with static files in two folders, some of which nobody should see."""
    app = tmp_path / "app"
    (app / ".streamlit").mkdir(parents=True)
    (app / "static" / "fonts").mkdir(parents=True)
    (app / "app.py").write_text("import streamlit as st\nst.text('x')\n")
    (app / ".streamlit" / "config.toml").write_text(ON)
    (app / "static" / "fonts" / "a b.woff2").write_bytes(FONT)
    (app / "static" / ".hidden").write_text("hidden")
    (app / "static" / "secrets.toml").write_text("password = 1")
    (tmp_path / "private.txt").write_text("private")
    (app / "static" / "leads-out.txt").symlink_to(tmp_path / "private.txt")
    return app


def published(site: Path) -> list[str]:
    return sorted(str(file.relative_to(site / "app")) for file in (site / "app").rglob("*") if file.is_file())


@pytest.mark.parametrize("path", ["", "app.py"])
def test_the_files_have_the_addresses_of_streamlits_server(app: Path, tmp_path: Path, path: str) -> None:
    build(app / path, tmp_path / "site", prerender=False)
    assert published(tmp_path / "site") == ["static/fonts/a b.woff2"]
    assert (tmp_path / "site" / "app" / "static" / "fonts" / "a b.woff2").read_bytes() == FONT


def test_they_are_stored_for_use_without_a_network(app: Path, tmp_path: Path) -> None:
    build(app, tmp_path / "site", prerender=False)
    assert "app/static/fonts/a b.woff2" in (tmp_path / "site" / "service-worker.js").read_text("utf-8")


def test_without_the_option_nothing_is_published(app: Path, tmp_path: Path) -> None:
    (app / ".streamlit" / "config.toml").unlink()
    build(app, tmp_path / "site", prerender=False)
    assert published(tmp_path / "site") == []


def test_an_app_without_the_folder_is_told(app: Path, tmp_path: Path) -> None:
    (app / "static").rename(app / "other")
    notices: list[str] = []
    build(app, tmp_path / "site", prerender=False, notice=notices.append)
    assert notices[-1:] == [f"server.enableStaticServing is on, but there is no folder {app / 'static'}."]
