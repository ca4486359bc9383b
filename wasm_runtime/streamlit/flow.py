"""Calls that end the run: `stop`, `rerun`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NoReturn

from wasm_runtime.errors import StreamlitAPIException, StreamlitInvalidLayoutContextError
from wasm_runtime.script.context import Phase, current
from wasm_runtime.script.control import RerunException


def stop() -> NoReturn:
    """End this run here. What was written stays."""
    current().stop()


def rerun(scope: str | int | Sequence[str | int] = "app") -> NoReturn:
    """End this run here and run the script again from the top, or only the fragment, or those with these keys."""
    context = current()
    if scope == "fragment":
        if context.phase is Phase.FRAGMENTS and context.fragment is not None:
            raise RerunException([context.fragment.id])
        raise StreamlitInvalidLayoutContextError(
            'scope="fragment" can only be specified from `@st.fragment`-decorated functions during fragment reruns.'
        )
    if scope != "app":
        if context.phase is Phase.CALLBACKS:
            keys = [scope] if isinstance(scope, (str, int)) else scope
            raise RerunException([str(key) for key in keys])
        raise StreamlitAPIException(
            "Passing a fragment key to `st.rerun()` is only allowed from a widget callback (e.g. `on_change` / "
            "`on_click`). Calling it from the main script body or a fragment body would abort the current run. If you "
            "meant to rerun the whole app or the current fragment, use `scope='app'` or `scope='fragment'`."
        )
    raise RerunException
