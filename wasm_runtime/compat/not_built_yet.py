"""Stands for a name that Streamlit has and this version does not, `st.logo` or one of a module inside of Streamlit."""

from __future__ import annotations

from typing import Any

from wasm_runtime.errors import NotBuiltYetError


class NotBuiltYet:
    """It may be looked up, as may its members, and stand in an annotation; all else raises an error that names it."""

    def __init__(self, name: str) -> None:
        object.__setattr__(self, "_name", name)

    def __getattr__(self, name: str) -> NotBuiltYet:
        if name.startswith("__"):
            raise AttributeError(name)
        return NotBuiltYet(f"{self._name}.{name}")

    def __or__(self, other: object) -> Any:
        return Any

    __ror__ = __or__

    def __instancecheck__(self, instance: object) -> bool:
        return False

    def _refuse(self, *args: Any, **kwargs: Any) -> Any:
        raise NotBuiltYetError(f"`{self._name}`")

    __call__ = __enter__ = __exit__ = __mro_entries__ = _refuse
    __getitem__ = __setitem__ = __delitem__ = __contains__ = __iter__ = __len__ = _refuse
    __bool__ = __eq__ = __str__ = __setattr__ = __delattr__ = _refuse
    __hash__ = object.__hash__
