"""What the containers of `expander`, `tabs` and `popover` have in common: they know whether they are open."""

from __future__ import annotations

from wasm_runtime.protocol.tree import Block
from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class OpenableContainer(DeltaGenerator):
    """A container that knows whether it is open.

    `open` is None for a container that does not tell the script (`on_change="ignore"`).
    """

    def __init__(self, at: Block, open: bool | None = None) -> None:
        super().__init__(at)
        self.open = open
