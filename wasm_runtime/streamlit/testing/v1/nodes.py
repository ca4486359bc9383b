"""Nodes of the tree a test looks at: elements, blocks, and the tree itself, built from what the page shows.

The tree of a run never changes; the next run creates a new one. An element of an older tree acts on the page as that
tree shows it.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, Protocol

from wasm_runtime.protocol.payloads.files import FileReference
from wasm_runtime.streamlit.testing.given_files import ChosenFile
from wasm_runtime.streamlit.testing.v1.errors import AppTestError
from wasm_runtime.streamlit.testing.v1.lists import BlockList, ElementList, Finder

if TYPE_CHECKING:
    from wasm_runtime.streamlit.testing.v1.app_test import AppTest

Payload = dict[str, Any]
ListKind = type[BlockList[Any]]

_ACTIONS = ("set_value", "click")
_ABSENT: Payload = {  # what a field that a payload leaves out stands for
    "body": "",
    "disabled": False,
    "divider": "",
    "form": "",
    "help": "",
    "icon": "",
    "label": "",
    "placeholder": "",
}


class InitialValue:
    """The value of a widget that has not been set, where None can be set."""

    def __repr__(self) -> str:
        return "InitialValue()"


class Proto:
    """The fields of the payload, by attribute. `type` says which of its kind it is, as "primary" of a button."""

    def __init__(self, payload: Payload) -> None:
        self._payload = {**payload, "type": payload.get("kind", payload["type"])}

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = self._payload.get(name, _ABSENT.get(name, _ABSENT))
        if found is _ABSENT:
            raise AttributeError(name)
        return found

    def __repr__(self) -> str:
        return "".join(f"{name}: {value!r}\n" for name, value in self._payload.items())


class Session(Protocol):
    """What the tree asks of the test it belongs to."""

    def value_of(self, widget_id: str) -> Any:
        """The value a widget has in session state."""

    def format_func_of(self, widget_id: str) -> Callable[[Any], Any]:
        """What makes the text of an option."""

    def option_of(self, widget_id: str, text: str) -> Any:
        """The option that has this text."""

    def content_of(self, address: str) -> bytes:
        """The file that the page has at an address."""

    def give(self, file: ChosenFile) -> FileReference:
        """Give a file to the session; the reference is what names it from now on."""

    def run_tree(self, tree: ElementTree, timeout: float | None) -> AppTest:
        """Do on the page what was done to the elements of this tree, and run."""


class Node:
    """One place of the tree. `names` are what `get` finds it by."""

    type: str = "unknown"
    list_kind: ClassVar[ListKind] = BlockList  # what lists it
    root: ElementTree

    def __init__(self, payload: Payload, root: ElementTree) -> None:
        raise NotImplementedError

    @property
    def names(self) -> tuple[str, ...]:
        return (self.type,)

    def run(self, *, timeout: float | None = None) -> AppTest:
        """Run the script with the interactions since the last run."""
        return self.root.session.run_tree(self.root, timeout)


class Element(Node):
    """Something that is shown. `fields` says how its attributes follow from its payload."""

    list_kind: ClassVar[ListKind] = ElementList
    fields: ClassVar[dict[str, Callable[[Payload], Any]]] = {}
    hidden: ClassVar[tuple[str, ...]] = ()  # fields that `repr` leaves out
    refusal: ClassVar[str] = (
        "AppTest can inspect this element but does not implement interactions for it. Set its value through "
        "at.session_state if it has a key, or use a Playwright e2e test."
    )

    def __init__(self, payload: Payload, root: ElementTree) -> None:
        self.root = root
        self.payload = payload
        self.proto = Proto(payload)
        self.key: str | None = payload.get("key")
        for name, of in self.fields.items():
            setattr(self, name, of(payload))

    @property
    def value(self) -> Any:
        """The value or text that it shows."""
        return self.payload.get("body")

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or "payload" not in self.__dict__:
            raise AttributeError(name)
        if name in _ACTIONS:
            return self._refuse(name)
        return getattr(self.proto, name)

    def _refuse(self, action: str) -> Callable[..., NoReturn]:
        def unsupported(*args: Any, **kwargs: Any) -> NoReturn:
            raise AppTestError(f"{action}() is not supported for {self.type}. {self.refusal}")

        return unsupported

    def __eq__(self, other: object) -> bool:
        return (
            type(self) is type(other)
            and self.__dict__.keys() == getattr(other, "__dict__", {}).keys()
            and self._same(other)
        )

    def _same(self, other: Any) -> bool:
        return bool(self.payload == other.payload)

    def _shown(self) -> dict[str, Any]:
        return {"key": self.key} | {name: getattr(self, name) for name in self.fields if name not in self.hidden}

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self._shown().items() if value)
        return f"{type(self).__name__}({shown})"


class UnknownElement(Element):
    """An element that has no class of its own; `value` is that of session state, or None."""

    def __init__(self, payload: Payload, root: ElementTree) -> None:
        super().__init__(payload, root)
        self.type = payload["type"]

    @property
    def value(self) -> Any:
        return self.root.session.value_of(self.payload["id"]) if "id" in self.payload else None


class Block(Node, Finder):
    """A block; `children` are its nodes by place."""

    fields: ClassVar[dict[str, Callable[[Payload], Any]]] = {}
    named_type = False  # whether `repr` says the type

    def __init__(self, payload: Payload, root: ElementTree) -> None:
        self.root = root
        self.payload = payload
        self.proto = Proto(payload)
        self.children: dict[int, Node] = {}
        for name, of in self.fields.items():
            setattr(self, name, of(payload))

    @property
    def key(self) -> str | None:
        """The key the script gave it; of a form its name."""
        key: str | None = self.payload.get("key", self.payload.get("form"))
        return key

    def __len__(self) -> int:
        return len(self.children)

    def __iter__(self) -> Iterator[Node]:
        """The block itself and all below it, in page order."""
        yield self
        for child in self.children.values():
            if isinstance(child, Block):
                yield from child
            else:
                yield child

    def __getitem__(self, place: int) -> Node:
        return self.children[place]

    def __repr__(self) -> str:
        shown: dict[str, Any] = {"type": self.type} if self.named_type else {}
        shown |= {"children": self.children} | {name: getattr(self, name) for name in self.fields}
        lines = [f"{name}={multiline(value)}" for name, value in shown.items() if value]
        body = textwrap.indent(",\n".join(lines), "    ")
        return f"{type(self).__name__}(\n{body}\n)" if lines else f"{type(self).__name__}()"

    def _nodes(self) -> Iterator[Node]:
        found = iter(self)
        next(found)  # the block itself
        return found


class SpecialBlock(Block):
    """One of the page's places: the main area, the sidebar, what floats above, the bottom."""

    named_type = True

    def __init__(self, payload: Payload, root: ElementTree, type: str) -> None:
        super().__init__(payload, root)
        self.type = type


class ElementTree(Block):
    """Everything that the page shows after a run. `triggered`: the values of triggers for that run, by widget id."""

    type = "root"

    def __init__(self, session: Session, triggered: dict[str, Any]) -> None:
        super().__init__({"type": "root"}, self)
        self.session = session
        self.triggered = triggered

    @property
    def main(self) -> Block:
        return self._place(0)

    @property
    def sidebar(self) -> Block:
        return self._place(1)

    def _place(self, number: int) -> Block:
        place = self.children[number]
        assert isinstance(place, Block)
        return place

    def __repr__(self) -> str:
        return multiline(self.children)


def multiline(value: Any) -> str:
    """A dict with one item to a line; anything else as `repr` has it."""
    if not isinstance(value, dict):
        return repr(value)
    lines = textwrap.indent(",\n".join(f"{name}: {multiline(each)}" for name, each in value.items()), "    ")
    return f"{{\n{lines}\n}}"
