"""How a run ends before its last line: `st.stop` and `st.rerun`.

Both are `BaseException`s, so a script's own `except Exception` lets them pass.
"""

from __future__ import annotations

from collections.abc import Sequence


class ScriptControlException(BaseException):
    """Ends the run; never an error."""


class StopException(ScriptControlException):
    """Ends the run here."""


class RerunException(ScriptControlException):
    """Ends the run and starts the next: of the whole script, or of these fragments."""

    def __init__(self, fragments: Sequence[str] = ()) -> None:
        super().__init__()
        self.fragments = fragments


# The names under which scripts may know them.
for _control in (ScriptControlException, StopException, RerunException):
    _control.__module__ = "streamlit.runtime.scriptrunner_utils.exceptions"
