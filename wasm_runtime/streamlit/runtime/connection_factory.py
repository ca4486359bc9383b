"""`st.connection`: one connection for all runs that ask for it."""

from __future__ import annotations

import os
from datetime import timedelta
from importlib import import_module
from typing import TYPE_CHECKING, Any

from wasm_runtime.errors import StreamlitAPIException
from wasm_runtime.script.context import current, is_running
from wasm_runtime.streamlit.runtime.caching.cache_resource_api import CacheResourceAPI

if TYPE_CHECKING:
    from wasm_runtime.streamlit.connections import BaseConnection

_UNSET: Any = type("<unset>", (), {"__repr__": lambda _: "<unset>"})()
_PACKAGES = {"MySQLdb": "mysqlclient", "psycopg2": "psycopg2-binary", "sqlalchemy": "sqlalchemy"}


def connection(
    name: str,
    type: Any = None,
    max_entries: int | None = None,
    ttl: float | timedelta | None = _UNSET,
    **kwargs: Any,
) -> Any:
    """The connection of this name, created once and cached as by `st.cache_resource`.

    `type` is "sql", a subclass of `BaseConnection` or its full name; without it the secrets name it.
    """
    if name.startswith("env:"):
        name = os.environ[name.removeprefix("env:")]
    connection_class = _class_of(_type_in_secrets(name) if type is None else type)
    if ttl is _UNSET:
        ttl = _default_ttl()

    def create(name: str, connection_class: Any, **kwargs: Any) -> Any:
        return connection_class(name, **kwargs)

    create.__qualname__ = f"st.connection {max_entries} {ttl}"  # each limit has a cache of its own
    cached = CacheResourceAPI()(
        max_entries=max_entries,
        ttl=ttl,
        show_spinner="Running `st.connection(...)`.",
        on_release=lambda connection: connection.close(),
        scope=connection_class.scope(),
    )(create)
    try:
        return cached(name, connection_class, **kwargs)
    except ModuleNotFoundError as error:
        package = _PACKAGES.get(error.name or "")
        needed = (
            f"You need to install the '{package}' package to use this connection."
            if package
            else "You may be missing a dependency required to use this connection."
        )
        raise ModuleNotFoundError(f"No module named '{error.name}'. {needed}", name=error.name) from error


def _default_ttl() -> float | None:
    """Seconds that a connection lives if the script does not say; None is forever. Raises `StreamlitAPIException`."""
    option = current().config["runner.connectionDefaultTTL"] if is_running() else None
    if option is None:
        return None
    try:
        seconds = -1.0 if isinstance(option, bool) else float(option)
    except (TypeError, ValueError):
        seconds = -1.0
    if 0 <= seconds < float("inf"):
        return seconds
    raise StreamlitAPIException(
        "Invalid `runner.connectionDefaultTTL` value. Use a finite, non-negative number of seconds, or leave the "
        f"option unset to keep connections cached until they are cleared. Received {option!r}."
    )


def _type_in_secrets(name: str) -> str:
    from wasm_runtime.streamlit.connections import FIRST_PARTY
    from wasm_runtime.streamlit.runtime.secrets import secrets_singleton as secrets

    if name in FIRST_PARTY and not (secrets.load_if_toml_exists() and name in secrets.get("connections", {})):
        return name
    found: str = secrets["connections"][name]["type"]
    return found


def _class_of(kind: Any) -> type[BaseConnection[Any]]:
    from wasm_runtime.streamlit.connections import FIRST_PARTY, BaseConnection

    if isinstance(kind, str):
        if kind == "snowpark":
            raise StreamlitAPIException(
                "The Snowpark connection was removed in favor of the Snowflake connection. Update your app to use "
                '`st.connection("<name>", type="snowflake")` with `SnowflakeConnection` instead.'
            )
        module, dot, name = kind.rpartition(".")
        if kind not in FIRST_PARTY and not dot:
            raise StreamlitAPIException(
                f"Invalid connection '{kind}'. Supported connection classes: {dict(sorted(FIRST_PARTY.items()))}"
            )
        kind = FIRST_PARTY[kind] if kind in FIRST_PARTY else getattr(import_module(module), name)
    if not issubclass(kind, BaseConnection):
        raise StreamlitAPIException(f"{kind} is not a subclass of BaseConnection!")
    found: type[BaseConnection[Any]] = kind
    return found
