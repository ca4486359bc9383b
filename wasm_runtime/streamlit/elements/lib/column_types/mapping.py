"""`column_config` of a table on its way to the page: from what the script gives to JSON.

A mapping's keys are names of columns, "_index", or "_pos:3" for a place, which the script gives as an int.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from wasm_runtime.errors import StreamlitAPIException, StreamlitInvalidParameterTypeError
from wasm_runtime.streamlit.elements.lib.column_types.button import ButtonColumnResult
from wasm_runtime.streamlit.elements.lib.column_types.common import ColumnConfig

INDEX = "_index"

Configs = dict[str, ColumnConfig]
ButtonColumns = dict[str, ButtonColumnResult]


def configs_of(column_config: Any) -> tuple[Configs, ButtonColumns]:
    """What the script says of each column, and which columns are buttons with a key.

    A text is a label, None hides the column. Raises `StreamlitInvalidParameterTypeError` for what is no configuration.
    """
    if column_config is None:
        return {}, {}
    buttons = {key_of(name): given for name, given in column_config.items() if isinstance(given, ButtonColumnResult)}
    return {key_of(name): _config(name, given) for name, given in column_config.items()}, buttons


def key_of(name: Any) -> str:
    """The key of a column: an int is its place."""
    key: str = f"_pos:{name}" if isinstance(name, int) else name
    return key


def configure(configs: Configs, name: Any, **settings: Any) -> None:
    """Add settings to those of one column."""
    key = key_of(name)
    configs[key] = {**configs.get(key, {}), **settings}


def disable(configs: Configs, names: Iterable[str | int]) -> None:
    for name in names:
        configure(configs, name, disabled=True)


def config_json(configs: Configs) -> str | None:
    """The JSON that the page gets, None for nothing. What is None is left out.

    Raises `StreamlitAPIException` for numbers that JSON does not have, and `TypeError` for what has no JSON.
    """
    if not configs:
        return None
    try:
        return json.dumps(_without_none(configs), allow_nan=False)
    except ValueError as error:
        raise StreamlitAPIException(f"The provided column config cannot be serialized into JSON: {error}") from error


def _config(name: Any, given: Any) -> ColumnConfig:
    if isinstance(given, ButtonColumnResult):
        given = given.config
    if given is None:
        return {"hidden": True}
    if isinstance(given, str):
        return {"label": given}
    if isinstance(given, dict):
        return dict(given)
    raise StreamlitInvalidParameterTypeError(
        "column_config", ["None", "str", "dict"], given, f"Invalid configuration for column `{name}`."
    )


def _without_none(value: dict[Any, Any]) -> dict[Any, Any]:
    return {
        key: _without_none(each) if isinstance(each, dict) else each for key, each in value.items() if each is not None
    }
