"""The container of `st.status`."""

from __future__ import annotations

from types import TracebackType
from typing import Any, Literal

from wasm_runtime.protocol.payloads.layout import ExpanderPayload
from wasm_runtime.protocol.tree import Block
from wasm_runtime.script.context import current
from wasm_runtime.streamlit.delta_generator import DeltaGenerator
from wasm_runtime.streamlit.elements.lib.parameters import integer_argument, one_of, string_argument

State = Literal["running", "complete", "error"]
_STATES: tuple[State, ...] = ("running", "complete", "error")


class StatusContainer(DeltaGenerator):
    """What `st.status` returns. At the end of its `with` block a running status becomes complete, or failed."""

    def __init__(self, block: Block) -> None:
        super().__init__(block)
        self._block = block

    @staticmethod
    def _state_of(state: Any) -> State:
        """A state, if it is one. Raises `StreamlitValueError` otherwise."""
        checked: State = one_of("state", state, _STATES)
        return checked

    @property
    def _payload(self) -> ExpanderPayload:
        payload = self._block.payload
        assert payload["type"] == "expander"
        return payload

    def update(self, *, label: str | None = None, expanded: bool | None = None, state: Any = None) -> None:
        """Change the label, the state or whether it is expanded; None leaves a value unchanged."""
        payload: ExpanderPayload = {**self._payload}
        if label is not None:
            payload["label"] = string_argument(label)
        if expanded is not None:
            payload["value"] = integer_argument(expanded)
        if state is not None:
            payload["state"] = self._state_of(state)
        self._block.change(payload)
        current().show_progress()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        super().__exit__(kind, error, trace)
        if self._payload["state"] == "running":
            self.update(state="complete" if error is None else "error")


StatusContainer.__module__ = "streamlit.elements.lib.mutable_status_container"
