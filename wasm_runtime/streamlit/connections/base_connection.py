"""`BaseConnection`: what every connection has in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, Generic, Literal, TypeVar

from wasm_runtime.streamlit.runtime.secrets import AttrDict, secrets_singleton

Raw = TypeVar("Raw")


class BaseConnection(ABC, Generic[Raw]):
    """A named connection. `_connect` creates the connected object on first use, and again after `reset`."""

    def __init__(self, connection_name: str, **kwargs: Any) -> None:
        self._connection_name = connection_name
        self._kwargs = kwargs
        self._raw_instance: Raw | None = self._connect(**kwargs)

    def __getattr__(self, name: str) -> Any:
        if not name.startswith("_") and hasattr(self._instance, name):
            raise AttributeError(f"`{name}` doesn't exist here, but you can call `._instance.{name}` instead")
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    @classmethod
    def scope(cls) -> Literal["global", "session"]:
        """Whether all sessions share the connection ("global") or each has its own ("session")."""
        return "global"

    @property
    def _secrets(self) -> AttrDict:
        """What the secrets say about this connection; nothing if there are none."""
        if not secrets_singleton.load_if_toml_exists():
            return AttrDict({})
        found: AttrDict = secrets_singleton.get("connections", AttrDict({})).get(self._connection_name, AttrDict({}))
        return found

    @property
    def _instance(self) -> Raw:
        if self._raw_instance is None:
            self._raw_instance = self._connect(**self._kwargs)
        return self._raw_instance

    def reset(self) -> None:
        """Connect again on the next use."""
        self._raw_instance = None

    def close(self) -> None:
        """Called when the connection is no longer used."""

    @abstractmethod
    def _connect(self, **kwargs: Any) -> Raw:
        """Make what the connection stands for; `kwargs` are those of `st.connection`."""


BaseConnection.__module__ = "streamlit.connections.base_connection"
