"""What a table must be like to be edited, and which types of columns fit which kinds of values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from wasm_runtime.errors import StreamlitAPIException
from wasm_runtime.streamlit.elements.lib.column_types.mapping import INDEX, Configs
from wasm_runtime.streamlit.elements.lib.editing.kinds import Kind

_INDEXES = ("RangeIndex", "Index", "DatetimeIndex", "CategoricalIndex")
_FITTING: dict[str, frozenset[str]] = {
    name: frozenset(("empty", *kinds.split()))
    for name, kinds in {
        "text": "string",
        "link": "string",
        "markdown": "string",
        "number": "integer float string timedelta decimal",
        "checkbox": "integer boolean string",
        "selectbox": "integer float boolean string",
        "multiselect": "string list",
        "list": "string list",
        "datetime": "date time datetime",
        "date": "date datetime",
        "time": "time datetime",
    }.items()
}


def check_frame(frame: Any) -> None:
    """Raise `StreamlitAPIException` for an index or names of columns that the editor cannot have."""
    kind = type(frame.index).__name__
    if kind not in _INDEXES:
        raise StreamlitAPIException(
            f"The type of the dataframe index - {kind} - is not yet supported by the data editor."
        )
    check_names(frame.columns.tolist())


def check_names(names: list[Any]) -> None:
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise StreamlitAPIException(
            "All column names are required to be unique for usage with data editor. The following column names are "
            f"duplicated: {twice}. Please rename the duplicated columns in the provided data."
        )
    if INDEX in names:
        raise StreamlitAPIException(
            f"The column name '{INDEX}' is reserved for the index column and can't be used for data columns. Please "
            "rename the column in the provided data."
        )


def check_types(configs: Configs, kinds: Mapping[str, Kind]) -> None:
    """Raise `StreamlitAPIException` for a column whose configured type cannot edit what it holds."""
    for name, kind in kinds.items():
        config = configs.get(name)
        if not config or config.get("disabled") or not config.get("type_config"):
            continue
        shown_as = config["type_config"].get("type")
        if shown_as in _FITTING and kind not in _FITTING[shown_as]:
            raise StreamlitAPIException(
                f"The configured column type `{shown_as}` for column `{name}` is not compatible for editing the "
                f"underlying data type `{kind}`.\n\nYou have following options to fix this: 1) choose a compatible "
                "type 2) disable the column 3) convert the column into a compatible data type."
            )
