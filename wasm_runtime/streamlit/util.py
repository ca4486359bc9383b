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
    """A read-only `AttributeDictionary`: every change raises `TypeError`, and so it does in the dicts it contains."""

    def __getitem__(self, name: Any) -> Any:
        value = super().__getitem__(name)
        return ReadOnlyAttributeDictionary(value) if type(value) is dict else value

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (dict(self),)

    def _refuse(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError(
            "Widget state is read-only because modifying nested values has no effect on the app. For widget states "
            "that support programmatic updates (e.g. st.dataframe selections), assign a new dictionary to the Session "
            "State key instead, for example:\n    st.session_state['my_key'] = {'selection': {'rows': [0]}}"
        )

    __setattr__ = __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse


for _kind in (AttributeDictionary, ReadOnlyAttributeDictionary):
    _kind.__module__ = "streamlit.util"
