"""Stands for a name that Streamlit has and this version does not."""

from __future__ import annotations

from typing import Any

from wasm_runtime.errors import NotBuiltYetError


class NotBuiltYet:
    """It may be looked up, and so may its members; whatever else is done with it raises an error that names it."""

    def __init__(self, name: str) -> None:
        object.__setattr__(self, "_name", name)

    def __getattr__(self, name: str) -> NotBuiltYet:
        if name.startswith("__"):
            raise AttributeError(name)
        return NotBuiltYet(f"{self._name}.{name}")

    def _refuse(self, *args: Any, **kwargs: Any) -> Any:
        raise NotBuiltYetError(f"`st.{self._name}`")

    __call__ = __enter__ = __exit__ = _refuse
    __getitem__ = __setitem__ = __delitem__ = __contains__ = __iter__ = __len__ = _refuse
    __bool__ = __eq__ = __str__ = __setattr__ = __delattr__ = _refuse
    __hash__ = object.__hash__
