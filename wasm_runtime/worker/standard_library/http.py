"""HTTP by the browser: `urllib.request` and `http.client`, and the packages `urllib3` (`requests`) and `httpx`.

`http.client` speaks to a socket that hands the request to the browser and reads back as an answer; all that is built on
it follows. `urllib3` has a backend for the browser, whose way of sending is replaced, and `httpx` gets a transport.
"""

from __future__ import annotations

import io
import socket
from http import HTTPStatus
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

from wasm_runtime.worker.fetching import Answer, FetchError, FetchTimeoutError, fetch
from wasm_runtime.worker.standard_library.changes import Changes


def apply(changes: Changes) -> None:
    def change_client(module: ModuleType) -> None:
        receive = module.HTTPConnection.getresponse

        def getresponse(connection: Any) -> Any:
            if isinstance(connection.sock, _BrowserSocket):
                connection.sock.exchange()
            return receive(connection)

        changes.set(module.HTTPConnection, "connect", _connect)
        changes.set(module.HTTPConnection, "getresponse", getresponse)
        changes.set(module.HTTPConnection, "sitelet_scheme", "http")
        if hasattr(module, "HTTPSConnection"):
            changes.set(module.HTTPSConnection, "connect", _connect)
            changes.set(module.HTTPSConnection, "sitelet_scheme", "https")

    def change_urllib(module: ModuleType) -> None:
        open_ = module.AbstractHTTPHandler.do_open

        def do_open(handler: Any, http_class: Any, request: Any, **arguments: Any) -> Any:
            try:
                response = open_(handler, http_class, request, **arguments)
            except FetchError as error:
                raise module.URLError(error) from None
            response.url = response.getheader(_FINAL_URL, response.url)
            del response.headers[_FINAL_URL]
            return response

        changes.set(module.AbstractHTTPHandler, "do_open", do_open)
        changes.set(module, "getproxies", dict)

    def change_urllib3(module: ModuleType) -> None:
        from urllib3.contrib.emscripten.response import EmscriptenResponse
        from urllib3.exceptions import ReadTimeoutError

        def send(request: Any) -> Any:
            try:
                headers = request.headers.items()
                answer = fetch(request.method, request.url, headers, _bytes_of(request.body), request.timeout or None)
            except FetchTimeoutError as error:
                raise ReadTimeoutError(urlsplit(request.url).netloc, request.url, str(error)) from None
            except FetchError as error:
                raise module._RequestError(str(error), request=request) from None
            request.url = answer.url
            body: Any = answer.body
            return EmscriptenResponse(answer.status, _joined(answer), body, request)

        changes.set(module, "send_request", send)
        changes.set(module, "send_streaming_request", send)

    def change_httpx(module: ModuleType) -> None:
        def send(request: Any, body: bytes) -> Any:
            import httpx

            limits = [limit for limit in request.extensions.get("timeout", {}).values() if limit is not None]
            headers = request.headers.multi_items()
            try:
                answer = fetch(request.method, str(request.url), headers, body, max(limits, default=None))
            except FetchTimeoutError as error:
                raise httpx.ReadTimeout(str(error), request=request) from None
            except FetchError as error:
                raise httpx.ConnectError(str(error), request=request) from None
            request.url = httpx.URL(answer.url)
            extensions = {"reason_phrase": _reason(answer).encode("latin-1", "replace"), "http_version": b"HTTP/1.1"}
            return httpx.Response(answer.status, headers=answer.headers, content=answer.body, extensions=extensions)

        async def send_async(_: Any, request: Any) -> Any:
            return send(request, await request.aread())

        for transport in (module.HTTPTransport, module.AsyncHTTPTransport):
            changes.set(transport, "__init__", lambda self, *_, **__: None)
            for method in ("__enter__", "__exit__", "close", "__aenter__", "__aexit__", "aclose"):
                if method in vars(transport):
                    base = transport.__mro__[1]
                    changes.set(transport, method, vars(base)[method])
        changes.set(module.HTTPTransport, "handle_request", lambda _, request: send(request, request.read()))
        changes.set(module.AsyncHTTPTransport, "handle_async_request", send_async)

    changes.when_imported("http.client", change_client)
    changes.when_imported("urllib.request", change_urllib)
    changes.when_imported("urllib3.contrib.emscripten.connection", change_urllib3)
    changes.when_imported("httpx._transports.default", change_httpx)


