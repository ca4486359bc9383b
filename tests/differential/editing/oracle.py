"""Streamlit's tables in a process of its own: reads cases as JSON lines, answers what it sent and returned.

Run as a script. The state that the page would have is put where the editor asks for it.
"""

from __future__ import annotations

import base64
import json
import logging
import sys
import warnings
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[3]))

import streamlit
from streamlit.delta_generator import DeltaGenerator
from streamlit.elements.lib.column_config_utils import _convert_column_config_to_json, process_config_mapping
from streamlit.elements.widgets import data_editor as module
from streamlit.runtime.state.common import RegisterWidgetResult

from tests.differential.editing.given import WORDS, described, given

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
WORDS["cc"] = streamlit.column_config
WORDS["st"] = streamlit


class _Page:
    """What the page has: the state of the editor, and the message that it got last."""

    def __init__(self) -> None:
        self.state = "{}"
        self.sent: Any = None

    def enqueue(self, generator: Any, kind: str, proto: Any, *args: Any, **kwargs: Any) -> Any:
        self.sent = proto
        return generator

    def register(self, element_id: str, **kwargs: Any) -> Any:
        return RegisterWidgetResult(kwargs["deserializer"](self.state), False)


PAGE = _Page()
DeltaGenerator._enqueue = lambda self, *args, **kwargs: PAGE.enqueue(self, *args, **kwargs)  # type: ignore[method-assign]
vars(module)["register_widget"] = PAGE.register


def answer(case: dict[str, Any]) -> Any:
    if case["ask"] == "config":
        return _convert_column_config_to_json(process_config_mapping(given(case["config"])))
    if case["ask"] == "show":
        return _shown(case["data"])
    PAGE.state = json.dumps(case.get("state") or {})
    PAGE.sent = None
    arguments = given(case.get("arguments") or "{}")
    data = given(case["data"])
    returned = streamlit.data_editor(data, **arguments)
    sent = PAGE.sent
    return [
        described(returned),
        json.loads(sent.columns),
        sent.editing_mode,
        sent.disabled,
        list(sent.column_order),
    ]


def _shown(data: str) -> list[Any]:
    """The Arrow stream of a table, and whether a grid hides its index and a static table its header."""
    streamlit.table(given(data))
    hides_header = PAGE.sent.hide_header
    streamlit.dataframe(given(data))
    sent = PAGE.sent
    hides_index = json.loads(sent.columns or "{}").get("_index", {}).get("hidden", False)
    return [base64.b64encode(sent.arrow_data.data).decode(), hides_index, hides_header]


def main() -> None:
    replies, sys.stdout = sys.stdout, sys.stderr
    for line in sys.stdin:
        try:
            reply = answer(json.loads(line))
        except Exception as error:
            reply = {"error": f"{type(error).__module__}.{type(error).__name__}", "message": str(error)}
        replies.write(json.dumps(reply, default=str) + "\n")
        replies.flush()


if __name__ == "__main__":
    main()
