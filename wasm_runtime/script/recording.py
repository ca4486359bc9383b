"""What a cached function writes, so that it can be written again without calling the function.

A position is told by how the function came to it: the place it was called in, a root of the page, or something that it
wrote itself. Anything else belongs to the code around it and may be gone the next time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from wasm_runtime.protocol.payloads.blocks import BlockPayload
from wasm_runtime.protocol.payloads.elements import ElementPayload
from wasm_runtime.protocol.tree import Block, Leaf
from wasm_runtime.session.widget import Widget

if TYPE_CHECKING:
    from wasm_runtime.script.context import RunContext

Where = int | Literal["here", "outside"]  # the number of the step that made it


@dataclass(slots=True)
class Step:
    """One thing written: an element, a block, or, without a payload, an empty place."""

    where: Where
    root: int
    payload: ElementPayload | BlockPayload | None
    opens: bool
    widget: Widget[Any] | None


class Recording:
    """The steps of one call that was made at `here`."""

    def __init__(self, here: Block | Leaf, warning: Callable[[], Exception]) -> None:
        self.warning = warning  # shown before each widget: what a person makes of it will not reach the function
        self.steps: list[Step] = []
        self._here = here
        self._made: dict[Block | Leaf, int] = {}

    def add(
        self,
        at: Block | Leaf,
        node: Block | Leaf,
        payload: ElementPayload | BlockPayload | None,
        *,
        opens: bool = False,
        widget: Widget[Any] | None = None,
    ) -> None:
        """Note that `payload` was written at `at`, where `node` stands now."""
        where: Where = self._made.get(at, "outside")
        root = -1
        if where == "outside" and at is self._here:
            where = "here"
        elif where == "outside" and isinstance(at, Block) and at.parent is None:
            root = at.index
        copy: Any = None if payload is None else dict(payload)
        self._made[node] = len(self.steps)
        self.steps.append(Step(where, root, copy, opens, widget))

    def is_closed(self) -> bool:
        """Whether all that was written has a place that will be there the next time."""
        return all(step.where != "outside" or step.root >= 0 for step in self.steps)


def replay(steps: list[Step], context: RunContext) -> None:
    """Write the steps again, where the script is now."""
    here = context.stack[-1]
    made: list[Block | Leaf] = []
    for step in steps:
        at = context.tree.roots[step.root] if step.root >= 0 else here
        if isinstance(step.where, int):
            at = made[step.where]
        payload: Any = None if step.payload is None else dict(step.payload)
        if payload is None:
            made.append(context.clear(at))
        elif step.opens:
            made.append(context.open(at, payload))
        elif step.widget is None:
            made.append(context.put(at, payload))
        else:
            context.state.redraw(step.widget)
            if "value" in payload and (shown := context.tree.widget(step.widget.id)) is not None:
                payload["value"] = shown.payload.get("value")  # what a person has made of it since
            made.append(context.put_widget(at, payload, step.widget))
