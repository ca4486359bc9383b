"""The first paint of an app that imports packages: the build has those that need no compiled code."""

from __future__ import annotations

from pathlib import Path

from tests.site.packages.apps import BROWSER
from tests.support.distribution import distribution, wheel
from wasm_runtime.site.builder import build
from wasm_runtime.site.packages import Locking

APP = """
import streamlit as st
import own
from importlib.metadata import version

st.title(f"{own.greeting()} of version {version('own')}")
"""


def test_pure_packages_are_there_while_the_site_is_built(tmp_path: Path) -> None:
    modules = {
        "own/__init__.py": "from importlib.resources import files\n\n\ndef greeting():\n"
        "    return files('own').joinpath('greeting.txt').read_text()\n",
        "own/greeting.txt": "Good morning",
    }
    release = distribution(tmp_path / "release", {wheel(tmp_path / "release", "own", "1.5", modules): []})
    (tmp_path / "app.py").write_text(f"# /// script\n# dependencies = ['own']\n# ///\n{APP}", "utf-8")
    told: list[str] = []
    build(tmp_path / "app.py", tmp_path / "site", packages=Locking(release), notice=told.append)
    assert '"body":"Good morning of version 1.5"' in (tmp_path / "site" / "index.html").read_text("utf-8")
    assert told == []  # the wheel's folder lies beside the script, and is not left out


def test_compiled_packages_that_are_missing_here_are_named(tmp_path: Path) -> None:
    made = wheel(tmp_path / "release", "own_compiled", "1.5", {"own_compiled.py": ""}, tag=BROWSER)
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "app.py").write_text("import own_compiled\n", "utf-8")
    (tmp_path / "app" / "requirements.txt").write_text("own-compiled\n", "utf-8")
    told: list[str] = []
    release = Locking(distribution(made.parent, {made: []}))
    build(tmp_path / "app", tmp_path / "site", packages=release, notice=told.append)
    (text,) = told
    assert text.startswith("app.py is not prerendered: it imports own_compiled, which is not installed in this Python.")
