"""How a run ends before its last line: `st.stop` and `st.rerun`.

Both are `BaseException`s, so a script's own `except Exception` lets them pass.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class ScriptControlException(BaseException):
    """Ends the run; never an error."""


class StopException(ScriptControlException):
    """Ends the run here."""


class RerunException(ScriptControlException):
    """Ends the run and starts the next: of the whole script, of these fragments, or of another page.

    `page` is that page's address and `query` what its query parameters are then.
    """

    def __init__(
        self, fragments: Sequence[str] = (), *, page: str | None = None, query: Sequence[tuple[str, Any]] = ()
    ) -> None:
        super().__init__()
        self.fragments = fragments
        self.page = page
        self.query = query


# The names under which scripts may know them.
for _control in (ScriptControlException, StopException, RerunException):
    _control.__module__ = "streamlit.runtime.scriptrunner_utils.exceptions"
