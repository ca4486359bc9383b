"""Dicts with attributes, the type of several values that scripts get."""

from __future__ import annotations

from typing import Any, NoReturn


class AttributeDictionary(dict[Any, Any]):
    """A dict whose items are attributes too; nested dicts are returned as such dicts."""

    def __getattr__(self, name: str) -> Any:
        try:
            value = self[name]
        except KeyError:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'") from None
        return AttributeDictionary(value) if type(value) is dict else value

    def __setattr__(self, name: str, value: Any) -> None:
        self[name] = value


class ReadOnlyAttributeDictionary(AttributeDictionary):
    """A read-only `AttributeDictionary`: every change raises `TypeError`."""

    def _refuse(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError(f"{type(self).__name__} is read-only")

    __setattr__ = __setitem__ = __delitem__ = __delattr__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse


for _kind in (AttributeDictionary, ReadOnlyAttributeDictionary):
    _kind.__module__ = "streamlit.util"
