"""`st.session_state`: the state of the session that is running."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import Any

from wasm_runtime.script.context import current
from wasm_runtime.session.identity import state_key
from wasm_runtime.session.layers import MISSING, missing_attribute
from wasm_runtime.session.state import SessionState


class SessionStateProxy(MutableMapping[str, Any]):
    """The session's state as a mapping with attributes. Keys are converted to `str`.

    A missing key raises `KeyError`, a missing attribute `AttributeError`; assigning the key of a widget that is already
    drawn raises `StreamlitWidgetAlreadyInstantiatedError`.
    """

    def __getitem__(self, key: object) -> Any:
        return _state()[state_key(key)]

    def __setitem__(self, key: object, value: Any) -> None:
        _state()[state_key(key)] = value

    def get(self, key: object, default: Any = None) -> Any:
        """The value, or `default` if the key is missing."""
        state, name = _state(), state_key(key)
        return default if state.peek(name) is MISSING else state[name]

    def __delitem__(self, key: object) -> None:
        del _state()[state_key(key)]

    def __contains__(self, key: object) -> bool:
        return state_key(key) in _state()

    def __iter__(self) -> Iterator[str]:
        return iter(list(_state()))

    def __len__(self) -> int:
        return len(_state())

    def __str__(self) -> str:
        return str(self.to_dict())

    def __getattr__(self, name: str) -> Any:
        try:
            return _state()[name]
        except KeyError:
            raise missing_attribute(name) from None

    def __setattr__(self, name: str, value: Any) -> None:
        _state()[state_key(name)] = value

    def __delattr__(self, name: str) -> None:
        try:
            del _state()[name]
        except KeyError:
            raise missing_attribute(name) from None

    def to_dict(self) -> dict[str, Any]:
        """A plain dict of all keys and values."""
        return _state().to_dict()


def _state() -> SessionState:
    context = current()
    context.checkpoint()
    return context.state


def get_session_state() -> SessionStateProxy:
    """The state of the session that is running. Raises `NoSessionContext` outside a run."""
    current()
    return SessionStateProxy()


SessionStateProxy.__module__ = "streamlit.runtime.state.session_state_proxy"
