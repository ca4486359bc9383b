"""Calls that only a server can answer say so, and what stands around them goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.apps import run


def needs_server(what: str) -> tuple[str, str]:
    message = (
        f"{what} needs a server, and this app is a static site: its script runs in the user's browser. Remove the "
        "call, or serve the app with Streamlit's own server."
    )
    return "sitelet.errors.NeedsServerError", message


@pytest.mark.parametrize(
    ("call", "what"),
    [
        ("st.login()", "`st.login`"),
        ("st.login('google')", "`st.login`"),
        ("st.logout()", "`st.logout`"),
        ("st.App('app.py', debug=True)", "`st.App`"),
        ("from streamlit.web import cli; cli.main()", "`streamlit.web.cli.main`"),
        ("from streamlit import runtime; runtime.get_instance().stop()", "`streamlit.runtime.Runtime.stop`"),
    ],
)
def test_the_call_says_what_it_lacks(tmp_path: Path, call: str, what: str) -> None:
    page = run(tmp_path, f"st.text('before')\n{call}")
    assert page.texts() == ["before"]
    assert page.exceptions() == [needs_server(what)]


def test_a_wrong_call_is_a_wrong_call(tmp_path: Path) -> None:
    assert run(tmp_path, "st.login(1, 2)").exceptions()[0][0] == "TypeError"


def test_nobody_is_logged_in(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        """
        if not st.user.is_logged_in:
            st.button("Log in", on_click=st.login)
            st.write(st.user, dict(st.user), st.user.to_dict())
            st.text(st.user.get("email"))
            st.stop()
        """,
    )
    assert page.texts() == ['{"is_logged_in": false}'] * 3 + ["None"]
    page.press("Log in")
    assert page.exceptions() == [needs_server("`st.login`")]


def test_a_script_that_serves_itself_finds_that_it_is_served(tmp_path: Path) -> None:
    source = """
        import sys
        from streamlit import runtime
        from streamlit.web import cli
        if __name__ == "__main__":
            if runtime.exists() and runtime.Runtime.exists():
                st.text("served")
            else:
                sys.exit(cli.main())
    """
    assert run(tmp_path, source).texts() == ["served"]
