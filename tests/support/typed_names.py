"""Makes the stubs that give type checkers what is registered while the package is imported.

Run as a module, with `--write` or `--check`. One says what `st.NAME` is: the methods of `DeltaGenerator`, and what is
loaded when it is asked for. The other says what `AppTest` and blocks find: the classes that register with `shows`.
"""

from __future__ import annotations

import inspect
import re
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from wasm_runtime import streamlit
from wasm_runtime.streamlit.delta_generator import methods
from wasm_runtime.streamlit.testing import v1
from wasm_runtime.streamlit.testing.v1 import element_tree
from wasm_runtime.streamlit.testing.v1.lists import Finder, Found

FOLDER = Path(streamlit.__path__[0])
HOME = "streamlit.testing.v1.element_tree"
HEAD = '"""{} Made by tests/support/typed_names.py."""\n\n'


def calls() -> str:
    """`st.NAME` for a type checker."""
    imports = [f"from {streamlit.__name__}.delta_generator import _Main"]
    names = {name: f"_main.{name}" for name in methods()}
    for name, place in streamlit._LATER.items():
        module, _, attribute = place.partition(":")
        home, _, found = (f"{streamlit.__name__}.{module}.{attribute}".rstrip(".")).rpartition(".")
        if found == name:
            imports.append(f"from {home} import {name} as {name}")
        else:
            imports.append(f"from {home} import {found} as _{name}")
            names[name] = f"_{name}"
    return "".join(
        [
            HEAD.format("What scripts call as `st.NAME`."),
            *(f"{line}\n" for line in sorted(imports)),
            "\n_main: _Main\n\n",
            *(f"{name} = {value}\n" for name, value in sorted(names.items())),
        ]
    )


def finders() -> str:
    """The lists of elements for a type checker."""
    lines = []
    homes = {"lists"}
    for name, found in sorted(vars(Finder).items()):
        if isinstance(found, Found):
            home = home_of(found.shown)
            homes.add(home)
            lines.append(f"    {name}: lists.{found.shown.list_kind.__name__}[{home}.{found.shown.__name__}]\n")
    names = "".join(f"    {home},\n" for home in sorted(homes))
    imports = f"from {v1.__name__} import (\n{names})\n"
    return "".join([HEAD.format("What a test finds by name."), imports, "\nclass Finders:\n", *lines])


def classes() -> str:
    """The classes of a test's elements, where Streamlit has them."""
    here = [value for value in vars(element_tree).values() if inspect.isclass(value)]
    named = {value.__name__: home_of(value) for value in here if value.__module__ == HOME}
    imports = [f"from {v1.__name__}.{home} import {name} as {name}\n" for name, home in named.items()]
    return "".join(["# ruff: noqa: A004, I001\n", HEAD.format("The classes of a test's elements."), *sorted(imports)])


def home_of(shown: type) -> str:
    """The module whose source has the class, which itself says where Streamlit has it."""
    for name in [each.name for each in iter_modules(v1.__path__)]:
        module = import_module(f"{v1.__name__}.{name}")
        here = vars(module).get(shown.__name__)
        if (
            inspect.isclass(here)
            and issubclass(shown, here)
            and re.search(rf"^class {shown.__name__}\b", inspect.getsource(module), re.MULTILINE)
        ):
            return name
    raise LookupError(shown)


TESTING = FOLDER / "testing" / "v1"
STUBS = {FOLDER / "calls.pyi": calls, TESTING / "finders.pyi": finders, TESTING / "classes.pyi": classes}

if __name__ == "__main__":
    for file, source in STUBS.items():
        if sys.argv[1:] == ["--write"]:
            file.write_text(source(), "utf-8")
        elif not file.exists() or file.read_text("utf-8") != source():
            sys.exit(f"{file} is not what is registered: run `make format`.")
