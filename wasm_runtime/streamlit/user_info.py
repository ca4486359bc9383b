"""`st.user`, `st.login`, `st.logout`: users cannot log in, because that needs a server."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from wasm_runtime.compat.refusals import needs_server
from wasm_runtime.errors import StreamlitAPIException

_NOBODY: dict[str, Any] = {"is_logged_in": False}


@needs_server("st.login")
def login(provider: str | None = None) -> None:
    """Raises `NeedsServerError`."""


@needs_server("st.logout")
def logout() -> None:
    """Raises `NeedsServerError`."""


class TokensProxy(Mapping[str, str]):
    """The tokens of the user: none, because users cannot log in."""

    def __getitem__(self, key: str) -> str:
        raise KeyError(key)

    def __getattr__(self, name: str) -> str:
        raise AttributeError(f'Token "{name}" is not exposed or does not exist.')

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def to_dict(self) -> dict[str, str]:
        return {}


class UserInfoProxy(Mapping[str, Any]):
    """The user of the app, who is never logged in."""

    def __getitem__(self, key: str) -> Any:
        try:
            return _NOBODY[key]
        except KeyError:
            raise KeyError(f'st.user has no key "{key}".') from None

    def __getattr__(self, name: str) -> Any:
        try:
            return _NOBODY[name]
        except KeyError:
            raise AttributeError(f'st.user has no attribute "{name}".') from None

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise StreamlitAPIException("st.user cannot be modified")

    def __setitem__(self, name: str, value: Any) -> NoReturn:
        raise StreamlitAPIException("st.user cannot be modified")

    def __iter__(self) -> Iterator[str]:
        return iter(_NOBODY)

    def __len__(self) -> int:
        return len(_NOBODY)

    @property
    def tokens(self) -> TokensProxy:
        return TokensProxy()

    def to_dict(self) -> dict[str, Any]:
        """A plain dict of what is known."""
        return dict(_NOBODY)


user = UserInfoProxy()
for _kind in (TokensProxy, UserInfoProxy):
    _kind.__module__ = "streamlit.user_info"
