"""What `st.skeleton` returns."""

from __future__ import annotations

from contextlib import AbstractContextManager
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self

from wasm_runtime.protocol.payloads.status import SkeletonPayload
from wasm_runtime.script.context import current

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class SkeletonPlaceholder:
    """The place of a skeleton, with the methods of a container: the first to be called replaces the skeleton.

    While a `with` block of it runs, the skeleton shows after half a second; afterwards the place is empty. Plain `st`
    calls in the block write where they would without it.
    """

    def __init__(self, place: DeltaGenerator, payload: SkeletonPayload) -> None:
        self._dg = place
        self._payload = payload
        self._showing: AbstractContextManager[None] | None = None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        return getattr(self._dg, name)

    def __dir__(self) -> list[str]:
        return dir(type(self._dg))

    def __enter__(self) -> Self:
        self._hide()
        self._dg.empty()
        context = current()
        self._showing = context.spinning(self._dg._at, self._payload)
        self._showing.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> Literal[False]:
        if self._showing is None:
            raise RuntimeError("__exit__ called without __enter__")
        self._hide()
        return False

    def _hide(self) -> None:
        showing, self._showing = self._showing, None
        if showing is not None:
            showing.__exit__(None, None, None)


SkeletonPlaceholder.__module__ = "streamlit.elements.lib.skeleton_placeholder"
