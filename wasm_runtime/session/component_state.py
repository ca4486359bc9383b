"""The state of a component as scripts see it in session state: a dict whose items are attributes too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from wasm_runtime.errors import StreamlitAPIException


class ComponentState(dict[str, Any]):
    """The values that a component has set. One that it has not set is None as an attribute."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self.get(name)

    def __setattr__(self, name: str, value: Any) -> None:
        self[name] = value


class ComponentView(ComponentState):
    """The state together with what the component has triggered for this run; a change goes to the state itself.

    `names` are those that the component may have. Once it `is_drawn` nothing can be changed until the next run.
    """

    __slots__ = ("_is_drawn", "_key", "_names", "_state")

    def __init__(
        self,
        state: dict[str, Any],
        events: Mapping[str, Any],
        key: str,
        names: set[str],
        is_drawn: Callable[[], bool],
    ) -> None:
        super().__init__({**events, **state})
        for name, value in (("_state", state), ("_key", key), ("_names", names), ("_is_drawn", is_drawn)):
            object.__setattr__(self, name, value)

    def __setitem__(self, name: str, value: Any) -> None:
        self._check(name)
        if not self._names or name in self._names:
            super().__setitem__(name, value)
            self._state[name] = value

    def __delitem__(self, name: str) -> None:
        self._check(name)
        super().__delitem__(name)
        self._state.pop(name, None)

    def __deepcopy__(self, memo: object) -> ComponentView:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return ComponentState, (dict(self),)

    def _check(self, name: str) -> None:
        if self._is_drawn():
            raise StreamlitAPIException(
                f"`st.session_state.{self._key}.{name}` cannot be modified after the component with key "
                f"`{self._key}` is instantiated."
            )
