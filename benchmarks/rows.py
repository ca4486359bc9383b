"""The lines of the table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Row:
    """One line of the table. `ratio` is Sitelet's figure over the other's; `goal` is what it should not exceed."""

    what: str
    ours: str
    other: str
    ratio: float | None = None
    goal: float | None = None

    def cells(self) -> list[str]:
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        goal = "" if self.goal is None else f"≤ {self.goal}{'' if (self.ratio or 0) <= self.goal else ' (missed)'}"
        return [self.what, self.ours, self.other, ratio, goal]
