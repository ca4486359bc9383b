"""Apps that tests write down in a line or two."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from tests.support.headless_page import HeadlessPage

IMPORT = "import streamlit as st\n"


def app(folder: Path, source: str, *, config: str = "", **files: str) -> HeadlessPage:
    """A page with this script, not yet run. `files` are modules beside it, by their names without .py."""
    for name, text in files.items():
        (folder / f"{name}.py").write_text(dedent(text), "utf-8")
    if config:
        (folder / ".streamlit").mkdir(exist_ok=True)
        (folder / ".streamlit" / "config.toml").write_text(config, "utf-8")
    script = folder / "app.py"
    script.write_text(IMPORT + dedent(source), "utf-8")
    return HeadlessPage(script)


def run(folder: Path, source: str, *, config: str = "", **files: str) -> HeadlessPage:
    """The page after the first run."""
    page = app(folder, source, config=config, **files)
    page.rerun()
    return page
