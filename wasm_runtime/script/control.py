"""How a run ends before its last line: `st.stop` and `st.rerun`.

Both are `BaseException`s, so a script's own `except Exception` lets them pass.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any


class ScriptControlException(BaseException):
    """Ends the run; never an error."""


class StopException(ScriptControlException):
    """Ends the run here."""


@dataclass(frozen=True)
class RerunData:
    """What scripts that raise `RerunException` themselves give it, as they do in Streamlit; the fragments count."""

    query_string: str = ""
    widget_states: Any = None
    page_script_hash: str = ""
    page_name: str = ""
    fragment_id: str | None = None
    fragment_id_queue: list[str] = field(default_factory=list)
    is_fragment_scoped_rerun: bool = False
    is_auto_rerun: bool = False


class RerunException(ScriptControlException):
    """Ends the run and starts the next: of the whole script, of these fragments, or of another page.

    `page` is that page's address and `query` what its query parameters are then.
    """

    def __init__(
        self,
        fragments: Sequence[str] | RerunData = (),
        *,
        page: str | None = None,
        query: Sequence[tuple[str, Any]] = (),
    ) -> None:
        super().__init__()
        self.fragments = fragments.fragment_id_queue if isinstance(fragments, RerunData) else fragments
        self.page = page
        self.query = query


class SupersededException(RerunException):
    """Ends the run because a newer event asks for another."""


# The names under which scripts may know them.
for _control in (ScriptControlException, StopException, RerunException):
    _control.__module__ = "streamlit.runtime.scriptrunner_utils.exceptions"
RerunData.__module__ = "streamlit.runtime.scriptrunner_utils.script_requests"
