"""SQLite through the standard library, with as much of SQLAlchemy's engine and session as apps commonly use."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self

from wasm_runtime.errors import StreamlitAPIException

_SCHEMES = ("sqlite://", "sqlite+pysqlite://")


class SqliteEngine:
    """A database in a file, `sqlite:///file.db`, or in memory, `sqlite://`; paths are relative to the app."""

    driver = "pysqlite"

    def __init__(self, url: Any, *, autocommit: bool = False) -> None:
        self.url = str(url)
        self._path = _path_of(self.url)
        self._autocommit = autocommit
        # What is in memory is gone with its last connection.
        self._kept = self._open() if self._path == ":memory:" else None

    def __repr__(self) -> str:
        return f"Engine({self.url})"

    @contextmanager
    def connect(self) -> Iterator[sqlite3.Connection]:
        """A connection for a `with` block; changes that the block did not commit are rolled back."""
        connection = self._kept or self._open()
        try:
            yield connection
        finally:
            connection.rollback()
            if connection is not self._kept:
                connection.close()

    def dispose(self) -> None:
        """Nothing is open but what is in memory, which stays for those that still use it."""

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(
            self._path, check_same_thread=False, isolation_level=None if self._autocommit else "DEFERRED"
        )


class SqliteSession:
    """Executes statements; changes that are not committed by the end of the `with` block are rolled back."""

    def __init__(self, engine: SqliteEngine) -> None:
        self._around = engine.connect()
        self._connection = self._around.__enter__()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def execute(
        self, statement: Any, params: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None
    ) -> sqlite3.Cursor:
        """Execute a statement with `:name` placeholders, once, or once for each dict in a list of `params`."""
        if params is None or isinstance(params, Mapping):
            return self._connection.execute(str(statement), params or {})
        return self._connection.executemany(str(statement), params)

    def commit(self) -> None:
        self._connection.commit()

    def rollback(self) -> None:
        self._connection.rollback()

    def close(self) -> None:
        self._around.__exit__(None, None, None)


def _path_of(url: str) -> str:
    """The file that an address such as `sqlite:///file.db` names. Raises `StreamlitAPIException` for any other."""
    for scheme in _SCHEMES:
        if url.startswith(scheme):
            path = url.removeprefix(scheme).partition("?")[0]
            if not path.startswith("/") and path:
                raise StreamlitAPIException(
                    f"`{url}` is not the URL of an SQLite database. Expected `sqlite:///file.db`, or `sqlite://` for a "
                    "database in memory."
                )
            return path.removeprefix("/") or ":memory:"
    dialect = url.partition(":")[0].partition("+")[0]
    raise StreamlitAPIException(
        f"A browser cannot connect to a database server, so `{dialect}` is not available. Use an SQLite file of the "
        "app, such as `sqlite:///file.db`, or let the app call a server of yours over HTTP."
    )
