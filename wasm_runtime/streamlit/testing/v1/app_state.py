"""Session state as a test reads and changes it between runs."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView, MutableMapping, ValuesView
from typing import Any

from wasm_runtime.session.identity import state_key
from wasm_runtime.session.state import SessionState


class AppTestSessionState(MutableMapping[str, Any]):
    """A missing key raises `KeyError`, a missing attribute `AttributeError`.

    `assigned` holds the keys that a test has assigned since the last run.
    """

    assigned: set[str]

    def __init__(self, state: SessionState) -> None:
        object.__setattr__(self, "_state", state)
        object.__setattr__(self, "assigned", set())

    def __getitem__(self, key: object) -> Any:
        return self._session_state[state_key(key)]

    def __setitem__(self, key: object, value: Any) -> None:
        self._session_state.set_between_runs(state_key(key), value)
        self.assigned.add(state_key(key))

    def __delitem__(self, key: object) -> None:
        del self._session_state[state_key(key)]

    def __contains__(self, key: object) -> bool:
        return state_key(key) in self._session_state

    def __iter__(self) -> Iterator[str]:
        return iter(list(self._session_state))

    def __len__(self) -> int:
        return len(self._session_state)

    def __getattr__(self, name: str) -> Any:
        try:
            return self._session_state[name]
        except KeyError:
            raise AttributeError(f"{name} not found in session_state.") from None

    def __setattr__(self, name: str, value: Any) -> None:
        self[name] = value

    def __delattr__(self, name: str) -> None:
        try:
            del self[name]
        except KeyError:
            raise AttributeError(f"{name} not found in session_state.") from None

    def __repr__(self) -> str:
        return repr(self.to_dict())

    def keys(self) -> KeysView[str]:
        return self.to_dict().keys()

    def values(self) -> ValuesView[Any]:
        return self.to_dict().values()

    def items(self) -> ItemsView[str, Any]:
        return self.to_dict().items()

    def to_dict(self) -> dict[str, Any]:
        """A plain dict of all keys and values."""
        return self._session_state.to_dict()

    @property
    def _session_state(self) -> SessionState:
        state: SessionState = self.__dict__["_state"]
        return state
