"""`st.context`: what is known about the user's browser.

No request ever reaches the script, so headers are those that the page itself can tell, and cookies those that it may
read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Literal

from wasm_runtime.protocol.messages import BrowserContext
from wasm_runtime.script.context import current
from wasm_runtime.streamlit.util import AttributeDictionary


class StreamlitHeaders(Mapping[str, str]):
    """Headers by case-insensitive name; of several values the first."""

    def __init__(self, headers: Iterable[tuple[str, str]]) -> None:
        self._headers: dict[str, list[str]] = {}
        for name, value in headers:
            self._headers.setdefault(_normal(name), []).append(value)

    def __getitem__(self, name: str) -> str:
        try:
            return self._headers[_normal(name)][0]
        except KeyError:
            raise KeyError(name) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._headers)

    def __len__(self) -> int:
        return len(self._headers)

    def get_all(self, key: str) -> list[str]:
        """All values of a header; none if it is missing."""
        return list(self._headers.get(_normal(key), ()))

    def to_dict(self) -> dict[str, str]:
        """A plain dict with the first value of each header."""
        return dict(self)


class StreamlitCookies(Mapping[str, str]):
    """Cookies by name."""

    def __init__(self, cookies: Mapping[str, str]) -> None:
        self._cookies = MappingProxyType(cookies)

    def __getitem__(self, name: str) -> str:
        return self._cookies[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._cookies)

    def __len__(self) -> int:
        return len(self._cookies)

    def to_dict(self) -> dict[str, str]:
        """A plain dict of all cookies."""
        return dict(self)


class StreamlitTheme(AttributeDictionary):
    """`type` is "light" or "dark", whichever the page shows now."""

    type: Literal["dark", "light"] | None

    def __init__(self, theme_info: Mapping[str, str | None]) -> None:
        super().__init__(theme_info)


class ContextProxy:
    """What is known about the browser; values are None where there is no page, as while the site is built."""

    @property
    def headers(self) -> StreamlitHeaders:
        browser = _browser()
        return StreamlitHeaders(browser["headers"].items() if browser else ())

    @property
    def cookies(self) -> StreamlitCookies:
        browser = _browser()
        return StreamlitCookies(browser["cookies"] if browser else {})

    @property
    def theme(self) -> StreamlitTheme:
        browser = _browser()
        return StreamlitTheme({"type": browser["theme"] if browser else None})

    @property
    def timezone(self) -> str | None:
        """The time zone, such as "Europe/Berlin"."""
        browser = _browser()
        return browser["timezone"] if browser else None

    @property
    def timezone_offset(self) -> int | None:
        """Minutes from local time to UTC, negative east of Greenwich."""
        browser = _browser()
        return browser["offset"] if browser else None

    @property
    def locale(self) -> str | None:
        """The language, such as "en-US"."""
        browser = _browser()
        return browser["locale"] if browser else None

    @property
    def url(self) -> str | None:
        """The URL of the current page, without query parameters and trailing slash."""
        browser = _browser()
        if browser is None:
            return None
        page = current().services.pages.requested
        return browser["root"].rstrip("/") + (f"/{page}" if page else "")

    @property
    def ip_address(self) -> str | None:
        """Always None, as on localhost in Streamlit: a browser does not know its own IP address."""
        return None

    @property
    def is_embedded(self) -> bool | None:
        """Whether the URL has `embed=true`."""
        browser = _browser()
        return browser["embedded"] if browser else None

    def __getitem__(self, name: str) -> Any:
        if name not in self:
            valid = ", ".join(sorted(each for each in vars(ContextProxy) if each in self))
            raise KeyError(f'st.context has no key "{name}". Valid keys are: {valid}.')
        return getattr(self, name)

    def __contains__(self, name: object) -> bool:
        return isinstance(getattr(ContextProxy, str(name), None), property)

    __iter__ = None


def _browser() -> BrowserContext | None:
    return current().services.browser


def _normal(name: str) -> str:
    return "-".join(part.capitalize() for part in name.split("-"))


context_proxy = ContextProxy()
for _kind in (StreamlitHeaders, StreamlitCookies, StreamlitTheme, ContextProxy):
    _kind.__module__ = "streamlit.runtime.context"
