"""Writes docs/compatibility.md: each call, parameter and option of Streamlit 1.67, and what becomes of it here.

What Streamlit has stands in tests/data/streamlit_api.json, as observed. What is here is found by looking at the code: a
name that is there and is not marked as missing, with the parameters of its own signature, less those it declares to
refuse (wasm_runtime/compat/refusals.py); an option whose name the runtime mentions.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from wasm_runtime import streamlit
from wasm_runtime.compat.importing import install
from wasm_runtime.compat.not_built_yet import NotBuiltYet
from wasm_runtime.compat.refusals import Refusal, is_for_servers, refusals_of
from wasm_runtime.config_options import why_without_meaning
from wasm_runtime.script.run_requests import RunRequest
from wasm_runtime.script.runner import AppSession
from wasm_runtime.streamlit import errors
from wasm_runtime.streamlit.delta_generator import DeltaGenerator

ROOT = Path(__file__).parents[1]
FILE = ROOT / "docs" / "compatibility.md"
FACTS: dict[str, Any] = json.loads((ROOT / "tests" / "data" / "streamlit_api.json").read_text("utf-8"))

# Objects that only a run has, and how a script gets one.
IN_A_RUN = {
    "<cached function>": "st.cache_data(lambda: 0)",
    "dialog()": "st.dialog('t')(len)",
    "expander()": "st.expander('e')",
    "grid()": "st.grid(2)",
    "popover()": "st.popover('p')",
    "status()": "st.status('s')",
    "tabs()": "st.tabs(['t'])[0]",
}

HEAD = """\
# Compatibility with Streamlit 1.67

Made by docs/compatibility.py from what Streamlit has and what the code has; `make format` writes it anew. How what is
here differs is in [differences.md](differences.md).
"""


@dataclass
class Entry:
    """A name of Streamlit's and how it is here. `missing`: parameters that it does not take at all."""

    name: str
    state: str
    takes: list[str]
    missing: list[str]
    refusals: tuple[Refusal, ...]

    @property
    def row(self) -> str:
        notes = [*(f"`{name}`" for name in self.missing), *map(str, self.refusals)]
        taken = ", ".join(f"`{name}`" for name in self.takes)
        name = self.name if self.name.startswith("<") else f"st.{self.name}"
        return f"| `{name}` | {self.state} | {taken} | {', '.join(notes)} |"


# --- calls -----------------------------------------------------------------------------------------------------------


def entries() -> Iterator[Entry]:
    """Every name, calls first, then their members."""
    signatures: dict[str, str | None] = {**FACTS["commands"], **FACTS["members"]}
    in_a_run = objects_of_a_run()
    for name, signature in signatures.items():
        yield entry(name, signature, find(name, in_a_run))


def entry(name: str, signature: str | None, found: object) -> Entry:
    names = parameters_in(signature)
    if found is None or isinstance(found, NotBuiltYet):
        return Entry(name, "not yet", [], [], ())
    if is_for_servers(found):
        return Entry(name, "needs a server", [], [], ())
    refusals = refusals_of(found)
    refused = {refusal.parameter for refusal in refusals if not refusal.values}
    here = own_parameters(found) if names else []
    takes = [each for each in names if each in here or f"**{each.lstrip('*')}" in here]
    missing = [each for each in names if each not in takes]
    return Entry(name, "yes", [each for each in takes if each not in refused], missing, refusals)


def find(path: str, in_a_run: dict[str, object]) -> object:
    """What a name stands for; None if it is not there."""
    head, _, rest = path.partition(".")
    found: object = in_a_run.get(head) if head in IN_A_RUN else getattr(streamlit, head, None)
    for name in filter(None, rest.split(".")):
        if found is None or isinstance(found, NotBuiltYet) or is_for_servers(found):
            return found
        found = (
            getattr(found, name, None) if isinstance(found, ModuleType) else inspect.getattr_static(found, name, None)
        )
    return found


