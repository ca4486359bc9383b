"""The app's logo, as the script shows it with `st.logo`: the last one that it shows counts.

A run of the whole script that shows none takes it away when it ends; a run of fragments leaves it. Observed on
Streamlit 1.67.
"""

from __future__ import annotations

from collections.abc import Callable

from wasm_runtime.protocol.frame_messages import LogoMessage


class Logo:
    """`send` gets each logo that is another than the one before."""

    def __init__(self, send: Callable[[LogoMessage], None]) -> None:
        self._send = send
        self._is_of_this_run = False
        self.shown: LogoMessage = {"kind": "logo"}

    def begin_run(self) -> None:
        """A run of the whole script begins."""
        self._is_of_this_run = False

    def show(self, logo: LogoMessage) -> None:
        """The logo is this from now on."""
        self._is_of_this_run = True
        self._change(logo)

    def end_run(self) -> None:
        """That run is over."""
        if not self._is_of_this_run:
            self._change({"kind": "logo"})

    def _change(self, logo: LogoMessage) -> None:
        if logo != self.shown:
            self.shown = logo
            self._send(logo)
