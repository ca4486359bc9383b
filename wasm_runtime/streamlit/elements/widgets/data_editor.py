"""`st.data_editor`: a table whose cells and rows the user changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange, is_word

Data = TypeVar("Data")


class DataEditorMixin(WidgetWriter):
    """`data_editor`."""

    def data_editor(
        self,
        data: Data,
        *,
        width: Any = "stretch",
        height: Any = "auto",
        use_container_width: bool | None = None,
        hide_index: bool | None = None,
        column_order: Iterable[str] | None = None,
        column_config: Any = None,
        num_rows: Any = "fixed",
        disabled: bool | Iterable[str | int] = False,
        key: Key | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        row_height: int | None = None,
        placeholder: str | None = None,
        alt: str | None = None,
    ) -> Data:
        """A table to edit: returns the data with the edits in it, of the type that was given.

        `num_rows` is "dynamic", "add" or "delete" where rows can be added, deleted, or both. `disabled` is True for
        all columns, or names those that cannot be edited. Session state has the edits under the key, and cannot set
        them.
        """
        # Only tables need it.
        from wasm_runtime.streamlit.elements.lib.editing.editor import edited_data

        if use_container_width is not None:
            width = "stretch" if use_container_width else ("content" if is_word(width, ("stretch",)) else width)
        call = Input(
            self,
            "",
            key=key,
            on_change=on_change,
            args=args,
            kwargs=kwargs,
            disabled=disabled is True,
            width=width,
            content_width=True,
        )
        edited: Data = edited_data(
            self,
            call,
            data,
            width=width,
            height=height,
            use_container_width=use_container_width,
            hide_index=hide_index,
            column_order=column_order,
            column_config=column_config,
            num_rows=num_rows,
            disabled=disabled,
            row_height=row_height,
            placeholder=placeholder,
            alt=alt,
        )
        return edited
