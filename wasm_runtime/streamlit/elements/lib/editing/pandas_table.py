"""A table to edit in a DataFrame of its own, with the type of what the script gave."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from wasm_runtime.streamlit.elements.lib.column_types.mapping import INDEX
from wasm_runtime.streamlit.elements.lib.editing.checks import check_frame
from wasm_runtime.streamlit.elements.lib.editing.edits import edited
from wasm_runtime.streamlit.elements.lib.editing.formats import Format, give_back, read
from wasm_runtime.streamlit.elements.lib.editing.kinds import Kind, is_only_text, kind_of


class PandasTable:
    """As `EditedTable` says. Raises the errors that Streamlit has for what cannot be edited."""

    format: Format

    def __init__(self, data: Any) -> None:
        self.format, self.shown = read(data)
        check_frame(self.shown)
        self._name_columns()
        self._texts = [name for name in self.shown.columns if is_only_text(self.shown[name])]
        for name in self._texts:
            self.shown[name] = self.shown[name].astype("string")

    @property
    def counts(self) -> bool:
        return type(self.shown.index).__name__ == "RangeIndex"

    def only_texts(self) -> list[str]:
        return self._texts

    def kinds(self) -> Mapping[str, Kind]:
        columns = {str(name): kind_of(self.shown.iloc[:, place]) for place, name in enumerate(self.shown.columns)}
        return {INDEX: kind_of(self.shown.index)} | columns

    def edited(self, state: Mapping[str, Any]) -> Any:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what the next pandas will refuse: no script has written this
            return give_back(edited(self.shown.copy(), state), self.format)

    def _name_columns(self) -> None:
        """Names are texts: the page knows columns by them."""
        columns = self.shown.columns
        if all(type(name) is str for name in columns) and type(columns).__name__ == "Index":
            return
        named = ["_".join(map(str, labels)) for labels in columns] if columns.nlevels > 1 else [*map(_name, columns)]
        if len(set(named)) < len(named):
            raise ValueError(f"Duplicate column names found: {named}")
        self.shown.columns = import_module("pandas").Index(named) if named else columns.astype(object)


def _name(label: Any) -> Any:
    return label if label != label else str(label)  # NaN stays
