"""Snowflake's connections, whose network protocol a browser does not speak."""

from __future__ import annotations

from typing import Any, Literal, NoReturn

from wasm_runtime.errors import StreamlitAPIException
from wasm_runtime.streamlit.connections.base_connection import BaseConnection


class SnowflakeConnection(BaseConnection[Any]):
    """Raises `StreamlitAPIException` when it is created: a browser cannot connect to Snowflake."""

    def _connect(self, **kwargs: Any) -> NoReturn:
        raise StreamlitAPIException(
            "A browser cannot connect to Snowflake. Let the app call a server of yours that does, over HTTP."
        )


class SnowflakeCallersRightsConnection(SnowflakeConnection):
    """Raises `StreamlitAPIException` when it is created: a browser cannot connect to Snowflake."""

    @classmethod
    def scope(cls) -> Literal["global", "session"]:
        return "session"


for _class in (SnowflakeConnection, SnowflakeCallersRightsConnection):
    _class.__module__ = "streamlit.connections.snowflake_connection"
