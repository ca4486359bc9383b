"""A table as the editor has it, and the settings of its columns that follow from the data."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from typing import Any, Protocol

from wasm_runtime.errors import StreamlitDataframeConversionError
from wasm_runtime.streamlit.elements.lib.column_types.mapping import INDEX, Configs, configure, disable
from wasm_runtime.streamlit.elements.lib.editing.checks import check_types
from wasm_runtime.streamlit.elements.lib.editing.kinds import Kind
from wasm_runtime.streamlit.elements.lib.editing.plain import NotPlain
from wasm_runtime.streamlit.elements.lib.editing.plain_shapes import plain_table

# Of these the rows have only numbers, so the editor hides them.
_UNLABELLED = {
    "index",
    "polars frame",
    "polars series",
    "arrow array",
    "numpy list",
    "numpy matrix",
    "values",
    "tuple",
    "set",
    "rows",
    "records",
    "columns of values",
}


class EditedTable(Protocol):
    """What a script gave the editor."""

    @property
    def format(self) -> str:
        """What Streamlit calls a data format, in plain words."""

    @property
    def counts(self) -> bool:
        """Whether the rows have only numbers."""

    @property
    def shown(self) -> Any:
        """What the page shows, before it is edited."""

    def only_texts(self) -> list[str]:
        """The columns whose values are of several kinds: they are shown as texts."""

    def kinds(self) -> Mapping[str, Kind]:
        """What the columns hold, by their names; the index is one of them."""

    def edited(self, state: Mapping[str, Any]) -> Any:
        """The script's data with the edits in it, in the format that it has."""


def table_to_edit(data: Any) -> EditedTable:
    """The table in what a script gave. Python's own values make one without pandas, unless the app has loaded it.

    Raises the errors that Streamlit has for what cannot be edited.
    """
    if "pandas" not in sys.modules:
        try:
            return plain_table(data)
        except NotPlain:
            if find_spec("pandas") is None:
                raise StreamlitDataframeConversionError(
                    f"To edit a table of `{type(data).__name__}` with these values pandas is needed: add it to "
                    "requirements.txt, or give a list, a list of dicts or a dict of lists, with values of one kind in "
                    "each column."
                ) from None
    from wasm_runtime.streamlit.elements.lib.editing.pandas_table import PandasTable

    return PandasTable(data)


def settle(
    table: EditedTable,
    configs: Configs,
    *,
    disabled: bool | Iterable[str | int],
    hide_index: bool | None,
    adds_rows: bool,
) -> None:
    """Add to `configs` what follows from the table.

    Raises `StreamlitAPIException` for a column whose configured type cannot edit what it holds.
    """
    if table.format in _UNLABELLED:
        configure(configs, INDEX, hidden=True)
    if not table.counts:
        configure(configs, INDEX, required=True)
    elif adds_rows:
        configure(configs, INDEX, hidden=True)
    if hide_index is not None:
        configure(configs, INDEX, hidden=hide_index)
    if not isinstance(disabled, bool):
        disable(configs, disabled)
    disable(configs, table.only_texts())
    check_types(configs, table.kinds())
