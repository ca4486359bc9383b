"""`streamlit.connections`: the classes that `st.connection` creates, and their base class."""

from __future__ import annotations

from typing import Any

from wasm_runtime.streamlit.connections.base_connection import BaseConnection
from wasm_runtime.streamlit.connections.snowflake_connection import (
    SnowflakeCallersRightsConnection,
    SnowflakeConnection,
)
from wasm_runtime.streamlit.connections.sql_connection import SQLConnection

ExperimentalBaseConnection = BaseConnection

FIRST_PARTY: dict[str, type[BaseConnection[Any]]] = {
    "snowflake": SnowflakeConnection,
    "snowflake-callers-rights": SnowflakeCallersRightsConnection,
    "sql": SQLConnection,
}

__all__ = [
    "BaseConnection",
    "ExperimentalBaseConnection",
    "SQLConnection",
    "SnowflakeCallersRightsConnection",
    "SnowflakeConnection",
]
