"""One HTTP request by the browser, which the caller waits for.

Where the engine can suspend WebAssembly it is a `fetch`, and the worker answers events meanwhile; elsewhere a
synchronous XMLHttpRequest. The browser follows redirects, unpacks what is compressed, adds headers of its own, and
hides an answer whose server does not allow pages of other origins to read it (CORS).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

import js
from pyodide.ffi import JsException, to_js

from wasm_runtime.worker.waiting import can_wait, pyodides_loop, wait_for

# Headers that only the browser itself sets (https://fetch.spec.whatwg.org/#forbidden-request-header); some browsers do
# let a script set the last, but then ask the server first whether it is allowed.
_BROWSERS_OWN = frozenset(
    "accept-charset accept-encoding access-control-request-headers access-control-request-method connection "
    "content-length cookie cookie2 date dnt expect host keep-alive origin referer set-cookie te trailer "
    "transfer-encoding upgrade via user-agent".split()
)
_PROBE_SECONDS = 3.0


class FetchError(OSError):
    """There is no answer that a script may read; the message names the address, the cause and the way out."""


class FetchTimeoutError(TimeoutError):
    """There was no answer in time."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered. `url` is where redirects led to; `body` is complete and unpacked."""

    status: int
    reason: str
    headers: list[tuple[str, str]]
    body: bytes
    url: str


def fetch(
    method: str,
    url: str,
    headers: Iterable[tuple[str, str]] = (),
    body: bytes | None = None,
    seconds: float | None = None,
) -> Answer:
    """Send a request. `seconds` is how long it may take in all. Raises `FetchError`, `FetchTimeoutError`."""
    method = method.upper()
    sent = [(name, value) for name, value in headers if not _is_browsers_own(name)]
    by = _by_fetch if can_wait() else _by_xhr
    with pyodides_loop():
        status, reason, received, content, final = by(method, url, sent, body or None, seconds)
    # The length and the encoding are those of what went over the wire.
    dropped = {"transfer-encoding"} if method == "HEAD" else {"content-encoding", "content-length", "transfer-encoding"}
    kept = [(name, value) for name, value in received if name.lower() not in dropped]
    if method != "HEAD":
        kept.append(("content-length", str(len(content))))
    return Answer(status, reason, kept, content, final)


def _is_browsers_own(name: str) -> bool:
    name = name.lower()
    return name in _BROWSERS_OWN or name.startswith(("proxy-", "sec-"))


_Headers = list[tuple[str, str]]
_Parts = tuple[int, str, _Headers, bytes, str]


def _by_fetch(method: str, url: str, headers: _Headers, body: bytes | None, seconds: float | None) -> _Parts:
    end = None if seconds is None else monotonic() + seconds
    abort = js.AbortController.new()
    options = {"method": method, "headers": headers, "signal": abort.signal}
    if body is not None:
        options["body"] = body
    try:
        response = wait_for(_fetch(url, options), seconds)
        left = None if end is None else max(0.0, end - monotonic())
        content = wait_for(response.arrayBuffer(), left).to_bytes()
    except JsException as error:
        raise FetchError(_explained(method, url, error, _is_there(url))) from None
    except TimeoutError:
        abort.abort()
        raise FetchTimeoutError(_too_late(method, url, seconds)) from None
    except BaseException:
        abort.abort()
        raise
    received = [(str(name), str(value)) for name, value in response.headers]
    return response.status, response.statusText, received, content, response.url


def _fetch(url: str, options: dict[str, Any]) -> Any:
    return js.fetch(url, to_js(options, dict_converter=js.Object.fromEntries))


def _by_xhr(method: str, url: str, headers: _Headers, body: bytes | None, seconds: float | None) -> _Parts:
    if not hasattr(js, "XMLHttpRequest"):
        raise FetchError(f"{method} {url} failed: this browser offers no HTTP request that Python can wait for.")
    request = js.XMLHttpRequest.new()
    try:
        request.open(method, url, False)
        request.responseType = "arraybuffer"
        if seconds is not None:
            request.timeout = max(1, int(seconds * 1000))
        for name, value in headers:
            request.setRequestHeader(name, value)
        request.send(None if body is None else to_js(body))
    except JsException as error:
        if error.name == "TimeoutError":
            raise FetchTimeoutError(_too_late(method, url, seconds)) from None
        raise FetchError(_explained(method, url, error, None)) from None
    lines = [line.partition(":") for line in request.getAllResponseHeaders().splitlines() if ":" in line]
    received = [(name.strip(), value.strip()) for name, _, value in lines]
    content = request.response.to_bytes() if request.response else b""
    return request.status, request.statusText, received, content, request.responseURL or url


# --- why there is no answer ---------------------------------------------------------------------------------------
# A browser does not tell a script, which could otherwise explore the user's network.


def _too_late(method: str, url: str, seconds: float | None) -> str:
    return f"{method} {url} timed out: no response within {seconds:g} seconds."


def _explained(method: str, url: str, error: JsException, is_there: bool | None) -> str:
    host = urlsplit(url).netloc
    origin = js.location.origin if hasattr(js, "location") else "this page"
    cors = (
        f"does not allow pages from other origins to read its responses (CORS). Make it send the header "
        f"`Access-Control-Allow-Origin: {origin}`, put the data in the app's folder, or use a server that allows it"
    )
    if url.startswith("http:") and origin.startswith("https:") and not _is_local(url):
        why = "a page loaded over HTTPS cannot make requests over plain HTTP. Use the server's https:// address"
    elif hasattr(js, "navigator") and not js.navigator.onLine:
        why = "the browser is offline"
    elif is_there:
        why = f"{host} was reached, but {cors}"
    elif is_there is False:
        why = f"{host} could not be reached. Check the address, and that the server is running"
    else:
        why = f"either {host} could not be reached, or it {cors}"
    said = str(error).strip().rpartition("JsException: ")[2]
    return f"{method} {url} failed: {why}. (The browser says: {said})"


def _is_local(url: str) -> bool:
    return urlsplit(url).hostname in ("localhost", "127.0.0.1", "::1")


def _is_there(url: str) -> bool | None:
    """Whether the server answers at all, which a browser tells without showing the answer."""
    options = {"mode": "no-cors", "method": "HEAD", "credentials": "omit", "cache": "no-store"}
    try:
        wait_for(_fetch(url, options), _PROBE_SECONDS)
    except JsException:
        return None if js.crossOriginIsolated else False
    except TimeoutError:
        return None
    return True
