"""What can be selected in `st.dataframe`, and what is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

from wasm_runtime.errors import (
    StreamlitAPIException,
    StreamlitIncompatibleParametersError,
    StreamlitValueError,
)
from wasm_runtime.protocol.payloads.tables import DataframeSelection, SelectionMode
from wasm_runtime.streamlit.elements.lib.table_states import DataframeState
from wasm_runtime.streamlit.util import ReadOnlyAttributeDictionary

_MODES: tuple[SelectionMode, ...] = (
    "multi-cell",
    "multi-column",
    "multi-row",
    "single-cell",
    "single-column",
    "single-row",
    "single-row-required",
)
_ROW_MODES = ("multi-row", "single-row", "single-row-required")


class DataframeSelectionState(ReadOnlyAttributeDictionary):
    """The selected rows by position, columns by name, and cells as pairs of both."""

    rows: list[int]
    columns: list[str]
    cells: list[tuple[int, str]]


DataframeSelectionState.__module__ = "streamlit.elements.arrow"


def modes_of(selection_mode: Any) -> list[SelectionMode]:
    """The modes, each once. Raises for those that do not exist or do not go together."""
    given = {selection_mode} if isinstance(selection_mode, str) else set(selection_mode)
    if not given <= set(_MODES):
        raise StreamlitValueError("selection_mode", map(repr, _MODES))
    modes = [mode for mode in _MODES if mode in given]
    of_rows = [f"selection_mode='{mode}'" for mode in _ROW_MODES if mode in given]
    if len(of_rows) > 1:
        raise _incompatible(of_rows, " Only one row selection mode can be specified.")
    for kind in ("column", "cell"):
        both = [f"single-{kind}", f"multi-{kind}"]
        if given.issuperset(both):
            raise _incompatible([f"selection_mode='{mode}'" for mode in both], "")
    return modes


def _incompatible(uses: Sequence[str], why: str) -> StreamlitIncompatibleParametersError:
    named = [f"`{use}`" for use in uses]
    listed = " and ".join(named) if len(named) == 2 else f"{', '.join(named[:-1])}, and {named[-1]}"
    return StreamlitIncompatibleParametersError(f"{listed} cannot be used together.{why}")


@dataclass(frozen=True)
class Selectable:
    """A table in which these modes can select; `columns` are the names of its columns."""

    modes: Collection[SelectionMode]
    rows: int
    columns: Collection[str]

    def read(self, state: Any) -> DataframeSelection:
        """What a script has set as selected, without what there is not. Raises `StreamlitAPIException`."""
        selection = state.get("selection") if isinstance(state, dict) else None
        if not isinstance(selection, dict):
            raise StreamlitAPIException(
                "Selection state must be a dictionary with a 'selection' key containing 'rows', 'columns', and 'cells' "
                "arrays."
            )
        rows = self._only(selection, "rows", "multi-row", _ROW_MODES, self._has_row)
        columns = self._only(selection, "columns", "multi-column", ("multi-column", "single-column"), self._has_column)
        cells = self._only(selection, "cells", "", ("single-cell",), self._has_cell)
        return {
            "rows": self.with_required([int(row) for row in rows]),
            "columns": columns,
            "cells": [(int(row), str(column)) for row, column in cells],
        }

    def with_required(self, rows: list[int]) -> list[int]:
        return [0] if not rows and self.rows and "single-row-required" in self.modes else rows

    def _only(
        self, selection: dict[str, Any], name: str, multi: str, modes: Collection[str], is_there: Callable[[Any], bool]
    ) -> list[Any]:
        found = selection.get(name)
        if not isinstance(found, list) or not set(modes) & set(self.modes):
            return []
        there = [each for each in found if is_there(each)]
        return there if multi in self.modes else there[:1]

    def _has_row(self, row: Any) -> bool:
        return isinstance(row, int) and 0 <= row < self.rows

    def _has_column(self, column: Any) -> bool:
        return isinstance(column, str) and column in self.columns

    def _has_cell(self, cell: Any) -> bool:
        is_pair = isinstance(cell, (list, tuple)) and len(cell) == 2
        return is_pair and self._has_row(cell[0]) and self._has_column(cell[1])


def state_of(selection: DataframeSelection) -> DataframeState:
    """What the script sees."""
    cells = [(cell[0], cell[1]) for cell in selection["cells"]]
    return DataframeState(selection=DataframeSelectionState({**selection, "cells": cells}))
