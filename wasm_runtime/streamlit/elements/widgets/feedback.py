"""What a person thinks of something, as thumbs, faces or stars."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from wasm_runtime.errors import StreamlitValueOutOfRangeError
from wasm_runtime.session.query_binding import one
from wasm_runtime.streamlit.elements.lib.input import SnugInput, WidgetWriter
from wasm_runtime.streamlit.elements.lib.number_kinds import is_integral
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange, one_of

_HIGHEST: dict[Literal["thumbs", "faces", "stars"], int] = {"thumbs": 1, "faces": 4, "stars": 4}


class FeedbackMixin(WidgetWriter):
    """`feedback`."""

    def feedback(
        self,
        options: Any = "thumbs",
        *,
        key: Key | None = None,
        default: int | None = None,
        disabled: bool = False,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        width: Any = "content",
        bind: Any = None,
        persist_state: Any = None,
    ) -> int | None:
        """A rating from 0: thumbs up is 1 and down is 0, faces and stars go to 4. None where nobody has rated."""
        call = SnugInput(self, "", key, None, on_change, args, kwargs, disabled, "visible", width, bind, persist_state)
        highest = _HIGHEST[one_of("options", options, tuple(_HIGHEST))]
        if default is not None:
            if not 0 <= default <= highest:
                raise StreamlitValueOutOfRangeError("default", default, 0, highest)
            if isinstance(default, bool):
                raise TypeError("Field Feedback.default: Expected an int, got a boolean.")
            operator.index(default)
        call.identify("feedback", (options, default), options)

        def parse(wire: float | None) -> int | None:
            return default if wire is None or wire < 0 else int(wire)

        def from_address(text: str) -> int:
            rating = int(text)
            if not 0 <= rating <= highest:
                raise ValueError(text)
            return rating

        current, assigned, widget = call.register("feedback", parse, one(str, from_address))
        is_rating = is_integral(current) and not isinstance(current, bool) and 0 <= int(current) <= highest
        if current is not None and not is_rating:
            current = default
            call.context.state.correct(widget, current)
        payload: dict[str, Any] = {"type": "feedback", "options": options}
        call.write(payload, current, _wire(default), assigned=assigned, serialize=_wire)
        return current


def _wire(rating: int | None) -> int | None:
    return None if rating is None else int(rating)