_FINAL_URL = "x-sitelet-final-url"


def _connect(connection: Any) -> None:
    """`HTTPConnection.connect`."""
    timeout = connection.timeout
    if timeout is socket._GLOBAL_DEFAULT_TIMEOUT:  # type: ignore[attr-defined]  # private: in no stub
        timeout = socket.getdefaulttimeout()
    connection.sock = _BrowserSocket(connection, timeout)


class _BrowserSocket:
    """What `http.client` takes for a connection: a request is written to it, an answer is read from it."""

    def __init__(self, connection: Any, timeout: float | None) -> None:
        self._connection = connection
        self._timeout = timeout
        self._sent = bytearray()
        self._answer = b""

    def sendall(self, data: Any) -> None:
        self._sent += bytes(data)

    def settimeout(self, timeout: float | None) -> None:
        self._timeout = timeout

    def exchange(self) -> None:
        """Send what was written. Raises what `fetch` does."""
        head, _, body = bytes(self._sent).partition(b"\r\n\r\n")
        self._sent.clear()
        start, *lines = head.decode("latin-1").split("\r\n")
        method, target, _version = start.split(" ")
        headers = [(name, value.strip()) for name, value in (line.split(":", 1) for line in lines)]
        if any(name.lower() == "transfer-encoding" for name, _ in headers):
            body = _joined_chunks(body)
        self._answer = _written(fetch(method, self._address(target), headers, body, self._timeout))

    def makefile(self, *_mode: Any, **_options: Any) -> io.BytesIO:
        """The answer, as it would have come over the wire."""
        return io.BytesIO(self._answer)

    def close(self) -> None:
        pass

    def shutdown(self, _how: int) -> None:
        pass

    def _address(self, target: str) -> str:
        if urlsplit(target).scheme:
            return target
        connection = self._connection
        host = f"[{connection.host}]" if ":" in connection.host else connection.host
        port = "" if connection.port == connection.default_port else f":{connection.port}"
        return f"{connection.sitelet_scheme}://{host}{port}{target}"


def _written(answer: Answer) -> bytes:
    headers = [*answer.headers, (_FINAL_URL, answer.url)]
    lines = [f"HTTP/1.1 {answer.status} {_reason(answer)}", *(f"{name}: {value}" for name, value in headers)]
    return "\r\n".join([*lines, "", ""]).encode("latin-1", "replace") + answer.body


def _reason(answer: Answer) -> str:
    """HTTP/2 has none; Python's own then."""
    known = {status.value: status.phrase for status in HTTPStatus}
    return answer.reason or known.get(answer.status, "")


def _joined(answer: Answer) -> dict[str, str]:
    joined: dict[str, str] = {}
    for name, value in answer.headers:
        joined[name] = f"{joined[name]}, {value}" if name in joined else value
    return joined


def _joined_chunks(body: bytes) -> bytes:
    joined = b""
    while body:
        size, _, rest = body.partition(b"\r\n")
        length = int(size.split(b";")[0], 16)
        joined += rest[:length]
        if length == 0:
            break
        body = rest[length + 2 :]
    return joined


def _bytes_of(body: Any) -> bytes | None:
    """A body as urllib3 takes it: bytes, text, a file, or parts of one."""
    if body is None or isinstance(body, bytes):
        return body
    if isinstance(body, str):
        return body.encode()
    if hasattr(body, "read"):
        return _bytes_of(body.read())
    if isinstance(body, (bytearray, memoryview)):
        return bytes(body)
    return b"".join(_bytes_of(part) or b"" for part in body)
