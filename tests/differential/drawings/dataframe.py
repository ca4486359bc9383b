"""`st.dataframe`: its table, and what is said of its columns."""

from __future__ import annotations

import json
from typing import Any

from tests.differential.drawings.table import styler_of_message, styler_of_payload
from tests.differential.tables import table_rows


def of_streamlit(message: Any) -> dict[str, Any]:
    modes = [message.SelectionMode.Name(mode).lower().replace("_", "-") for mode in message.selection_mode]
    return {
        "table": table_rows(message.arrow_data.data),
        "styler": styler_of_message(message.arrow_data),
        "config": json.loads(message.columns),
        "order": list(message.column_order),
        "modes": sorted(modes),
        "row_height": message.row_height,
        "placeholder": message.placeholder if message.HasField("placeholder") else None,
        "alt": message.alt,
        "form": message.form_id if modes else "",
        "buttons": _keys(message.button_click_widgets),
    }


def of_ours(payload: dict[str, Any]) -> dict[str, Any]:
    return {
        "table": table_rows(payload["table"]["head"]),
        "styler": styler_of_payload(payload),
        "config": json.loads(payload.get("config", "{}")),
        "order": payload.get("order", []),
        "modes": sorted(payload.get("modes", [])),
        "row_height": payload.get("row_height", 0),
        "placeholder": payload.get("placeholder"),
        "alt": payload.get("alt", ""),
        "form": payload.get("form", ""),
        "buttons": _keys(dict(payload.get("buttons", []))),
    }


def _keys(buttons: Any) -> dict[str, str]:
    """The columns of buttons, with the keys that their widgets' ids end with."""
    return {name: widget_id.split("-", 2)[2] for name, widget_id in buttons.items()}
