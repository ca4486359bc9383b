"""`st.data_editor`: as a dataframe, with what can be edited."""

from __future__ import annotations

from typing import Any

from tests.differential.drawings import dataframe

_MODES = ("", "fixed", "dynamic", "add", "delete")


def of_streamlit(message: Any) -> dict[str, Any]:
    return {
        **dataframe.of_streamlit(message),
        "mode": _MODES[message.editing_mode],
        "disabled": message.disabled,
        "deferred": message.ignore_rerun,
        "form": message.form_id,
    }


def of_ours(payload: dict[str, Any]) -> dict[str, Any]:
    return {
        **dataframe.of_ours(payload),
        "mode": payload.get("num_rows", "fixed"),
        "disabled": payload.get("disabled"),
        "deferred": payload.get("deferred"),
    }
