"""Comments that ignore findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.check.apps import found


@pytest.mark.parametrize(
    "line",
    [
        "os.fork()  # sitelet: ignore",
        "os.fork()  # sitelet: ignore[process]",
        "os.fork()  # sitelet: ignore[thread, process]",
        "os.fork()  #sitelet:ignore[process]",
        "os.fork()  # noqa  # sitelet: ignore[process]: never called here",
        "os.fork(  # sitelet: ignore[process]\n)",
        "os.fork(\n)  # sitelet: ignore[process]",
    ],
)
def test_a_comment_at_the_end_of_a_line_ignores_what_is_found_there(tmp_path: Path, line: str) -> None:
    assert found(tmp_path, f"import os\n{line}") == []


@pytest.mark.parametrize(
    "line",
    [
        "os.fork()  # sitelet: ignore[thread]",
        "os.fork()  # sitelet: ignored",
        "os.fork()  # ignore[process]",
        "os.fork()  # sitelet: ignore[process",
        "'# sitelet: ignore'; os.fork()",
        "# sitelet: ignore\nos.fork()",
    ],
)
def test_other_comments_and_texts_ignore_nothing(tmp_path: Path, line: str) -> None:
    assert found(tmp_path, f"import os\n{line}") == ["process"]


def test_a_name_that_is_no_rule_is_a_warning(tmp_path: Path) -> None:
    assert found(tmp_path, "import os\nos.fork()  # sitelet: ignore[proces]") == ["ignore warning", "process"]
