"""What a cached function writes, so that it can be written again without calling the function.

A position is known by how the function came to it: the place it was called in, a root of the page, or something that it
wrote itself. Anything else belongs to the code around it and may be gone the next time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from wasm_runtime.protocol.payloads.blocks import BlockPayload
from wasm_runtime.protocol.payloads.elements import ElementPayload
from wasm_runtime.protocol.tree import FLOATING, Block, Leaf
from wasm_runtime.session.media import KnownFile, MediaFile
from wasm_runtime.session.widget import Widget

Where = int | Literal["here", "outside"]  # the number of the step that made it


@dataclass(slots=True)
class Step:
    """One thing written: an element, a block, a file, or, without a payload, an empty place."""

    where: Where
    root: int
    payload: ElementPayload | BlockPayload | None
    opens: bool
    widgets: Sequence[Widget[Any]] = ()  # of an element, its own first; a table has those of its buttons too
    file: MediaFile | None = None  # one that payloads of the steps after it name


class Recording:
    """The steps of one call that was made at `here`."""

    def __init__(self, here: Block | Leaf, warning: Callable[[], Exception]) -> None:
        self.warning = warning  # shown before each widget: what a person makes of it will not reach the function
        self.steps: list[Step] = []
        self._here = here
        self._made: dict[Block | Leaf, int] = {}

    def record(
        self,
        at: Block | Leaf,
        node: Block | Leaf,
        payload: ElementPayload | BlockPayload | None,
        *,
        opens: bool = False,
        widgets: Sequence[Widget[Any]] = (),
    ) -> None:
        """Note that `payload` was written at `at`, where `node` is now."""
        where: Where = self._made.get(at, "outside")
        root = -1
        if where == "outside" and at is self._here:
            where = "here"
        elif where == "outside" and isinstance(at, Block) and at.parent is None and at.index != FLOATING:
            root = at.index
        copy: Any = None if payload is None else dict(payload)
        self._made[node] = len(self.steps)
        self.steps.append(Step(where, root, copy, opens, widgets))

    def record_file(self, file: MediaFile) -> None:
        """Note that the page was given `file`, with the content that it has now."""
        if isinstance(file.data, KnownFile):
            file = MediaFile(file.data.made(), file.mime, file.name)
        self.steps.append(Step("here", -1, None, False, (), file))

    def is_closed(self) -> bool:
        """Whether all that was written has a place that will be there the next time."""
        return all(step.where != "outside" or step.root >= 0 for step in self.steps)


class Writer(Protocol):
    """What steps are written again with."""

    @property
    def run(self) -> int: ...

    def next_path(self, at: Block | Leaf) -> list[int] | None: ...

    def clear(self, at: Block | Leaf) -> Leaf: ...

    def address_of(self, file: MediaFile) -> str: ...

    def open(self, at: Block | Leaf, payload: BlockPayload) -> Block: ...

    def put(self, at: Block | Leaf, payload: ElementPayload) -> Leaf: ...

    def redraw_widgets(self, at: Block | Leaf, payload: ElementPayload, widgets: Sequence[Widget[Any]]) -> Leaf: ...


def replay(steps: list[Step], here: Block | Leaf, roots: Sequence[Block], writer: Writer) -> None:
    """Write the steps again, those of the place of the call at `here`."""
    made: list[Block | Leaf] = []
    for step in steps:
        at = roots[step.root] if step.root >= 0 else here
        if isinstance(step.where, int):
            at = made[step.where]
        payload: Any = None if step.payload is None else dict(step.payload)
        if payload is not None and "run" in payload:
            payload["run"] = writer.run  # what each run shows once
        if payload is not None and "place" in payload:
            payload["place"] = writer.next_path(at) or []
        if step.file is not None:
            writer.address_of(step.file)
            made.append(here)
        elif payload is None:
            made.append(writer.clear(at))
        elif step.opens:
            made.append(writer.open(at, payload))
        elif step.widgets:
            made.append(writer.redraw_widgets(at, payload, step.widgets))
        else:
            made.append(writer.put(at, payload))
