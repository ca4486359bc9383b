"""st.context: what the page has said of its browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.support.apps import app, run
from tests.support.headless_page import HeadlessPage

BROWSER = {
    "root": "https://host.example/demos/",
    "headers": {"Host": "host.example", "User-Agent": "Agent", "Accept-Language": "de,en;q=0.9"},
    "cookies": {"a": "1", "b": "x=y"},
    "locale": "de",
    "timezone": "Europe/Berlin",
    "offset": -60,
    "embedded": False,
    "theme": "light",
}
EVERYTHING = """
    for name in ("locale", "timezone", "timezone_offset", "is_embedded", "ip_address"):
        st.text(st.context[name])
    st.text(st.context.theme)
    st.text(st.context.url)
    st.json(st.context.headers)
    st.json(st.context.cookies)
"""


def come(page: HeadlessPage, browser: dict[str, Any] | None = None, **event: Any) -> None:
    """An event that says what the browser is like, if that is news."""
    more = {"browser": browser} if browser else {}
    page._send({"kind": "rerun", "values": {}, **more, **event})


def test_a_script_reads_what_the_page_knows(tmp_path: Path) -> None:
    page = app(tmp_path, EVERYTHING)
    come(page, BROWSER)
    assert page.texts() == [
        *("de", "Europe/Berlin", "-60", "False", "None"),
        "{'type': 'light'}",
        "https://host.example/demos",
        '{"Host": "host.example", "User-Agent": "Agent", "Accept-Language": "de,en;q=0.9"}',
        '{"a": "1", "b": "x=y"}',
    ]


def test_it_stays_until_the_page_says_otherwise(tmp_path: Path) -> None:
    page = app(tmp_path, "st.text(st.context.theme.type)")
    come(page, BROWSER)
    page.rerun()
    assert page.texts() == ["light"]
    come(page, {**BROWSER, "theme": "dark"})
    assert page.texts() == ["dark"]


def test_the_address_names_the_page_of_the_app(tmp_path: Path) -> None:
    source = "def home(): st.text(st.context.url)\ndef other(): home()\nst.navigation([home, other]).run()"
    page = app(tmp_path, source)
    come(page, BROWSER)
    assert page.texts() == ["https://host.example/demos"]
    page.go("other")
    assert page.texts() == ["https://host.example/demos/other"]


def test_while_a_site_is_built_nothing_is_known(tmp_path: Path) -> None:
    page = run(tmp_path, EVERYTHING)
    assert page.exceptions() == []
    assert page.texts()[5:] == ["{'type': None}", "None", "{}", "{}"]
