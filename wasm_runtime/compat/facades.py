"""What scripts see of Streamlit's modules: for each a module that has the names of Streamlit's own and no others.

The runtime's own modules hold helpers and imports besides; those stay out of reach. A facade has the very objects of
the module behind it, so classes are the same under both names. What a script puts into a facade in their place is seen
by all who look there, scripts and libraries, and not by the runtime, which looks into its own modules.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Any

from wasm_runtime.compat.inner_modules import REAL_NAME, modules, names_in
from wasm_runtime.compat.shared_names import NAMES

PUBLIC_NAME = "streamlit"


def is_known(inner: str) -> bool:
    """Whether Streamlit has a module of this name, "" being `streamlit` itself, and so has this version."""
    return inner in NAMES or inner in modules() or is_package(inner)


def is_package(inner: str) -> bool:
    return inner == "" or any(each.startswith(f"{inner}.") for each in (*NAMES, *modules()))


def fill(facade: ModuleType, inner: str) -> None:
    """Give the facade what it shows of the module inside, and what stands elsewhere here but there in Streamlit."""
    space = vars(facade)
    shown = NAMES.get(inner, "").split()
    real = import_module(f"{REAL_NAME}.{inner}".rstrip(".")) if inner in NAMES else None
    behind = {} if real is None else vars(real)
    for name in shown:
        if name in behind and not isinstance(behind[name], ModuleType):
            space[name] = behind[name]
    if inner:  # of `streamlit` itself all is in one place, and each start imports it
        for name, value in names_in(inner).items():
            space.setdefault(name, value)
    for name in ("__doc__", "__file__"):
        if name in behind:
            space[name] = behind[name]

    def find(name: str) -> Any:
        """A module inside, or what the module behind looks up when it is asked for."""
        child = f"{inner}.{name}".lstrip(".")
        if name in shown and is_known(child):
            return import_module(f"{PUBLIC_NAME}.{child}")
        if "__getattr__" not in behind:
            raise AttributeError(f"module {facade.__name__!r} has no attribute {name!r}")
        value = behind["__getattr__"](name)
        if name in shown:
            space[name] = value
        return value

    def listed() -> list[str]:
        return sorted({*space, *shown} - {"__dir__", "__getattr__"})

    space.update(__getattr__=find, __dir__=listed)
