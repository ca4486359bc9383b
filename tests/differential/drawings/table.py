"""`st.table`: its Arrow as names, types and cells, and a Styler that was not named without its name."""

from __future__ import annotations

import re
from typing import Any

from tests.differential.tables import pyarrow, table_rows

NOTHING = [[[], [], "[]"]]
_BORDERS = ("", "none", "horizontal")
_MADE_UP = re.compile("[0-9a-f]{5}|[0-9a-f]{10}")


def of_streamlit(message: Any) -> dict[str, Any]:
    return {
        "data": _rows(message.arrow_data.data),
        "styler": styler_of_message(message.arrow_data),
        "border": _BORDERS[message.border_mode],
        "hidden": [message.hide_index, message.hide_header],
        "alt": message.alt,
    }


def of_ours(payload: dict[str, Any]) -> dict[str, Any]:
    return {
        "data": _rows(payload["table"]["head"]),
        "styler": styler_of_payload(payload),
        "border": payload.get("border", ""),
        "hidden": [payload.get("hide_index", False), payload.get("hide_header", False)],
        "alt": payload.get("alt", ""),
    }


def styler_of_message(data: Any) -> list[Any] | None:
    styler = data.styler
    shown = _styler(styler.uuid, styler.caption, styler.styles, styler.display_values)
    return shown if data.HasField("styler") else None


def styler_of_payload(payload: dict[str, Any]) -> list[Any] | None:
    styler = payload.get("styler")
    return styler and _styler(
        styler["uuid"], styler.get("caption", ""), styler.get("styles", ""), styler["display"]["head"]
    )


def _styler(uuid: str, caption: str, styles: str, display: bytes) -> list[Any]:
    name = "" if _MADE_UP.fullmatch(uuid) else uuid
    return [name, caption, styles.replace(f"#T_{uuid}", f"#T_{name}"), _cells(display)]


def _rows(stream: bytes) -> Any:
    return table_rows(stream) if stream else NOTHING


def _cells(stream: bytes) -> Any:
    """The texts in the cells: the index that Streamlit sends again is not shown of these."""
    if not stream:
        return NOTHING
    frame = pyarrow.ipc.open_stream(stream).read_all().to_pandas()
    return frame.to_numpy().tolist()
