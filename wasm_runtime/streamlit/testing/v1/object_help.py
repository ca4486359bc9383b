"""What `st.help` shows, in a test."""

from __future__ import annotations

import ast
import re
from typing import ClassVar

from wasm_runtime.streamlit.testing.v1.elements import Fields, field
from wasm_runtime.streamlit.testing.v1.nodes import Element, Payload
from wasm_runtime.streamlit.testing.v1.registry import shows

_SIGNATURE = re.compile(r"(?:[\w<>]+\.)+(?P<name>[\w<>]+)\((?P<parameters>.*)\)(?: -> .*)?", re.DOTALL)


@shows("help_info", finders={"help": "help"})
class Help(Element):
    type = "help_info"
    fields: ClassVar[Fields] = {"name": field("name"), "doc_string": field("doc")}
    hidden = ("doc_string",)

    @property
    def names(self) -> tuple[str, ...]:
        return ("help_info", "help")

    @property
    def value(self) -> str:
        """The object's value; of what is called, and of a module, the name that the script has for it."""
        shown, name = self.payload.get("shown", ""), self.payload.get("name", "")
        return str(name if name and (not shown or _is_signature(self.payload)) else shown)


def _is_signature(payload: Payload) -> bool:
    """Whether what is shown is not the object's `repr`, such as `decimal.Decimal(1)` or `timedelta(days=1)`."""
    shown = payload["shown"]
    found = _SIGNATURE.fullmatch(shown)
    is_call = found is not None and (found["name"] != payload["kind"] or _are_parameters(found["parameters"]))
    return is_call or shown.endswith("(...)")


def _are_parameters(text: str) -> bool:
    """Whether these are the parameters of a call, and not values."""
    try:
        definition = ast.parse(f"def call({text}): ...").body[0]
    except SyntaxError:
        return False
    assert isinstance(definition, ast.FunctionDef)
    given = definition.args
    is_plain = not any(each.annotation for each in given.args)
    return not (given.args and len(given.defaults) == len(given.args) and is_plain)
