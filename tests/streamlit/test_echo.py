"""st.echo where there is no code to show, or all of it in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.apps import run


def test_code_without_a_file_runs_and_a_warning_says_why_it_is_not_shown(tmp_path: Path) -> None:
    page = run(tmp_path, "exec(\"with st.echo():\\n    st.text('run')\")")
    warnings = [each["body"] for each in page.elements() if each["type"] == "alert"]
    assert page.texts() == ["run"]
    assert len(warnings) == 1
    assert warnings[0].startswith("Unable to display code. ")
    assert warnings[0].endswith("No such file or directory: '<string>'")


def test_without_a_with_block_a_warning_says_so(tmp_path: Path) -> None:
    source = "from contextlib import ExitStack\nwith ExitStack() as stack:\n    stack.enter_context(st.echo())\n"
    page = run(tmp_path, f"{source}    st.text('run')")
    assert page.texts() == ["run"]
    assert page.exceptions() == []


@pytest.mark.parametrize("body", ["st.text('ä', help='ö')", "st.text('a'); st.text('b')"])
def test_a_block_in_the_line_of_its_with_is_shown(tmp_path: Path, body: str) -> None:
    page = run(tmp_path, f"with st.echo(): {body}")
    assert [each["body"] for each in page.elements() if each["type"] == "code"] == [body]
