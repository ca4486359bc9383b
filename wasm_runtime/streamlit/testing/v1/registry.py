"""Which class stands for a payload in the tree of a test, and by which names a test finds it.

A class registers itself with `shows`: nothing else names it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from wasm_runtime.streamlit.testing.v1.lists import Finder, Found
from wasm_runtime.streamlit.testing.v1.nodes import ElementTree, Node, Payload, UnknownElement

Condition = Callable[[Payload], bool]
N = TypeVar("N", bound=Node)

_CLASSES: dict[str, list[tuple[Condition | None, type[Node]]]] = {}


def shows(
    payload_type: str, *, where: Condition | None = None, finders: Mapping[str, str] | tuple[str, ...] | None = None
) -> Callable[[type[N]], type[N]]:
    """Let the class stand for payloads of this type, or for those `where` a condition holds.

    `finders`: the attributes of `AppTest` that list its nodes, with what `get` knows them by where that differs; else
    one of the name that the class has as its `type`.
    """

    def register(shown: type[N]) -> type[N]:
        classes = _CLASSES.setdefault(payload_type, [])
        classes.insert(0 if where else len(classes), (where, shown))
        names = (shown.type,) if finders is None else finders
        for name in names:
            found_by = names[name] if isinstance(names, Mapping) else name
            setattr(Finder, name, Found(shown, found_by))
        return shown

    return register


def node_of(payload: Payload, root: ElementTree) -> Any:
    """The node that stands for a payload: an `UnknownElement` where no class has registered."""
    for where, shown in _CLASSES.get(payload["type"], ()):
        if where is None or where(payload):
            return shown(payload, root)
    return UnknownElement(payload, root)


def registered_types() -> frozenset[str]:
    """The types of payloads that have a class."""
    return frozenset(_CLASSES)


def registered_classes() -> Iterator[type[Node]]:
    for classes in _CLASSES.values():
        for _, shown in classes:
            yield shown
