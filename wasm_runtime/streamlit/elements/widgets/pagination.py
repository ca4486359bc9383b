"""A choice of a page of a long list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wasm_runtime.errors import (
    StreamlitAPIException,
    StreamlitInvalidParameterTypeError,
    StreamlitValueOutOfRangeError,
)
from wasm_runtime.protocol.payloads.choices import PaginationFields
from wasm_runtime.session.query_binding import one
from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange

_MOST_PAGES = 2**31 - 1


class PaginationMixin(WidgetWriter):
    """`pagination`."""

    def pagination(
        self,
        num_pages: int,
        *,
        default: int = 1,
        max_visible_pages: int | None = 7,
        width: Any = "content",
        key: Key | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        disabled: bool = False,
        bind: Any = None,
        persist_state: Any = None,
    ) -> int:
        """A page from 1 to `num_pages`. `max_visible_pages` includes the gaps; None shows as many as fit."""
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
        if not _is_whole(num_pages) or num_pages < 1:
            raise StreamlitAPIException(f"`num_pages` must be an integer of at least 1. Got {num_pages}.")
        if num_pages > _MOST_PAGES:
            raise ValueError(f"Value out of range: {num_pages}")
        if not _is_whole(default):
            raise StreamlitInvalidParameterTypeError("default", ["int"], default)
        if not 1 <= default <= num_pages:
            raise StreamlitValueOutOfRangeError("default", default, 1, num_pages)
        if max_visible_pages is not None and (not _is_whole(max_visible_pages) or max_visible_pages < 0):
            raise StreamlitAPIException(
                f"`max_visible_pages` must be a non-negative integer or None. Got {max_visible_pages}."
            )

        def parse(wire: float | None) -> int:
            return default if wire is None else int(wire)

        def from_address(text: str) -> int:
            page = int(text)
            if not 1 <= page <= num_pages:
                raise ValueError(text)
            return page

        pages = call.register(
            "pagination",
            parse,
            identity=(num_pages, default, max_visible_pages),
            binding=one(str, from_address),
        )
        current = pages.value
        if not isinstance(current, int) or not 1 <= current <= num_pages:
            current = default
            pages.correct(current)
        fields: PaginationFields = {"type": "pagination", "pages": num_pages}
        if max_visible_pages is not None:
            fields["visible"] = max_visible_pages
        pages.write({"value": current, "default": default, **fields, **pages.common()})
        return current


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
