"""The network: a browser speaks HTTP, and nothing below it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from wasm_runtime.site.check.finding import Finding
from wasm_runtime.site.check.rule import CallRule, Refused, calls, shown
from wasm_runtime.site.check.source import CheckedApp, Source

_HTTP = "For HTTP use `urllib.request`, `requests` or `httpx`, which work; other services need an interface over HTTP."
_SOCKET = Refused("opens a socket, which a browser cannot: OSError.", _HTTP, ("OSError",))
_MAIL = Refused(
    "connects over a socket, which a browser cannot: OSError.",
    "Send it through a service that has an interface over HTTP, with `requests` or `httpx`.",
    ("OSError",),
)
_SERVER = Refused(
    "listens on a socket, which a browser cannot: OSError.",
    "A static site has no server. Put what answers requests on a host of its own.",
    ("OSError",),
)

SOCKET = CallRule(
    "socket",
    {
        **calls(
            "socket.socket socket.create_connection socket.getaddrinfo socket.gethostbyname socket.gethostbyname_ex "
            "socket.getnameinfo asyncio.open_connection websocket.create_connection websocket.WebSocketApp "
            "websockets.connect websockets.sync.client.connect websockets.client.connect telnetlib.Telnet "
            "paramiko.SSHClient paramiko.Transport",
            _SOCKET,
        ),
        **calls("smtplib.SMTP smtplib.SMTP_SSL imaplib.IMAP4 imaplib.IMAP4_SSL poplib.POP3 poplib.POP3_SSL", _MAIL),
        **calls("ftplib.FTP ftplib.FTP_TLS nntplib.NNTP", _SOCKET),
        **calls(
            "socket.create_server asyncio.start_server socketserver.TCPServer socketserver.UDPServer "
            "socketserver.ThreadingTCPServer http.server.HTTPServer http.server.ThreadingHTTPServer "
            "wsgiref.simple_server.make_server uvicorn.run websockets.serve",
            _SERVER,
        ),
    },
)

_NO_DATABASE = (
    'Use SQLite (`sqlite3`, or `st.connection(name, type="sql", url="sqlite:///data.db")`) with a file in the app\'s '
    "folder, or a service that answers queries over HTTP."
)
_CONNECTS = "connects to a database server over a socket, which a browser cannot."
_CLIENTS = calls(
    "psycopg2.connect psycopg.connect psycopg.AsyncConnection.connect asyncpg.connect asyncpg.create_pool "
    "pymysql.connect MySQLdb.connect mysql.connector.connect pymssql.connect pyodbc.connect oracledb.connect "
    "cx_Oracle.connect pymongo.MongoClient motor.motor_asyncio.AsyncIOMotorClient redis.Redis redis.StrictRedis "
    "redis.from_url redis.asyncio.Redis cassandra.cluster.Cluster snowflake.connector.connect",
    Refused(_CONNECTS, _NO_DATABASE, ("OSError", "OperationalError", "ImportError")),
)
_SCHEME = re.compile(r"([a-z][\w.+-]*)://", re.IGNORECASE)


class DatabaseRule:
    """Clients of databases, and addresses of those that are no file."""

    name = "database"

    def find(self, app: CheckedApp) -> Iterator[Finding]:
        yield from CallRule(self.name, _CLIENTS).find(app)
        for source in app.sources:
            for node in source.live:
                if isinstance(node, ast.Call):
                    yield from self._of_call(source, node)

    def _of_call(self, source: Source, call: ast.Call) -> Iterator[Finding]:
        called = source.names.dotted(call.func)
        keywords = {keyword.arg: keyword.value for keyword in call.keywords}
        found = ""
        if called in ("sqlalchemy.create_engine", "sqlalchemy.ext.asyncio.create_async_engine"):
            found = _server_in(source, call.args[0] if call.args else keywords.get("url"))
        elif called == "streamlit.connection":
            kind = keywords.get("type", call.args[1] if len(call.args) > 1 else call.args[0] if call.args else None)
            if isinstance(kind, ast.Constant) and kind.value in ("snowflake", "snowflake-callers-rights"):
                found = "Snowflake"
            else:
                found = _server_in(source, keywords.get("url")) or _dialect_in(keywords.get("dialect"))
        if called is not None and found:
            happens = f"`{shown(called)}` of {found} {_CONNECTS}"
            yield source.finding(call, self.name, "error", happens, _NO_DATABASE)


def _server_in(source: Source, address: ast.expr | None) -> str:
    """The kind of database that an address is of; empty for SQLite, DuckDB, and what is not certain."""
    value = source.names.value(address) if isinstance(address, ast.Name) else address
    if isinstance(value, ast.JoinedStr) and value.values:
        value = value.values[0]
    if not isinstance(value, ast.Constant) or not isinstance(value.value, str):
        return ""
    scheme = _SCHEME.match(value.value)
    kind = scheme[1].partition("+")[0].lower() if scheme else ""
    return "" if kind in ("sqlite", "duckdb") else kind


def _dialect_in(dialect: ast.expr | None) -> str:
    kind = dialect.value if isinstance(dialect, ast.Constant) else None
    return kind if isinstance(kind, str) and kind not in ("sqlite", "duckdb") else ""


DATABASE = DatabaseRule()

_METHODS = "get post put patch delete head options request".split()
_FETCHING = frozenset(
    {
        "urllib.request.urlopen",
        "urllib.request.Request",
        "urllib.request.urlretrieve",
        *(f"{package}.{method}" for package in ("requests", "httpx") for method in _METHODS),
        *(f"requests.{session}().{method}" for session in ("Session", "session") for method in _METHODS),
        *(f"httpx.{client}().{method}" for client in ("Client", "AsyncClient") for method in _METHODS),
        *(f"pandas.read_{kind}" for kind in "csv json excel table parquet feather html xml".split()),
    }
)
_LOCAL = re.compile(r"http://(localhost|127\.|\[::1\])", re.IGNORECASE)


class InsecureRule:
    """Requests over plain HTTP, which a page that was loaded over HTTPS may not make."""

    name = "insecure-request"

    def find(self, app: CheckedApp) -> Iterator[Finding]:
        for source in app.sources:
            for node in source.live:
                if isinstance(node, ast.Call) and (called := source.names.dotted(node.func)) in _FETCHING:
                    for address in map(_literal_start, node.args[:2]):
                        if address.lower().startswith("http://") and not _LOCAL.match(address):
                            yield source.finding(
                                node,
                                self.name,
                                "warning",
                                f"`{shown(called or '')}` of an http:// address: a page that was loaded over HTTPS, as "
                                "most sites are, may not make this request.",
                                "Write https://, or put the data into the app's folder.",
                            )


def _literal_start(node: ast.expr) -> str:
    """The text that an address begins with."""
    if isinstance(node, ast.JoinedStr) and node.values:
        node = node.values[0]
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


INSECURE = InsecureRule()
