"""The config of the folder that the command runs in, for an app below it, as Streamlit reads it."""

from __future__ import annotations

import io
import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest

from wasm_runtime.site.app.config_above import file_above
from wasm_runtime.site.app.files import App, find_app
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages import place_of
from wasm_runtime.site.theme import theme_of

ABOVE = """
[theme]
primaryColor = "#111111"
base = "dark"
[client]
toolbarMode = "viewer"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with an app in `src`."""
    monkeypatch.chdir(tmp_path)
    write("src/app.py", "import streamlit as st\n")
    write(".streamlit/config.toml", ABOVE)
    return tmp_path


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, "utf-8")


def published(app: App) -> dict[str, Any]:
    """The options in the app's archive."""
    with zipfile.ZipFile(io.BytesIO(app.archive())) as archive:
        if ".streamlit/command-line.json" not in archive.namelist():
            return {}
        found: dict[str, Any] = json.loads(archive.read(".streamlit/command-line.json"))
        return found


@pytest.mark.parametrize("path", ["src", "src/app.py"])
def test_it_counts_for_an_app_below(path: str) -> None:
    app = find_app(Path(path))
    assert published(app) == {"theme.primaryColor": "#111111", "theme.base": "dark", "client.toolbarMode": "viewer"}
    assert app.config()["client.toolbarMode"] == "viewer"
    assert "#111111" in theme_of(app).styles


def test_options_of_the_app_and_of_the_command_line_count_more() -> None:
    # As observed of Streamlit 1.67 with the same two files: each option by itself.
    write("src/.streamlit/config.toml", '[theme]\nprimaryColor = "#222222"\n')
    config = find_app(Path("src/app.py")).config()
    values = [config[name] for name in ("theme.primaryColor", "theme.base", "client.toolbarMode")]
    assert values == ["#222222", "dark", "viewer"]
    config = find_app(Path("src/app.py"), options={"theme.base": "light"}).config()
    assert config["theme.base"] == "light"


def test_it_does_not_count_for_an_app_elsewhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("other"))
    assert published(find_app(folder / "src")) == {}
    assert file_above(folder / "src") is None


def test_the_config_of_an_app_in_the_working_directory_is_its_own(folder: Path) -> None:
    write("app.py", "")
    assert published(find_app(Path("app.py"))) == {}
    assert find_app(Path("app.py")).config()["theme.base"] == "dark"


def test_the_users_own_config_is_read_for_no_site(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: folder)
    monkeypatch.chdir(folder / "src")
    assert published(find_app(Path("app.py"))) == {}


def test_paths_are_from_the_folder_of_the_config(folder: Path) -> None:
    write(
        ".streamlit/config.toml",
        '[secrets]\nfiles = ["src/keys.txt"]\n[sitelet]\npackages = "mirror"\n[theme]\nbase = "themes/own.toml"\n',
    )
    write("themes/own.toml", '[theme]\nprimaryColor = "#333333"\n')
    write("src/keys.txt", "hidden")
    app = find_app(Path("src"))
    assert Path("keys.txt") not in app.files
    assert place_of(app, None) == Path("src") / "../mirror"
    assert "#333333" in theme_of(app).styles
    assert str(folder) not in json.dumps(published(app))


@pytest.mark.parametrize("place", ["https://example.org/p/", "cdn"])
def test_what_is_no_path_stays(place: str) -> None:
    write(".streamlit/config.toml", f'[sitelet]\npackages = "{place}"\n')
    assert place_of(find_app(Path("src")), None) == place


def test_what_lets_a_server_know_its_users_is_not_published() -> None:
    write(".streamlit/config.toml", '[server]\ncookieSecret = "hidden"\n[mine]\ntoken = "hidden too"\n')
    assert published(find_app(Path("src"))) == {}
    assert published(find_app(Path("src"), options={"server.cookieSecret": "hidden"})) == {}


def test_one_that_cannot_be_read_is_named() -> None:
    write(".streamlit/config.toml", "[theme\n")
    with pytest.raises(SiteError, match=r"config.toml: "):
        find_app(Path("src"))


@pytest.mark.skipif(os.name != "posix", reason="other systems need a privilege for links")
def test_a_link_to_an_app_elsewhere_is_elsewhere(tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "app.py").touch()
    Path("link").symlink_to(other, target_is_directory=True)
    assert published(find_app(Path("link"))) == {}
