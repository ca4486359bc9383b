"""A table as the editor has it: a DataFrame of its own, with the settings of its columns that follow from the data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

from wasm_runtime.streamlit.elements.lib.column_types.mapping import INDEX, Configs, configure, disable
from wasm_runtime.streamlit.elements.lib.editing.checks import check_frame, check_types
from wasm_runtime.streamlit.elements.lib.editing.edits import edited
from wasm_runtime.streamlit.elements.lib.editing.formats import UNLABELLED, Format, give_back, read
from wasm_runtime.streamlit.elements.lib.editing.kinds import Kind, is_only_text, kind_of


class EditedTable:
    """What a script gave the editor. Raises the errors that Streamlit has for what cannot be edited."""

    def __init__(
        self,
        data: Any,
        configs: Configs,
        *,
        disabled: bool | Iterable[str | int],
        hide_index: bool | None,
        adds_rows: bool,
    ) -> None:
        self.format: Format
        self.format, self.frame = read(data)
        check_frame(self.frame)
        self._set_up(configs, hide_index, adds_rows)
        if not isinstance(disabled, bool):
            disable(configs, disabled)
        self._name_columns()
        self._show_mixed_as_texts(configs)
        check_types(configs, self.kinds())

    def kinds(self) -> Mapping[str, Kind]:
        columns = {str(name): kind_of(self.frame.iloc[:, place]) for place, name in enumerate(self.frame.columns)}
        return {INDEX: kind_of(self.frame.index)} | columns

    def edited(self, state: Mapping[str, Any]) -> Any:
        """The script's data with the edits in it, in the format that it has."""
        return give_back(edited(self.frame.copy(), state), self.format)

    def _set_up(self, configs: Configs, hide_index: bool | None, adds_rows: bool) -> None:
        is_counted = type(self.frame.index).__name__ == "RangeIndex"
        if self.format in UNLABELLED:
            configure(configs, INDEX, hidden=True)
        if not is_counted:
            configure(configs, INDEX, required=True)
        elif adds_rows:
            configure(configs, INDEX, hidden=True)
        if hide_index is not None:
            configure(configs, INDEX, hidden=hide_index)

    def _name_columns(self) -> None:
        """Names are texts: the page knows columns by them."""
        columns = self.frame.columns
        if all(type(name) is str for name in columns) and type(columns).__name__ == "Index":
            return
        named = ["_".join(map(str, labels)) for labels in columns] if columns.nlevels > 1 else [*map(_name, columns)]
        if len(set(named)) < len(named):
            raise ValueError(f"Duplicate column names found: {named}")
        self.frame.columns = import_module("pandas").Index(named) if named else columns.astype(object)

    def _show_mixed_as_texts(self, configs: Configs) -> None:
        for place, name in enumerate(self.frame.columns):
            column = self.frame.iloc[:, place]
            if is_only_text(column):
                self.frame[name] = column.astype("string")
                configure(configs, name, disabled=True)


def _name(label: Any) -> Any:
    return label if label != label else str(label)  # NaN stays
