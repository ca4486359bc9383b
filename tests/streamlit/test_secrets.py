"""Secrets where there are none, and from the app's file. What code has set stands in tests/differential."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.apps import app
from tests.support.headless_page import HeadlessPage
from wasm_runtime.streamlit import secrets


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing set, and the environment as it was afterwards."""
    monkeypatch.setenv("TOKEN", "")
    secrets.forget()
    yield
    secrets.forget()


def opened(tmp_path: Path, source: str, toml: str | None = None) -> HeadlessPage:
    page = app(tmp_path, source)
    if toml is not None:
        (tmp_path / ".streamlit").mkdir()
        (tmp_path / ".streamlit" / "secrets.toml").write_text(toml, "utf-8")
    page.rerun()
    return page


@pytest.mark.parametrize("use", ["['k']", ".get('k', 1)", ".to_dict()", ".has_key('k')", ".items().__len__()"])
def test_where_there_are_none_the_error_says_why_and_what_to_do(tmp_path: Path, use: str) -> None:
    [(name, message)] = opened(tmp_path, f"st.secrets{use}").exceptions()
    assert name == "streamlit.errors.StreamlitSecretNotFoundError"
    assert "A static site cannot contain any" in message
    assert 'type="password"' in message


def test_where_there_are_none_a_script_can_find_out(tmp_path: Path) -> None:
    page = opened(
        tmp_path,
        """
        st.text(st.secrets.load_if_toml_exists())
        st.text(hasattr(st.secrets, "k"))
        try:
            st.secrets["k"]
        except FileNotFoundError as error:
            st.text("none")
        try:
            st.secrets.k
        except AttributeError as error:
            st.text("A static site cannot contain any" in str(error))
        """,
    )
    assert page.texts() == ["False", "False", "none", "True"]


def test_the_file_of_the_app_is_read_where_there_is_one(tmp_path: Path) -> None:
    page = opened(
        tmp_path,
        "import os\nst.text([st.secrets.TOKEN, st.secrets['db'].user, os.environ['TOKEN']])",
        'TOKEN = "t"\n[db]\nuser = "u"\n',
    )
    assert page.texts() == ["['t', 'u', 't']"]


def test_what_code_sets_stands_over_the_file(tmp_path: Path) -> None:
    secrets.merge_programmatic_secrets({"db": {"user": "other"}})
    page = opened(tmp_path, "st.text([st.secrets.TOKEN, st.secrets.db])", 'TOKEN = "t"\n[db]\nuser = "u"\nname = "n"\n')
    assert page.texts() == ["['t', {'user': 'other'}]"]


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    page = opened(tmp_path, "st.text(st.secrets.load_if_toml_exists())\nst.secrets['k']", "k = = 1")
    assert page.texts() == ["False"]
    [(name, message)] = page.exceptions()
    assert name == "streamlit.errors.StreamlitSecretNotFoundError"
    assert f"{tmp_path}/.streamlit/secrets.toml" in message
