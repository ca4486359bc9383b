"""The query parameters of the page's address: names with one or more texts each.

`embed` and `embed_options` are for the page. They stay as they came, and the script does not see them. A parameter that
is bound to a widget follows the widget's value: the script reads it and may not change it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs, urlencode

from wasm_runtime.errors import StreamlitAPIException, StreamlitQueryParamDictValueError

_Values = dict[str, str | list[str]]
_PAGES_OWN = frozenset({"embed", "embed_options"})


class QueryParams:
    """Values by name, in order.

    `send` gets the new query whenever it has changed here, and whether the script changed it: then the page's history
    gets an entry. `is_news`: the address was changed from outside, and its values count more than those of widgets.
    """

    def __init__(self, send: Callable[[str, bool], None]) -> None:
        self._values: _Values = {}
        self._send = send
        self._bound: dict[str, str] = {}  # names and the ids of their widgets
        self._shown = ""  # the query that the page has
        self.is_news = False

    def read(self, query: str, *, keep_bound: bool = False) -> None:
        """Take over the address's query, without its question mark, and keep what widgets are bound to, if wanted."""
        found = parse_qs(query, keep_blank_values=True)
        self._shown = urlencode(found, doseq=True)
        bound = {name: value for name, value in self._values.items() if keep_bound and name in self._bound}
        self._values = bound | {name: values if len(values) > 1 else values[0] for name, values in found.items()}
        self.is_news = True

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
        new = _checked(items)
        self._refuse_bound("set", new)
        self._change(self._values | new)

    def replace(self, items: Iterable[tuple[str, Any]]) -> None:
        """Set these names and delete all others, or change nothing if one is refused."""
        new = _checked(items)
        self._refuse_bound("set", new)
        self._change(self._pages_own() | new)

    def delete(self, name: str) -> None:
        if name not in self:
            raise missing_param(name)
        self._refuse_bound("delete", [name])
        self._change({each: values for each, values in self._values.items() if each != name})

    def clear(self) -> None:
        """Delete all that the script sees."""
        if bound := [name for name in self._values if name in self._bound]:
            raise StreamlitAPIException(
                "Cannot clear query parameters - the following are bound to widgets: "
                f"{', '.join(map(repr, bound))}. Modify the widget values instead, or remove the bind parameter."
            )
        self._change(self._pages_own())

    # --- widgets -------------------------------------------------------------------------------------------------

    def bind(self, name: str, widget_id: str, texts: list[str]) -> None:
        """A widget is drawn that is bound to this name; without texts its name is not in the address."""
        self._bound[name] = widget_id
        self.follow(name, texts)

    def follow(self, name: str, texts: list[str]) -> None:
        """The value of the widget that is bound to this name has changed."""
        values = {each: old for each, old in self._values.items() if texts or each != name}
        if texts:
            values[name] = texts[0] if len(texts) == 1 else texts
        self._change(values, by_script=False)

    def unbind(self, widget_ids: Collection[str]) -> None:
        """These widgets are gone from the page, and what is bound to them from the address."""
        names = [name for name, widget_id in self._bound.items() if widget_id in widget_ids]
        for name in names:
            del self._bound[name]
            self.follow(name, [])

    def _refuse_bound(self, verb: str, names: Iterable[str]) -> None:
        for name in names:
            if name in self._bound:
                raise StreamlitAPIException(
                    f"Cannot directly {verb} query parameter '{name}' - it is bound to a widget. "
                    "Modify the widget value instead."
                )

    def _pages_own(self) -> _Values:
        return {name: value for name, value in self._values.items() if name.lower() in _PAGES_OWN}

    def _change(self, values: _Values, *, by_script: bool = True) -> None:
        self._values = values
        if (query := self.query()) != self._shown:
            self._shown = query
            self._send(query, by_script)

    def __str__(self) -> str:
        return str(self._values)


def missing_param(name: str) -> KeyError:
    return KeyError(f'st.query_params has no key "{name}".')


def query_text(items: Iterable[tuple[str, Any]]) -> str:
    """These parameters as an address has them. Raises `StreamlitAPIException` for what may not be set."""
    return urlencode([(name, _text(name, value)) for name, value in items], doseq=True)


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
