"""Triggers that have a value in this run: each press is seen by one run, and by the next if that was cut off."""

from __future__ import annotations

from collections.abc import Container

from wasm_runtime.session.layers import Layers


class Presses:
    """The ids of the widgets that are pressed now."""

    __slots__ = ("_layers", "_refused", "_unseen", "now")

    def __init__(self, layers: Layers) -> None:
        self.now: list[str] = []
        self._layers = layers
        self._unseen: list[str] = []  # those of a run that was superseded before it drew them
        self._refused: list[str] = []  # those that read it because the script assigned it, which was refused

    def begin_run(self) -> None:
        """What was pressed before has been seen."""
        self.now += self._refused
        self._refused = []
        self.reset()

    def reset(self) -> None:
        """Nothing is pressed any more."""
        for widget_id in self.now:
            self._layers.reset(widget_id)
        self.now = []

    def add_unseen(self) -> None:
        """What the run before has not seen is still pressed."""
        self.now += self._unseen
        self._unseen = []

    def add_drawn(self, widget_id: str, value: object) -> None:
        """A trigger is drawn with this value, which is not that of one at rest."""
        if widget_id not in self.now:
            (self._refused if value is True else self.now).append(widget_id)

    def supersede(self, undrawn: Container[str]) -> None:
        """The run ends for another, before it has drawn these."""
        self._unseen = [widget_id for widget_id in self.now if widget_id in undrawn]
        self.now = [widget_id for widget_id in self.now if widget_id not in undrawn]
        self.reset()
