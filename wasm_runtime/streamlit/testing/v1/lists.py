"""Lists of elements that a test finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from wasm_runtime.streamlit.testing.v1.finders import Finders as _Finders
    from wasm_runtime.streamlit.testing.v1.nodes import Element, Node
else:
    _Finders = object

_N = TypeVar("_N")
_E = TypeVar("_E", bound="Element")


class BlockList(Sequence[_N], Generic[_N]):
    """Nodes of one kind in page order: by place, by slice, or by key as `found("key")`, which raises `KeyError`."""

    def __init__(self, found: Sequence[_N] = ()) -> None:
        self._list = list(found)

    @property
    def len(self) -> int:
        return len(self._list)

    def __len__(self) -> int:
        return len(self._list)

    @overload
    def __getitem__(self, index: int) -> _N: ...
    @overload
    def __getitem__(self, index: slice) -> BlockList[_N]: ...
    def __getitem__(self, index: int | slice) -> _N | BlockList[_N]:
        if isinstance(index, slice):
            return type(self)._of_slice(self._list[index])
        return self._list[index]

    @classmethod
    def _of_slice(cls, found: Sequence[_N]) -> BlockList[_N]:
        return cls(found)

    def __iter__(self) -> Iterator[_N]:
        return iter(self._list)

    def __call__(self, key: str) -> _N:
        return with_key(self._list, key)

    def __eq__(self, other: object) -> bool:
        return self._list == (other._list if isinstance(other, BlockList) else other)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(_list={self._list!r})" if self._list else f"{type(self).__name__}()"


class ElementList(BlockList[_E]):
    """Elements of one kind."""

    @property
    def values(self) -> Sequence[Any]:
        """The value of each element."""
        return [each.value for each in self._list]

    @classmethod
    def _of_slice(cls, found: Sequence[_E]) -> BlockList[_E]:
        return ElementList(found)


class WidgetList(ElementList[_E]):
    """Widgets of one kind."""


def with_key(found: Sequence[_N], key: object) -> _N:
    """The first with this key. Raises `KeyError`."""
    for each in found:
        if key is not None and getattr(each, "key", None) == key:
            return each
    raise KeyError(key)


class Found:
    """An attribute of a `Finder`: the list of what goes by this name, nodes of the class `shown`."""

    def __init__(self, shown: type[Node], name: str) -> None:
        self.shown = shown
        self._name = name

    def __get__(self, finder: Finder | None, owner: type) -> Any:
        return self if finder is None else self.shown.list_kind(finder.get(self._name))


class Finder(_Finders):
    """A node with children: one list for each kind of element that registers, and `get` for any kind."""

    def _nodes(self) -> Iterator[Node]:
        raise NotImplementedError

    def get(self, element_type: str) -> Sequence[Any]:
        """All elements or blocks of this type, in page order."""
        return [node for node in self._nodes() if element_type in node.names]

    def get_by_key(self, key: str) -> Any:
        """The element or block with this key. Raises `KeyError`."""
        return with_key(list(self._nodes()), key)
