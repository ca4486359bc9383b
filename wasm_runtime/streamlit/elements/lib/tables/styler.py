"""What pandas' Styler makes of a table: styles as CSS, a caption, and the cells as texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import Enum
from hashlib import blake2b
from typing import Any

from wasm_runtime.errors import StreamlitAPIException
from wasm_runtime.protocol.payloads.tables import StylerFields
from wasm_runtime.session.media import MediaFile
from wasm_runtime.streamlit.elements.lib.parameters import string_argument
from wasm_runtime.streamlit.elements.lib.tables.payload import table_payload
from wasm_runtime.streamlit.elements.lib.tables.python_columns import table_of_columns

_PLACE = re.compile(r"row(?P<row>\d+)_col(?P<column>\d+)")
_MADE_UP = re.compile("[0-9a-f]{5}|[0-9a-f]{32}")  # what pandas calls a Styler that was not named


def styler_fields(styler: Any, address_of: Callable[[MediaFile], str]) -> StylerFields:
    """The fields of a Styler. Raises if it is too large for pandas, as Streamlit does."""
    from importlib import import_module

    most = int(import_module("pandas").get_option("styler.render.max_elements"))
    cells = int(styler.data.size)
    if cells > most:
        raise StreamlitAPIException(
            f"The dataframe has `{cells}` cells, but the maximum number of cells allowed to be rendered by Pandas "
            f"Styler is configured to `{most}`. To allow more cells to be styled, you can change the "
            '`"styler.render.max_elements"` config. For example: '
            f'`pd.set_option("styler.render.max_elements", {cells})`'
        )
    styler._compute()
    translated: Mapping[str, Any] = styler._translate(False, False)
    columns = _texts(styler.data, translated)
    texts = table_of_columns([(str(place), column) for place, column in enumerate(columns)], len(styler.data))
    styles = _styles(translated)
    name = string_argument(styler.uuid)
    if _MADE_UP.fullmatch(name):
        # One that is the same in each run: otherwise all of it would cross again.
        name = blake2b(f"{styles} {columns}".encode("utf-8", "replace"), digest_size=4).hexdigest()[:5]
    fields: StylerFields = {"uuid": name, "display": table_payload(texts, address_of)}
    if styler.caption is not None:
        fields["caption"] = string_argument(styler.caption)
    if styles:
        fields["styles"] = styles.replace("#T_\0", f"#T_{name}")
    return fields


def _texts(frame: Any, translated: Mapping[str, Any]) -> list[list[Any]]:
    """The cells as texts, by columns. Rows that the Styler hides have none of its: they are shown as they are."""
    unstyled = frame.astype(str)
    columns: list[list[Any]] = [unstyled.iloc[:, place].tolist() for place in range(len(frame.columns))]
    for row in translated["body"]:
        for cell in row:
            place = _PLACE.match(cell.get("id") or "")
            if place is not None:
                columns[int(place["column"])][int(place["row"])] = _text(cell["display_value"])
    return columns


def _text(shown: Any) -> str:
    return str(shown.value if isinstance(shown, Enum) else shown)


def _styles(translated: Mapping[str, Any]) -> str:
    """CSS, with a zero where the Styler's name will be."""
    rules = [
        f"#T_\0 {each['selector']} {_declarations(each['props'])}" for each in translated.get("table_styles") or ()
    ]
    for each in translated.get("cellstyle") or ():
        selectors = ", ".join(f"#T_\0_{selector}" for selector in each["selectors"])
        rules.append(f"{selectors} {_declarations(each['props'])}")
    return "\n".join(rules)


def _declarations(properties: Any) -> str:
    return "{ " + "; ".join(f"{name}: {value}" for name, value in properties if str(value).strip()) + " }"
