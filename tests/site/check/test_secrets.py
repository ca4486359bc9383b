"""Secrets that a site does not have, and keys that it would publish."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

from tests.site.check.apps import findings, found

START = "import os\nimport streamlit as st\n"


def made_up(count: int) -> str:
    """Characters as they are in keys, always the same: nobody has such a key."""
    characters = string.ascii_letters + string.digits
    return "".join(characters[number * number * 7 % len(characters)] for number in range(1, count + 1))


@pytest.mark.parametrize(
    "read",
    ["st.secrets['a']", "st.secrets.a", "st.secrets['a']['b']", "st.secrets.get('a')", "f(**st.secrets['a'])"],
)
def test_reading_secrets_is_found(tmp_path: Path, read: str) -> None:
    assert found(tmp_path, START + read) == ["secrets"]


@pytest.mark.parametrize(
    "source",
    [
        "if 'a' in st.secrets:\n    st.secrets['a']",
        "if st.secrets.load_if_toml_exists():\n    st.secrets['a']",
        "st.secrets.merge_programmatic_secrets({'a': 1})\nst.secrets['a']",
        "st.session_state['a']",
    ],
)
def test_an_app_that_does_without_secrets_is_passed_over(tmp_path: Path, source: str) -> None:
    assert found(tmp_path, START + source) == []


@pytest.mark.parametrize("caught", ["FileNotFoundError", "KeyError", "Exception"])
def test_secrets_that_an_app_can_do_without_are_a_warning(tmp_path: Path, caught: str) -> None:
    assert found(tmp_path, f"{START}try:\n    st.secrets['a']\nexcept {caught}:\n    pass") == ["secrets warning"]


@pytest.mark.parametrize(
    ("source", "rules"),
    [
        ("os.environ['DATABASE']", ["environment"]),
        ("from os import environ\nenviron['DATABASE']", ["environment"]),
        ("os.getenv('OPENAI_API_KEY')", ["environment warning"]),
        ("os.environ.get('GITHUB_TOKEN')", ["environment warning"]),
        ("os.environ['HOME']", []),
        ("os.environ['MODE'] = 'x'\nos.environ['MODE']", []),
        ("os.environ.setdefault('MODE', 'x')\nos.environ['MODE']", []),
        ("if 'MODE' in os.environ:\n    os.environ['MODE']", []),
        ("os.getenv('MODE')", []),
        ("os.getenv('API_KEY', '')", []),
        ("os.environ.get('MONKEY')", []),
        ("del os.environ['MODE']", []),
    ],
)
def test_variables_of_the_environment(tmp_path: Path, source: str, rules: list[str]) -> None:
    assert found(tmp_path, START + source) == rules


@pytest.mark.parametrize(
    "key",
    [
        "AK" + "IA" + "Q3ZXW7R5T2YPL9MK",
        "sk-" + "proj-" + made_up(60),
        "sk-" + "ant-" + made_up(60),
        "gh" + "p_" + made_up(36),
        "xo" + "xb-123456789012-" + made_up(30),
        "sk_" + "live_" + made_up(30),
        "-----BEGIN " + "PRIVATE KEY-----\n" + made_up(300),
    ],
)
def test_a_key_in_the_source_is_found_and_not_repeated(tmp_path: Path, key: str) -> None:
    [finding] = findings(tmp_path, f"if False:\n    KEY = {key!r}")
    assert (finding.rule, finding.severity) == ("published-key", "error")
    assert key[8:] not in finding.happens + finding.instead


@pytest.mark.parametrize(
    "text",
    [
        "AK" + "IAIOSFODNN7EXAMPLE",
        "sk-...",
        "sk-" + "x" * 48,
        "sk-my-slider-with-a-name-that-is-longer-than-that",
        "gh" + "p_" + "0" * 36,
        "-----BEGIN " + "PRIVATE KEY-----",
        "-----BEGIN CERTIFICATE-----\n" + "A1b2" * 100,
    ],
)
def test_what_only_looks_like_a_key_is_passed_over(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, f"KEY = {text!r}") == []
