"""`st.query_params`: the query parameters of the page's address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from typing import Any

from wasm_runtime.script.context import current
from wasm_runtime.session.query_params import QueryParams, missing_param


class QueryParamsProxy(MutableMapping[str, str]):
    """The query parameters as a mapping with attributes. A change updates the address and causes no rerun.

    Of several values of a name the last is returned; `get_all` returns all. Assigned values become text, an iterable
    one text for each item. A missing key raises `KeyError`, a missing attribute `AttributeError`.
    """

    def __getitem__(self, key: str) -> str:
        return _params().last(key)

    def __setitem__(self, key: str, value: Any) -> None:
        _params().set(key, value)

    def __delitem__(self, key: str) -> None:
        _params().delete(key)

    def __contains__(self, key: object) -> bool:
        return key in _params()  # type: ignore[operator]  # a mapping may be asked for anything

    def __iter__(self) -> Iterator[str]:
        return iter(_params())

    def __len__(self) -> int:
        return len(list(_params()))

    def __str__(self) -> str:
        return str(_params())

    def __getattr__(self, name: str) -> str:
        try:
            return _params().last(name)
        except KeyError:
            raise AttributeError(f'st.query_params has no attribute "{name}".') from None

    def __setattr__(self, name: str, value: Any) -> None:
        _params().set(name, value)

    def __delattr__(self, name: str) -> None:
        try:
            _params().delete(name)
        except KeyError:
            raise AttributeError(self.missing_key_error_message(name)) from None

    def get_all(self, key: str) -> list[str]:
        """All values of `key`, in order; none if it is missing."""
        return _params().all(key)

    def update(self, params: Any = (), /, **kwds: Any) -> None:
        """Set many names at once."""
        _params().set_all([*_pairs(params), *kwds.items()])

    def from_dict(self, params: Any) -> None:
        """Replace all parameters by these."""
        try:
            pairs = _pairs(params)
        except TypeError:
            _params().clear()
            raise
        _params().replace(pairs)

    def to_dict(self) -> dict[str, str]:
        """A plain dict with the last value of each name."""
        return dict(self)

    def clear(self) -> None:
        """Delete all parameters."""
        _params().clear()

    @staticmethod
    def missing_key_error_message(key: str) -> str:
        """What the `KeyError` of a missing name says."""
        return str(missing_param(key).args[0])

    @staticmethod
    def missing_attr_error_message(key: str) -> str:
        """What the `AttributeError` of a missing name says."""
        return f'st.query_params has no attribute "{key}".'


def _pairs(params: Any) -> Iterable[tuple[str, Any]]:
    if isinstance(params, Mapping) or hasattr(params, "keys"):
        return [(key, params[key]) for key in params.keys()]  # noqa: SIM118 - all that is asked of it
    return [(key, value) for key, value in params]


def _params() -> QueryParams:
    context = current()
    context.checkpoint()
    return context.services.query


QueryParamsProxy.__module__ = "streamlit.runtime.state.query_params_proxy"
