"""Where an element goes: the part that every place with `st` methods has in common.

A place is a block, which appends, or a leaf, which replaces itself. The methods come from the mixins of the other
modules of this package; `delta_generator` puts them together.
"""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self

from wasm_runtime.protocol.payloads.blocks import BlockPayload
from wasm_runtime.protocol.payloads.elements import ElementPayload
from wasm_runtime.protocol.payloads.layout import FormPayload
from wasm_runtime.protocol.tree import Block, Leaf
from wasm_runtime.script.context import RunContext, current

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class Writer:
    """A place to write to, and a `with` block that makes it the place of plain `st` calls."""

    _at: Block | Leaf

    def _place(self, context: RunContext) -> Block | Leaf:
        return self._at

    def _spot(self, at: Block | Leaf) -> DeltaGenerator:
        """A generator that writes at `at`."""
        raise NotImplementedError

    def _put(self, payload: ElementPayload) -> DeltaGenerator:
        context = current()
        return self._spot(context.put(self._place(context), payload))

    def _open(self, payload: BlockPayload) -> DeltaGenerator:
        context = current()
        return self._spot(context.open(self._place(context), payload))

    def _form(self, context: RunContext) -> FormPayload | None:
        """The form this place is in."""
        for block in self._place(context).blocks():
            if block.payload["type"] == "form":
                return block.payload
        return None

    def __enter__(self) -> Self:
        context = current()
        context.stack = (*context.stack, self._place(context))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        current().leave()
