"""The query parameters of the page's address: names with one or more texts each.

`embed` and `embed_options` tell the page how to look. They are kept as they came, unseen by the script.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs, urlencode

from wasm_runtime.errors import StreamlitAPIException, StreamlitQueryParamDictValueError

_Values = dict[str, str | list[str]]
_PAGES_OWN = frozenset({"embed", "embed_options"})


class QueryParams:
    """Values by name, in order. `tell` hears the new query whenever the script has changed it."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._values: _Values = {}
        self._tell = tell

    def read(self, query: str) -> None:
        """Take over the address's query, without its question mark."""
        found = parse_qs(query, keep_blank_values=True)
        self._values = {name: values if len(values) > 1 else values[0] for name, values in found.items()}

    def query(self) -> str:
        """The query as an address has it."""
        return urlencode(self._values, doseq=True)

    def __iter__(self) -> Iterator[str]:
        return iter([name for name in self._values if name.lower() not in _PAGES_OWN])

    def __contains__(self, name: str) -> bool:
        return name.lower() not in _PAGES_OWN and name in self._values

    def last(self, name: str) -> str:
        """The last value, "" if there is none. Raises `KeyError`."""
        if name not in self:
            raise missing_param(name)
        value = self._values[name]
        return value if isinstance(value, str) else value[-1] if value else ""

    def all(self, name: str) -> list[str]:
        if name not in self:
            return []
        value = self._values[name]
        return [value] if isinstance(value, str) else list(value)

    def set(self, name: str, value: Any) -> None:
        """Set one name, to several values if `value` is an iterable that is no text. Raises `StreamlitAPIException`."""
        self.set_all([(name, value)])

    def set_all(self, items: Iterable[tuple[str, Any]]) -> None:
        """Set these names, or none of them if one is refused."""
        self._change(self._values | _checked(items))

    def replace(self, items: Iterable[tuple[str, Any]]) -> None:
        """Set these names and delete all others, or change nothing if one is refused."""
        self._change(self._pages_own() | _checked(items))

    def delete(self, name: str) -> None:
        if name not in self:
            raise missing_param(name)
        self._change({each: values for each, values in self._values.items() if each != name})

    def clear(self) -> None:
        """Delete all that the script sees."""
        self._change(self._pages_own())

    def _pages_own(self) -> _Values:
        return {name: value for name, value in self._values.items() if name.lower() in _PAGES_OWN}

    def _change(self, values: _Values) -> None:
        before = self.query()
        self._values = values
        if (query := self.query()) != before:
            self._tell(query)

    def __str__(self) -> str:
        return str(self._values)


def missing_param(name: str) -> KeyError:
    return KeyError(f'st.query_params has no key "{name}".')


def _checked(items: Iterable[tuple[str, Any]]) -> _Values:
    return {name: _text(name, value) for name, value in items}


def _text(name: str, value: Any) -> str | list[str]:
    if name.lower() in _PAGES_OWN:
        raise StreamlitAPIException(
            "Query param embed and embed_options (case-insensitive) cannot be set programmatically."
        )
    if isinstance(value, Mapping):
        raise StreamlitQueryParamDictValueError(name)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [str(each) for each in value]
    return str(value)
