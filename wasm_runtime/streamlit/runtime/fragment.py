"""`st.fragment`: a function that reruns without the rest of the script."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import timedelta
from typing import Any, ParamSpec, TypeVar, overload

from wasm_runtime.errors import StreamlitAPIException
from wasm_runtime.protocol.payloads.layout import ContainerPayload
from wasm_runtime.protocol.tree import FLOATING
from wasm_runtime.script.context import Phase, current
from wasm_runtime.script.fragments import Fragment
from wasm_runtime.session.identity import user_key
from wasm_runtime.streamlit.elements.lib.durations import seconds_of
from wasm_runtime.streamlit.elements.lib.parameters import Key

P = ParamSpec("P")
R = TypeVar("R")


@overload
def fragment(
    func: Callable[P, R],
    *,
    run_every: float | timedelta | str | None = None,
    parallel: bool = False,
    key: Key | None = None,
) -> Callable[P, R]: ...
@overload
def fragment(
    func: None = None,
    *,
    run_every: float | timedelta | str | None = None,
    parallel: bool = False,
    key: Key | None = None,
) -> Callable[[Callable[P, R]], Callable[P, R]]: ...
def fragment(
    func: Callable[P, R] | None = None,
    *,
    run_every: float | timedelta | str | None = None,
    parallel: bool = False,
    key: Key | None = None,
) -> Any:
    """A function that reruns alone when one of its widgets changes, and every `run_every` (seconds, timedelta, str).

    A callback can rerun all fragments with a `key` by `st.rerun(key)`. `parallel` fragments run one after the other,
    because there is one thread.
    """
    name = user_key(key)
    if name in ("app", "fragment"):
        raise StreamlitAPIException(
            f"`{name}` is a reserved name and cannot be used as a fragment key, because `st.rerun(scope=...)` reads it "
            "as a rerun level. Choose a different key for `@st.fragment(key=...)`."
        )
    if func is None:
        return functools.partial(fragment, run_every=run_every, parallel=parallel, key=key)
    if not callable(func):
        raise TypeError(f"{func!r} is not a callable object")

    @functools.wraps(func)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        return draw(lambda: func(*args, **kwargs), f"{func.__module__}.{func.__qualname__}", name, _seconds(run_every))

    return run


def draw(call: Callable[[], R], name: str, key: str | None, run_every: float | None) -> R:
    """Run `call` as a fragment in a block of its own, here and whenever it is asked for."""
    context = current()
    fragment_id = f"{name} {context.next_path(context.stack[-1])}"
    payload: ContainerPayload = {
        "type": "container",
        "direction": "vertical",
        "gap": "small",
        "width": "stretch",
        "height": "content",
    }
    if run_every is not None and run_every > 0:
        payload["fragment"] = fragment_id
        payload["run_every"] = run_every
    block = context.open(context.stack[-1], payload)
    dialogs = context.tree.roots[FLOATING].cursor
    drawn = Fragment(fragment_id, key, call, block, context.stack, context.page, dialogs)
    context.services.fragments.note_call(drawn, context.tree.run, alone=context.phase is Phase.FRAGMENTS)
    return context.run_fragment(drawn)


def _seconds(run_every: Any) -> float | None:
    if not run_every:
        return None
    if isinstance(run_every, timedelta):
        return run_every.total_seconds()
    return seconds_of(run_every) if isinstance(run_every, str) else float(run_every)
