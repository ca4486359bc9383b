"""How an app says that its sessions are kept."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from wasm_runtime.site.builder import build
from wasm_runtime.site.errors import SiteError


@pytest.fixture
def script(tmp_path: Path) -> Path:
    script = tmp_path / "app" / "counter.py"
    script.parent.mkdir()
    script.write_text("import streamlit as st\nst.title('Counter')\n", "utf-8")
    return script


def configure(script: Path, text: str) -> None:
    (script.parent / ".streamlit").mkdir(exist_ok=True)
    (script.parent / ".streamlit" / "config.toml").write_text(f"[sitelet]\n{text}\n", "utf-8")


def kept(script: Path, **options: Any) -> dict[str, Any]:
    """What the page of the app's site is told."""
    out = script.parent.parent / "site"
    build(script, out, prerender=False, **options)
    page = (out / "index.html").read_text("utf-8")
    match = re.search(r'id="sitelet-config">(.*?)</script>', page, re.DOTALL)
    assert match is not None
    found: dict[str, Any] = json.loads(match[1])["keep"]
    return found


def test_a_session_is_its_tabs_for_a_month(script: Path) -> None:
    assert kept(script) == {"mode": "tab", "days": 30, "version": ""}


def test_the_config_says_otherwise(script: Path) -> None:
    configure(script, "persist = 'app'\npersist_days = 0.5\nsession_version = 3")
    assert kept(script) == {"mode": "app", "days": 0.5, "version": "3"}


def test_the_command_outranks_the_config(script: Path) -> None:
    configure(script, "persist = 'app'")
    assert kept(script, persist="off")["mode"] == "off"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("persist = 'always'", "[sitelet] persist = 'always' is invalid: expected one of 'off', 'tab', 'app'."),
        ("persist = true", "[sitelet] persist = True is invalid: expected one of"),
        ("persist_days = 0", "[sitelet] persist_days = 0 is invalid: expected a number of days greater than 0."),
        ("persist_days = nan", "[sitelet] persist_days = nan is invalid"),
        ("persist_days = true", "[sitelet] persist_days = True is invalid"),
        ("session_version = [1]", "[sitelet] session_version = [1] is invalid: expected a string or an integer."),
        ("persist_folders = 'data'", "[sitelet] persist_folders = 'data' is invalid: expected a list of folders."),
        (
            "persist_folders = ['../data']",
            "[sitelet] persist_folders = '../data' is invalid: expected a folder inside the app",
        ),
        (
            "persist_folders = ['/data']",
            "[sitelet] persist_folders = '/data' is invalid: expected a folder inside the app",
        ),
        ("persist_folders = ['']", "[sitelet] persist_folders = '' is invalid: expected a folder inside the app"),
        ("persist =", ".streamlit/config.toml: "),
    ],
)
def test_a_wrong_option_names_itself_and_what_is_right(script: Path, line: str, problem: str) -> None:
    configure(script, line)
    with pytest.raises(SiteError, match=re.escape(problem)):
        kept(script)
    assert not (script.parent.parent / "site").exists()
