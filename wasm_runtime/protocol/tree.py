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

from wasm_runtime.protocol.messages import BlockMessage, ElementMessage, Path, ProgressOfRun, TreeMessage, WireValue
from wasm_runtime.protocol.payloads.blocks import BlockPayload
from wasm_runtime.protocol.payloads.elements import ElementPayload
from wasm_runtime.protocol.payloads.status import SkeletonPayload, SpinnerPayload

MAIN, SIDEBAR, FLOATING, BOTTOM = range(4)


def empty_payload() -> ElementPayload:
    return {"type": "empty"}


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

    @property
    def is_in_tree(self) -> bool:
        """Whether the node still stands in the tree: what `path` says, without making one."""
        node: Node = self
        while (parent := node.parent) is not None:
            siblings = parent.children
            if node.index >= len(siblings) or siblings[node.index] is not node:
                return False
            node = parent
        return True

    def blocks(self) -> Iterator[Block]:
        """The blocks around this position, innermost first; a block is itself the first."""
        node: Node | None = self
        while node is not None:
            if isinstance(node, Block):
                yield node
            node = node.parent


class Leaf(Node):
    """An element. Writing to a leaf replaces it: that is what `st.empty()` and the value of `st.text(...)` are for.

    `run` is the run that wrote it last.
    """

    __slots__ = ("run",)

    payload: ElementPayload

    def __init__(self, parent: Block, index: int, payload: ElementPayload, run: int) -> None:
        super().__init__(parent, index, payload)
        self.run = run

    @property
    def next_path(self) -> Path | None:
        """The path of what is written here next, in its place."""
        path = None if self.parent is None else self.parent.path
        return None if path is None else [*path, self.index]

    @property
    def next_payload(self) -> ElementPayload:
        """What is here, where the next thing is written."""
        return self.payload

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

    @property
    def next_path(self) -> Path | None:
        """The path of what is written here next."""
        path = self.path
        return None if path is None else [*path, self.cursor]

    @property
    def next_payload(self) -> ElementPayload | BlockPayload | None:
        """What there is where the next thing is written."""
        return self.children[self.cursor].payload if self.cursor < len(self.children) else None

    def put(self, payload: ElementPayload) -> Leaf:
        """Write an element at the cursor."""
        index = self.cursor
        self.cursor = index + 1
        return self.put_at(index, payload)

    def open(self, payload: BlockPayload) -> Block:
        """Start a block at the cursor."""
        index = self.cursor
        self.cursor = index + 1
        return self.open_at(index, payload)

    def put_at(self, index: int, payload: ElementPayload) -> Leaf:
        """Write an element at `index`."""
        children = self.children
        tree = self._tree
        if index < len(children):
            there = children[index]
            if tree.cleared:
                tree.cleared.pop(there, None)
            if type(there) is Leaf:
                if there.payload != payload:
                    displaces = tree.displaces(there, payload)
                    there.payload = payload
                    there.run = tree.run
                    tree.send_element(there, displaces=displaces)
                else:
                    there.run = tree.run
                return there
            leaf = children[index] = Leaf(self, index, payload, tree.run)
        else:
            self._fill(index)
            leaf = Leaf(self, index, payload, tree.run)
            children.append(leaf)
        tree.send_element(leaf)
        return leaf

    def clear(self) -> Leaf:
        """Make the next position empty. Unless something is written there first, `flush` tells the page."""
        index = self.cursor
        self.cursor = index + 1
        children = self.children
        if index < len(children):
            there = children[index]
            self._tree.cleared[there] = None
            return there if type(there) is Leaf else Leaf(self, index, empty_payload(), self._tree.run)
        return self.put_at(index, empty_payload())

    def open_at(self, index: int, payload: BlockPayload) -> Block:
        """Start a block at `index`."""
        children = self.children
        tree = self._tree
        self._fill(index)
        there = children[index] if index < len(children) else None
        if there is not None and tree.cleared:
            tree.cleared.pop(there, None)
        if type(there) is Block:
            block = there
            if block.run == tree.run:
                block.trim()  # written twice in one run: what the first pass left does not belong to the second
            block.change(payload)
        else:
            block = Block(tree, self, index, payload)
            if type(there) is Leaf:
                children[index] = block
                tree.send_block(block, displaces=tree.displaces(there, payload))
            else:
                children.append(block)
                tree.send_block(block)
        tree.enter(block)
        return block

    def _fill(self, length: int) -> None:
        """Have children up to a placeholder's index: the block may have been emptied since it was made."""
        while len(self.children) < length:
            self.put_at(len(self.children), empty_payload())

    def change(self, payload: BlockPayload) -> None:
        """Give the block another payload, where it stands and with what is in it."""
        if self.payload != payload:
            self.payload = payload
            self._tree.send_block(self)

    def trim(self, length: int = 0) -> None:
        """Drop every child from `length` on."""
        if len(self.children) > length:
            del self.children[length:]
            self._tree.send_trim(self, length)


