"""A rating with thumbs, faces or stars."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from wasm_runtime.errors import StreamlitValueOutOfRangeError
from wasm_runtime.session.query_binding import one
from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
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
        """A rating: 1 or 0 for thumbs up or down, 0 to 4 for faces and stars, None without a rating."""
        call = Input(
            self,
            "",
            key=key,
            on_change=on_change,
            args=args,
            kwargs=kwargs,
            disabled=disabled,
            width=width,
            bind=bind,
            persist_state=persist_state,
            content_width=True,
        )
        style = one_of("options", options, tuple(_HIGHEST))
        highest = _HIGHEST[style]
        if default is not None:
            if not 0 <= default <= highest:
                raise StreamlitValueOutOfRangeError("default", default, 0, highest)
            if isinstance(default, bool):
                raise TypeError("Field Feedback.default: Expected an int, got a boolean.")
            operator.index(default)

        def parse(wire: float | None) -> int | None:
            return default if wire is None or wire < 0 else int(wire)

        def from_address(text: str) -> int:
            rating = int(text)
            if not 0 <= rating <= highest:
                raise ValueError(text)
            return rating

        rating = call.register(
            "feedback",
            parse,
            identity=(options, default),
            keyed_identity=options,
            binding=one(str, from_address),
        )
        current = rating.value
        is_rating = is_integral(current) and not isinstance(current, bool) and 0 <= int(current) <= highest
        if current is not None and not is_rating:
            current = default
            rating.correct(current)
        shown = _wire(default)
        rating.write(
            {
                "type": "feedback",
                "options": style,
                "value": rating.serialized(_wire, current, shown),
                "default": shown,
                **rating.common(),
            }
        )
        return current


def _wire(rating: int | None) -> int | None:
    return None if rating is None else int(rating)
