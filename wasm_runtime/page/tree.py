"""The tree a script writes, which is at the same time the record of what the page shows.

Invariant: once every message has been applied, the page's tree equals this one. So a write compares with what stands
at its position, sends a message only if that differs, and an element that did not change costs one comparison of two
dicts. Payloads are plain values of fixed types, and two that are equal look the same on the page.

A run writes each block from its first position on. `begin` sets the cursors back, `open` starts a block, and `end`
trims what an earlier run left behind the cursors. A run that is cut short to start again does not trim.

A widget stands in one place: once it is written somewhere else, the place it had is empty, here and on the page,
without a message of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from wasm_runtime.page.messages import (
    BlockMessage,
    ElementMessage,
    Path,
    ReachedMessage,
    TreeMessage,
    WireValue,
)
from wasm_runtime.page.payloads import BlockPayload, ElementPayload

MAIN, SIDEBAR, FLOATING, BOTTOM = range(4)


def empty_payload() -> ElementPayload:
    return {"type": "empty"}


def _is_other_widget(there: ElementPayload, written: ElementPayload | BlockPayload) -> bool:
    widget_id = there.get("id")
    return widget_id is not None and widget_id != written.get("id")


class Node:
    """A position in the tree and what stands there. `path` is None once the node is no longer part of the tree."""

    __slots__ = ("index", "parent", "payload")

    def __init__(self, parent: Block | None, index: int, payload: Any) -> None:
        self.parent = parent
        self.index = index
        self.payload = payload

    @property
    def path(self) -> Path | None:
        parent = self.parent
        if parent is None:
            return [self.index]
        siblings = parent.children
        if self.index >= len(siblings) or siblings[self.index] is not self:
            return None
        above = parent.path
        return None if above is None else [*above, self.index]

    def blocks(self) -> Iterator[Block]:
        """The blocks around this position, innermost first; a block is itself the first."""
        node: Node | None = self
        while node is not None:
            if isinstance(node, Block):
                yield node
            node = node.parent


class Leaf(Node):
    """An element. Writing to a leaf replaces it: that is what `st.empty()` and the value of `st.text(...)` are for."""

    __slots__ = ()

    payload: ElementPayload

    def put(self, payload: ElementPayload) -> Leaf:
        assert self.parent is not None
        return self.parent.put_at(self.index, payload)

    def open(self, payload: BlockPayload) -> Block:
        assert self.parent is not None
        return self.parent.open_at(self.index, payload)

    def clear(self) -> Leaf:
        return self.put(empty_payload())


class Block(Node):
    """A block: children in order, and the cursor where the current run writes next."""

    __slots__ = ("_tree", "children", "cursor", "run")

    payload: BlockPayload

    def __init__(self, tree: Tree, parent: Block | None, index: int, payload: BlockPayload) -> None:
        super().__init__(parent, index, payload)
        self._tree = tree
        self.children: list[Leaf | Block] = []
        self.cursor = 0
        self.run = -1

    def put(self, payload: ElementPayload) -> Leaf:
        """Write an element at the cursor."""
        index = self.cursor
        self.cursor = index + 1
        return self.put_at(index, payload, left_over=True)

    def open(self, payload: BlockPayload) -> Block:
        """Start a block at the cursor."""
        index = self.cursor
        self.cursor = index + 1
        return self.open_at(index, payload, left_over=True)

    def put_at(self, index: int, payload: ElementPayload, *, left_over: bool = False) -> Leaf:
        """Write an element at `index`. With `left_over`, what stands there is of an earlier run."""
        children = self.children
        tree = self._tree
        if index < len(children):
            there = children[index]
            if type(there) is Leaf:
                if there is tree.cleared:
                    tree.cleared = None
                if there.payload != payload:
                    displaces = left_over and _is_other_widget(there.payload, payload)
                    there.payload = payload
                    tree.send_element(there, displaces=displaces)
                return there
            leaf = children[index] = Leaf(self, index, payload)
        else:
            leaf = Leaf(self, index, payload)
            children.append(leaf)
        tree.send_element(leaf)
        return leaf

    def clear(self) -> Leaf:
        """Make the next position empty. The page hears of it only if nothing is written there straight away."""
        index = self.cursor
        self.cursor = index + 1
        children = self.children
        if index < len(children) and type(there := children[index]) is Leaf:
            if there.payload["type"] != "empty":
                self._tree.clear_later(there)
            return there
        return self.put_at(index, empty_payload())

    def open_at(self, index: int, payload: BlockPayload, *, left_over: bool = False) -> Block:
        """Start a block at `index`. With `left_over`, what stands there is of an earlier run."""
        children = self.children
        tree = self._tree
        there = children[index] if index < len(children) else None
        if type(there) is Block:
            block = there
            if block.run == tree.run:
                block.trim()  # written twice in one run: what the first pass left does not belong to the second
            if block.payload != payload:
                block.payload = payload
                tree.send_block(block)
        else:
            block = Block(tree, self, index, payload)
            if there is None:
                children.append(block)
            else:
                if there is tree.cleared:
                    tree.cleared = None
                children[index] = block
            displaces = left_over and type(there) is Leaf and _is_other_widget(there.payload, payload)
            tree.send_block(block, displaces=displaces)
        tree.enter(block)
        return block

    def trim(self, length: int = 0) -> None:
        """Drop every child from `length` on."""
        if len(self.children) > length:
            del self.children[length:]
            self._tree.send_trim(self, length)


class Tree:
    """The four roots and the way to the page. `send` is called with each message, in order, as it happens."""

    def __init__(self, send: Callable[[TreeMessage | ReachedMessage], None]) -> None:
        self._send = send
        self.run = 0
        self.cleared: Leaf | None = None
        self.roots = tuple(Block(self, None, index, {"type": "root"}) for index in range(4))
        self._entered: list[Block] = []
        self._widgets: dict[str, Leaf] = {}

    def begin(self) -> None:
        """A run starts: it writes every root from the top."""
        self.run += 1
        self._entered = []
        for root in self.roots:
            self.enter(root)

    def end(self, *, trim: bool) -> None:
        """The run is over. With `trim`, what it did not write again goes."""
        self.flush()
        if trim:
            for block in self._entered:
                block.trim(block.cursor)

    def enter(self, block: Block) -> None:
        block.cursor = 0
        if block.run != self.run:
            block.run = self.run
            self._entered.append(block)

    def send_reached(self) -> None:
        """Tell the page how far the run has come, so that it can mark what is left over from the run before."""
        self.flush()
        blocks = [(path, block.cursor) for block in self._entered if (path := block.path) is not None]
        self._send({"kind": "reached", "blocks": blocks})

    # --- widgets -------------------------------------------------------------------------------------------------

    def place_widget(self, leaf: Leaf, widget_id: str) -> None:
        """The widget stands at `leaf` now, and no longer where it stood before."""
        before = self._widgets.get(widget_id)
        if before is not None and before is not leaf and before.payload.get("id") == widget_id:
            before.payload = empty_payload()
        self._widgets[widget_id] = leaf

    def forget_widgets(self, widget_ids: Iterable[str]) -> None:
        for widget_id in widget_ids:
            self._widgets.pop(widget_id, None)

    def page_changed(self, widget_id: str, value: WireValue) -> None:
        """The page has already changed this widget: take that in, so that the same value is not sent back."""
        leaf = self.widget(widget_id)
        if leaf is not None:
            cast("dict[str, WireValue]", leaf.payload)["value"] = value

    def widget(self, widget_id: str) -> Leaf | None:
        """The leaf that shows this widget, if any does."""
        leaf = self._widgets.get(widget_id)
        if leaf is None or leaf.payload.get("id") != widget_id or leaf.path is None:
            return None
        return leaf

    # --- messages ------------------------------------------------------------------------------------------------

    def clear_later(self, leaf: Leaf) -> None:
        self.flush()
        self.cleared = leaf

    def flush(self) -> None:
        """Tell the page about the position that was cleared and not written since."""
        leaf, self.cleared = self.cleared, None
        if leaf is not None:
            leaf.payload = empty_payload()
            self.send_element(leaf)

    def send_element(self, leaf: Leaf, *, displaces: bool = False) -> None:
        if self.cleared is not None:
            self.flush()
        if (path := leaf.path) is not None:
            message: ElementMessage = {"kind": "element", "path": path, "payload": leaf.payload}
            if displaces:
                message["displaces"] = True
            self._send(message)

    def send_block(self, block: Block, *, displaces: bool = False) -> None:
        self.flush()
        if (path := block.path) is not None:
            message: BlockMessage = {"kind": "block", "path": path, "payload": block.payload}
            if displaces:
                message["displaces"] = True
            self._send(message)

    def send_trim(self, block: Block, length: int) -> None:
        self.flush()
        if (path := block.path) is not None:
            self._send({"kind": "trim", "path": path, "length": length})
