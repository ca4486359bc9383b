"""`SQLConnection`: a database through SQLAlchemy if it is installed, else SQLite through the standard library."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from wasm_runtime.errors import StreamlitAPIException, StreamlitMissingRequiredParameterError
from wasm_runtime.streamlit.connections.base_connection import BaseConnection
from wasm_runtime.streamlit.runtime.caching.cache_data_api import CacheDataAPI

if TYPE_CHECKING:
    import pandas as pd

_PARAMETERS = ("url", "driver", "dialect", "username", "password", "host", "port", "database", "query")
_REQUIRED = ("dialect", "host", "username")


class SQLConnection(BaseConnection[Any]):
    """The `url` of the database, or its parts, come from the arguments of `st.connection` or from the secrets."""

    def _connect(self, autocommit: bool = False, **kwargs: Any) -> Any:
        given = {name: kwargs.pop(name) for name in _PARAMETERS if name in kwargs}
        secrets = self._secrets.to_dict()
        parts = {**secrets, **given}
        if not parts:
            raise StreamlitAPIException(
                "Missing SQL DB connection configuration. Did you forget to set this in `secrets.toml` or as kwargs "
                "to `st.connection`?"
            )
        if "url" not in parts:
            for name in _REQUIRED:
                if name not in parts:
                    raise StreamlitMissingRequiredParameterError(
                        name,
                        "Set this SQL DB connection parameter in `secrets.toml` or pass it as a kwarg to "
                        "`st.connection`.",
                    )
        options = {**secrets.get("create_engine_kwargs", {}), **kwargs}
        if find_spec("sqlalchemy") is None:
            from wasm_runtime.streamlit.connections.sqlite_engine import SqliteEngine

            return SqliteEngine(parts.get("url") or _plain_url(parts), autocommit=autocommit)
        import sqlalchemy

        url = parts["url"] if "url" in parts else _url(parts)
        engine = sqlalchemy.create_engine(url, **options)
        return engine.execution_options(isolation_level="AUTOCOMMIT") if autocommit else engine

    def query(
        self,
        sql: str,
        *,
        show_spinner: bool | str = "Running `sql.query(...)`.",
        ttl: float | timedelta | None = None,
        index_col: str | list[str] | None = None,
        chunksize: int | None = None,
        params: Any = None,
        **kwargs: Any,
    ) -> pd.DataFrame:
        """The rows of a query as a data frame, cached as by `st.cache_data`.

        `params` are the values of the query's `:name` placeholders. Further arguments are passed to `pandas.read_sql`.
        """
        if find_spec("pandas") is None:
            raise ModuleNotFoundError(
                "No module named 'pandas'. You need to install the 'pandas' package to use `SQLConnection.query`.",
                name="pandas",
            )

        def _query(sql: str, index_col: Any, chunksize: Any, params: Any, **kwargs: Any) -> Any:
            import pandas as pd

            with self._instance.connect() as connection:
                kwargs |= {"index_col": index_col, "chunksize": chunksize, "params": params}
                return pd.read_sql(self._statement(sql), connection, **kwargs)

        _query.__qualname__ = f"_query {self._connection_name} {self._kwargs} {ttl}"
        cached = CacheDataAPI()(show_spinner=show_spinner, ttl=ttl)(_query)
        frame: pd.DataFrame = cached(sql, index_col, chunksize, params, **kwargs)
        return frame

    def connect(self) -> Any:
        """A new connection of the engine."""
        return self._instance.connect()

    def close(self) -> None:
        """Close the connections of the engine."""
        if self._raw_instance is not None:
            self._raw_instance.dispose()

    @property
    def engine(self) -> Any:
        """SQLAlchemy's engine; without SQLAlchemy, an object with `connect`, `url` and `driver`."""
        return self._instance

    @property
    def driver(self) -> str:
        """The name of the engine's driver."""
        return str(self._instance.driver)

    @property
    def session(self) -> Any:
        """A new session of SQLAlchemy; without SQLAlchemy, one that executes SQL text."""
        if find_spec("sqlalchemy") is None:
            from wasm_runtime.streamlit.connections.sqlite_engine import SqliteSession

            return SqliteSession(self._instance)
        from sqlalchemy.orm import Session

        return Session(self._instance)

    def _statement(self, sql: str) -> Any:
        if find_spec("sqlalchemy") is None:
            return sql
        import sqlalchemy

        return sqlalchemy.text(sql)


def _url(parts: Mapping[str, Any]) -> Any:
    import sqlalchemy

    driver = parts.get("driver")
    return sqlalchemy.URL.create(
        drivername=f"{parts['dialect']}+{driver}" if driver else parts["dialect"],
        username=parts["username"],
        password=parts.get("password"),
        host=parts["host"],
        port=int(parts["port"]) if "port" in parts else None,
        database=parts.get("database"),
        query=parts.get("query") or {},
    )


def _plain_url(parts: Mapping[str, Any]) -> str:
    return f"{parts['dialect']}://{parts['host']}/{parts.get('database', '')}"


SQLConnection.__module__ = "streamlit.connections.sql_connection"
