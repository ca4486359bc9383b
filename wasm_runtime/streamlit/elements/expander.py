"""Blocks that open and close: `expander`, and `status`, which shows the progress of work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from wasm_runtime.errors import StreamlitMissingRequiredParameterError
from wasm_runtime.protocol.payloads.layout import ExpanderPayload
from wasm_runtime.script.context import current
from wasm_runtime.session.query_binding import FLAG
from wasm_runtime.streamlit.elements.lib import container_classes
from wasm_runtime.streamlit.elements.lib.icons import icon_of
from wasm_runtime.streamlit.elements.lib.input import WidgetWriter
from wasm_runtime.streamlit.elements.lib.method_names import named_in
from wasm_runtime.streamlit.elements.lib.open_state import OpenState
from wasm_runtime.streamlit.elements.lib.parameters import (
    Key,
    OnChange,
    integer_argument,
    one_of,
    string_argument,
    width_of,
)

if TYPE_CHECKING:
    from wasm_runtime.streamlit.elements.lib.mutable_expander_container import ExpanderContainer
    from wasm_runtime.streamlit.elements.lib.mutable_status_container import StatusContainer

_Kind = Literal["default", "compact", "step"]
_KINDS: tuple[_Kind, ...] = ("default", "compact", "step")


class ExpanderMixin(WidgetWriter):
    """`expander`, `status`."""

    @named_in("LayoutsMixin")
    def expander(
        self,
        label: str,
        expanded: bool = False,
        *,
        key: Key | None = None,
        icon: str | None = None,
        type: Any = "default",
        width: Any = "stretch",
        on_change: OnChange = "ignore",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        bind: Any = None,
    ) -> ExpanderContainer:
        """A block that the user opens and closes. Unless `on_change` is "ignore", `.open` says whether it is open."""
        if label is None:
            raise StreamlitMissingRequiredParameterError("label")
        call = OpenState(self, key, on_change, args, kwargs, bind)
        payload = _payload(label, expanded, type, width)
        if (shown := icon_of(icon)) is not None:
            payload["icon"] = shown
        default = payload["value"]
        is_open, _ = call.register("expander", payload, lambda wire: default if wire is None else bool(wire), FLAG)
        if is_open is not None:
            payload["value"] = integer_argument(is_open)
        return container_classes.expander(call.open(payload, default), is_open)

    @named_in("LayoutsMixin")
    def status(
        self,
        label: str,
        *,
        expanded: bool = False,
        state: Any = "running",
        type: Any = "default",
        width: Any = "stretch",
    ) -> StatusContainer:
        """An expander that shows the state of a longer task: running, complete or failed."""
        payload = _payload(label or "", expanded, type, width)
        payload["state"] = container_classes.status._state_of(state)
        context = current()
        container = container_classes.status(context.open(self._place(context), payload))
        context.show_progress()
        return container


def _payload(label: object, expanded: object, kind: Any, width: Any) -> ExpanderPayload:
    return {
        "type": "expander",
        "label": string_argument(label),
        "value": integer_argument(expanded),
        "kind": one_of("type", kind, _KINDS),
        "width": width_of(width, content=False),
    }
