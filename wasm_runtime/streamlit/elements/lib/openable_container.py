"""What the containers of `expander`, `tabs` and `popover` have in common: they know whether they are open."""

from __future__ import annotations

from wasm_runtime.protocol.tree import Block
from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class OpenableContainer(DeltaGenerator):
    """A container that knows whether it is open."""

    def __init__(self, at: Block, open: bool | None = None) -> None:
        super().__init__(at)
        self._open_now = open

    @property
    def open(self) -> bool | None:
        """Whether it is open; None if it does not tell the script (`on_change="ignore"`).

        What is assigned is what is read again, and changes nothing on the page.
        """
        return self._open_now

    @open.setter  # noqa: A003 - named as in Streamlit
    def open(self, value: bool | None) -> None:
        self._open_now = value
