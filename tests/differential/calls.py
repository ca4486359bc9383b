"""A plain call of each method that draws, and of others, from which the calls with other values are made.

The arguments are derived from Streamlit's signature. Where a parameter that must be given means something else in each
call, they are in a file of the call's name, scripts/FAMILY/NAME.call, as those of all calls are that draw nothing.
"""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

from wasm_runtime.streamlit.delta_generator import methods

FAMILIES = Path(__file__).parent / "scripts"
API = json.loads((Path(__file__).parents[1] / "data" / "streamlit_api.json").read_text("utf-8"))["commands"]
# What means the same in all calls. LABEL is another one each time.
ARGUMENTS = {"label": "LABEL", "body": "LABEL", "key": "LABEL", "options": "['a', 'b', 'c']"}
STANDS_IN_A_FORM_ALONE = "form_submit_button"


def calls() -> dict[str, str]:
    """The arguments of each call that is known, as source."""
    written = {file.stem: file.read_text("utf-8").strip() for file in FAMILIES.glob("*/*.call")}
    derived = {name: _plain(name) for name in calls_to_try()}
    return {name: arguments for name, arguments in derived.items() if arguments is not None} | written


def calls_to_try() -> list[str]:
    """The names of all that draws and has parameters."""
    return [name for name in methods() if parameters(name) and name != STANDS_IN_A_FORM_ALONE]


def parameters(call: str) -> list[str]:
    found = signature(call)
    return [each.arg for each in (*found.posonlyargs, *found.args, *found.kwonlyargs)]


def signature(call: str) -> ast.arguments:
    """Streamlit's; a default that is no literal is None."""
    definition = ast.parse(f"def call{re.sub(r'<[^>]*>', 'None', API[call])}: ...").body[0]
    assert isinstance(definition, ast.FunctionDef)
    return definition.args


def _plain(call: str) -> str | None:
    """What must be given, and a key for what has no label to tell it from others; None if that says too little."""
    found = signature(call)
    required = [each.arg for each in found.args[: len(found.args) - len(found.defaults)]]
    if not ARGUMENTS.keys() >= {*required}:
        return None
    given = [ARGUMENTS[name] for name in required]
    if "LABEL" not in given and "key" in parameters(call):
        given.append("key=LABEL")
    return ", ".join(given)
