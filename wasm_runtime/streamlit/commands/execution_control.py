"""Calls that end the run: `st.stop`, `st.rerun`, `st.switch_page`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from wasm_runtime.errors import (
    StreamlitAPIException,
    StreamlitInvalidLayoutContextError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
)
from wasm_runtime.script.context import Phase, current
from wasm_runtime.script.control import RerunException
from wasm_runtime.streamlit.navigation.destination import find_page, query_of
from wasm_runtime.streamlit.navigation.page import Page


def stop() -> NoReturn:
    """End this run here. What has been written so far stays on the page."""
    current().stop()


def rerun(scope: str | int | Sequence[str | int] = "app") -> NoReturn:
    """End this run here and rerun the whole script, the current fragment, or the fragments with these keys."""
    context = current()
    if scope == "fragment":
        if context.phase is Phase.FRAGMENTS and context.fragment is not None:
            raise RerunException([context.fragment.id])
        raise StreamlitInvalidLayoutContextError(
            'scope="fragment" can only be specified from `@st.fragment`-decorated functions during fragment reruns.'
        )
    if scope == "app":
        raise RerunException
    keys = _keys(scope)
    if context.phase is not Phase.CALLBACKS:
        raise StreamlitAPIException(
            "Passing a fragment key to `st.rerun()` is only allowed from a widget callback (e.g. `on_change` / "
            "`on_click`). Calling it from the main script body or a fragment body would abort the current run. If you "
            "meant to rerun the whole app or the current fragment, use `scope='app'` or `scope='fragment'`."
        )
    fragments: list[str] = []
    for key in keys:
        found = context.services.fragments.with_key(key)
        if not found:
            raise StreamlitAPIException(
                f"No fragment found for target '{key}'. Pass the same `key` you set on `@st.fragment(key=...)`, and "
                "make sure that fragment has rendered at least once."
            )
        fragments += found
    raise RerunException(fragments)


def switch_page(page: str | Path | Page, *, query_params: Any = None) -> NoReturn:
    """End this run and go to another page. Raises `StreamlitPageNotFoundError`."""
    context = current()
    listed = page._listed if isinstance(page, Page) else find_page(context, page)
    raise RerunException(page=listed.address, query=query_of(query_params))


def _keys(scope: object) -> list[str]:
    """The keys of fragments that `scope` names, each once."""
    if isinstance(scope, bytes) or not isinstance(scope, (int, Sequence)):
        raise StreamlitInvalidParameterTypeError("scope", ["str", "int", "list[str | int]"], scope)
    if not isinstance(scope, int) and len(scope) == 0:
        choices = ["'app'", "'fragment'", "a fragment key", "a list of keys"]
        raise StreamlitValueError("scope", choices, f"Got an empty {'string' if scope == '' else 'list'}.")
    keys = [scope] if isinstance(scope, (str, int)) else scope
    for key in keys:
        if not isinstance(key, (str, int)):
            raise StreamlitInvalidParameterTypeError("scope list items", ["str", "int"], key)
        if key == "":
            what = "Found an empty string in the list."
            raise StreamlitValueError("scope list items", ["non-empty strings or ints"], what)
    for key in keys:
        if key in ("app", "fragment"):
            what = (
                f"'{key}' is a reserved scope name and cannot appear inside a list. Pass '{key}' directly as a string."
            )
            raise StreamlitValueError("scope", ["fragment keys"], what)
    return list(dict.fromkeys(map(str, keys)))
