"""The run that is going on, as scripts look at it: to tell one session from another, or whether there is one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

from wasm_runtime.script.context import current, is_running
from wasm_runtime.streamlit.runtime.state.session_state_proxy import SessionStateProxy

_SESSION_ID = "sitelet"  # of all sessions, because each has a Python of its own
T = TypeVar("T")


@dataclass(frozen=True)
class ScriptRunContext:
    """The parts of Streamlit's context that an app without a server has."""

    session_id: str
    query_string: str
    main_script_path: str
    session_state: SessionStateProxy
    fragment_ids_this_run: list[str] | None
    user_info: dict[str, Any]
    gather_usage_stats: bool = False
    is_running: bool = True


def get_script_run_ctx(suppress_warning: bool = False) -> ScriptRunContext | None:
    """The context of the run that is going on; None outside a run."""
    if not is_running():
        return None
    context = current()
    fragment = context.fragment_id
    return ScriptRunContext(
        _SESSION_ID,
        context.services.query.query(),
        str(context.services.entry),
        SessionStateProxy(),
        None if fragment is None else [fragment],
        {},
    )


def add_script_run_ctx(thread: T | None = None, ctx: ScriptRunContext | None = None) -> T | None:
    """Returns `thread`, which needs nothing: the browser's Python has one thread, and there a run is always found."""
    return thread


ScriptRunContext.__module__ = "streamlit.runtime.scriptrunner_utils.script_run_context"