class Tree:
    """The four roots and the way to the page. `send` is called with each message, in order, as it happens."""

    def __init__(self, send: Callable[[TreeMessage | ProgressOfRun], None]) -> None:
        self._send = send
        self.run = 0
        self.cleared: dict[Leaf | Block, None] = {}  # what stands where the run wants nothing, until it writes there
        self.roots = tuple(Block(self, None, index, {"type": "root"}) for index in range(4))
        self._entered: list[Block] = []
        self._widgets: dict[str, Leaf | Block] = {}  # the leaves of widgets, and blocks that a person opens
        self._spinners = 0  # so far

    def begin(self, *blocks: Block) -> None:
        """A run starts: it writes these blocks from the top, or every root."""
        self.run += 1
        self._entered = []
        for block in blocks or self.roots:
            self.enter(block)

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

    def payloads(self) -> Iterator[ElementPayload | BlockPayload]:
        """What all elements and blocks show, in the order of the page."""
        nodes: list[Leaf | Block] = [*reversed(self.roots)]
        while nodes:
            node = nodes.pop()
            yield node.payload
            if isinstance(node, Block):
                nodes += reversed(node.children)

    # --- spinners ------------------------------------------------------------------------------------------------

    def show_spinner(self, at: Block | Leaf, payload: SpinnerPayload | SkeletonPayload) -> int:
        """A spinner turns before what is written next at `at`. Returns the number to hide it by."""
        self._spinners += 1
        if (path := at.next_path) is not None:
            self._send({"kind": "spinner", "id": self._spinners, "path": path, "payload": payload})
        return self._spinners

    def hide_spinner(self, number: int) -> None:
        self._send({"kind": "spinner_done", "id": number})

    # --- widgets -------------------------------------------------------------------------------------------------

    def place_widget(self, leaf: Leaf | Block, widget_id: str) -> None:
        """The widget stands at `leaf` now, and no longer where it stood before."""
        if not leaf.is_in_tree:
            return  # written to a place that is gone: the page is not told
        before = self._widgets.get(widget_id)
        if type(before) is Leaf and before is not leaf and before.payload.get("id") == widget_id:
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

    def widget(self, widget_id: str) -> Leaf | Block | None:
        """What shows this widget, if anything does."""
        leaf = self._widgets.get(widget_id)
        if leaf is None or leaf.payload.get("id") != widget_id or not leaf.is_in_tree:
            return None
        return leaf

    # --- messages ------------------------------------------------------------------------------------------------

    def displaces(self, there: Leaf, written: ElementPayload | BlockPayload) -> bool:
        """Whether `there` shows a widget of an earlier run, other than the one that is written in its place."""
        widget_id = there.payload.get("id")
        return widget_id is not None and there.run != self.run and widget_id != written.get("id")

    def flush(self) -> None:
        """Tell the page about the positions that were cleared and not written since."""
        if not self.cleared:
            return
        cleared, self.cleared = self.cleared, {}
        for node in cleared:
            if node.parent is not None and node.is_in_tree:
                node.parent.put_at(node.index, empty_payload())

    def send_element(self, leaf: Leaf, *, displaces: bool = False) -> None:
        if (path := leaf.path) is not None:
            message: ElementMessage = {"kind": "element", "path": path, "payload": leaf.payload}
            if displaces:
                message["displaces"] = True
            self._send(message)

    def send_block(self, block: Block, *, displaces: bool = False) -> None:
        if (path := block.path) is not None:
            message: BlockMessage = {"kind": "block", "path": path, "payload": block.payload}
            if displaces:
                message["displaces"] = True
            self._send(message)

    def send_trim(self, block: Block, length: int) -> None:
        if (path := block.path) is not None:
            self._send({"kind": "trim", "path": path, "length": length})