def objects_of_a_run() -> dict[str, object]:
    """What the calls in `IN_A_RUN` return; those that are not there are left out."""
    lines = [f"try: ({name!r}, {call})\nexcept Exception: pass" for name, call in IN_A_RUN.items()]
    found: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "script.py"
        script.write_text("\n".join(["import streamlit as st", *lines]), "utf-8")
        install()
        AppSession(script, lambda message: None, found.__setitem__).run(RunRequest())
    return found


def parameters_in(signature: str | None) -> list[str]:
    """The names in a signature that is given as text."""
    inner = (signature or "()").strip()[1:-1]
    parts = re.split(r", (?=\*{0,2}[a-z_]+(?:=|,|$)|\*,)", inner)
    return [part.partition("=")[0] for part in parts if part and part != "*"]


def own_parameters(found: Any) -> list[str]:
    function = found.__func__ if isinstance(found, (staticmethod, classmethod)) else found
    marks: dict[Any, str] = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}
    return [marks.get(each.kind, "") + each.name for each in inspect.signature(function).parameters.values()]


# --- options ---------------------------------------------------------------------------------------------------------


def option_rows() -> Iterator[str]:
    mentioned = names_in_the_runtime()
    for name in FACTS["config_options"]:
        reason = why_without_meaning(name)
        state = "yes" if name in mentioned else f"no meaning: {reason}" if reason else "not yet"
        yield f"| `{name}` | {state} |"


def names_in_the_runtime() -> set[str]:
    """Every text that stands in the runtime's code, but for the list of options itself."""
    texts: set[str] = set()
    for file in (ROOT / "wasm_runtime").rglob("*.py"):
        if file.name == "config_options.py":
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(node.value)
    return texts


# --- the rest --------------------------------------------------------------------------------------------------------


def is_importable(name: str) -> bool:
    try:
        importlib.import_module(f"wasm_runtime.streamlit.{name}")
    except ModuleNotFoundError:
        return False
    return True


TABLE = "| name | here | parameters | not taken |\n| --- | --- | --- | --- |"


def document() -> str:
    """The text of the page."""
    found = list(entries())
    calls = [each for each in found if each.name in FACTS["commands"]]
    members = [each for each in found if each.name not in FACTS["commands"]]
    here = sum(each.state == "yes" for each in calls)
    modules = [f"`streamlit.{name}`" for name in FACTS["submodules"] if name != "testing" and is_importable(name)]
    parts = [
        HEAD,
        f"## Calls\n\n{here} of {len(calls)} are here.\n",
        "\n".join([TABLE, *(each.row for each in calls)]),
        f"\nContainers have as methods all of these that write to the page{but_for(missing_methods(calls))}.",
        "\n## Members\n",
        "\n".join([TABLE, *(each.row for each in members)]),
        f"\n## Modules\n\nScripts may import {', '.join(modules)}, with the parts that apps use.",
        "`streamlit.testing` is for tests and no part of a site: see [testing.md](testing.md).",
        f"\n## Errors\n\n`streamlit.errors` has all of its classes{but_for(missing_errors())}.",
        "\n## Options\n\nOf `.streamlit/config.toml`. What goes for `theme` goes for `theme.light`, `theme.dark` and",
        "their `sidebar`.\n",
        "\n".join(["| option | obeyed |", "| --- | --- |", *option_rows(), ""]),
    ]
    return "\n".join(parts)


def missing_methods(calls: list[Entry]) -> list[str]:
    """Of the calls that are here, those that containers lack."""
    here = [each.name for each in calls if each.state == "yes" and each.name in FACTS["methods"]]
    return [name for name in here if not hasattr(DeltaGenerator, name)]


def missing_errors() -> list[str]:
    return [name for name in FACTS["error_bases"] if not hasattr(errors, name)]


def but_for(names: list[str]) -> str:
    return f", but for {', '.join(f'`{name}`' for name in names)}" if names else ""


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        FILE.write_text(document(), "utf-8")
    elif FILE.read_text("utf-8") != document():
        sys.exit(f"{FILE} is not what the code says: run `make format`.")
