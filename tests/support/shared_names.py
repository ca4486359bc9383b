"""Makes wasm_runtime/compat/shared_names.py: the names that modules of Streamlit and those in their place here share.

Run as a module, with `--write` or `--check`. Streamlit is asked in a process of its own; what Python or another library
has put into a module, and what makes types generic, are no names of Streamlit's.
"""

from __future__ import annotations

import json
import pkgutil
import subprocess
import sys
import textwrap
from importlib import import_module
from pathlib import Path
from types import FunctionType, ModuleType

from wasm_runtime import streamlit
from wasm_runtime.compat import inner_modules
from wasm_runtime.compat.not_built_yet import NotBuiltYet

FILE = Path(__file__).parents[2] / "wasm_runtime" / "compat" / "shared_names.py"

_ASK = """
from __future__ import annotations
import importlib, json, logging, sys, types, typing
logging.disable(logging.CRITICAL)
ALL = bool(sys.argv[2])
import streamlit
from streamlit.testing import v1

def is_own(name, value):
    if isinstance(value, types.ModuleType):
        return value.__name__.startswith("streamlit.")
    if name.startswith("__") and name != "__version__" or getattr(typing, name, typing) is value:
        return False
    if isinstance(value, (type, types.FunctionType)):
        return value.__module__.startswith("streamlit")
    return not isinstance(value, (typing.TypeVar, typing.ParamSpec, type(annotations)))

def names_of(module):
    pairs = vars(module).items()
    return {name: isinstance(value, types.ModuleType) for name, value in pairs if ALL or is_own(name, value)}

found = {}
for module in ["streamlit", *[f"streamlit.{each}" for each in json.loads(sys.argv[1]) if each]]:
    try:
        found[module.partition(".")[2]] = names_of(importlib.import_module(module))
    except ModuleNotFoundError:
        pass
print(json.dumps(found))
"""


def names_of_streamlit(modules: list[str], *, all_names: bool = False) -> dict[str, dict[str, bool]]:
    """The names of each of these modules that is there, or all that are in it, and whether each is a module."""
    command = [sys.executable, "-c", _ASK, json.dumps(modules), "all" if all_names else ""]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, dict[str, bool]] = json.loads(done.stdout.splitlines()[-1])
    return found


def own_modules() -> list[str]:
    """The modules of wasm_runtime.streamlit, "" for itself."""
    prefix = f"{streamlit.__name__}."
    return ["", *(each.name.removeprefix(prefix) for each in pkgutil.walk_packages(streamlit.__path__, prefix))]


def shared_names() -> dict[str, list[str]]:
    """For each module of ours that Streamlit has, the names that both have."""
    here = own_modules()
    theirs = names_of_streamlit(here)
    known = {*theirs, *inner_modules.modules()}
    shared = {}
    for module in sorted(theirs):
        real = import_module(f"{inner_modules.REAL_NAME}.{module}".rstrip("."))
        shared[module] = sorted(
            name
            for name, is_module in theirs[module].items()
            if (f"{module}.{name}".lstrip(".") in known if is_module else _has(real, name))
        )
    return shared


def _has(module: ModuleType, name: str) -> bool:
    """Whether the module here has the name, and not only something of the runtime's that is called the same."""
    value = getattr(module, name, NotBuiltYet(name))
    if isinstance(value, (type, FunctionType)):
        return value.__module__.startswith(("streamlit.", streamlit.__name__))
    return name in vars(module) or not isinstance(value, NotBuiltYet)


def source() -> str:
    lines = []
    for module, names in shared_names().items():
        text = " ".join(names)
        wrapped = textwrap.wrap(text, 108)
        if len(text) + len(module) < 106:
            lines.append(f'    "{module}": "{text}",\n')
        else:
            lines.append(f'    "{module}": """\n' + "".join(f"        {line}\n" for line in wrapped) + '    """,\n')
    return (
        '"""What modules of Streamlit and ours of the same name both have; made by tests/support/shared_names.py."""\n'
        "\nNAMES = {\n" + "".join(lines) + "}\n"
    )


if __name__ == "__main__":
    text = source()
    if sys.argv[1:] == ["--write"]:
        FILE.write_text(text, "utf-8")
    elif FILE.read_text("utf-8") != text:
        sys.exit(f"{FILE} is not what the modules hold: run `make format`.")
