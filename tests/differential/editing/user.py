"""What someone does in a data editor, step by step, and the states that the page reports of it."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any

Step = tuple[str, int, dict[str, Any]]  # "set" or "delete" at a place, or "add"; cells by their columns' names
State = dict[str, Any]


def states(rows: int, steps: Sequence[Step]) -> list[State]:
    """The state after each step, in a table of so many rows. A place that there is not is counted from the start."""
    state: State = {"edited_rows": {}, "added_rows": [], "deleted_rows": []}
    reported = []
    for verb, place, cells in steps:
        state = copy.deepcopy(state)
        _take(state, rows, verb, place, cells)
        reported.append(state)
    return reported


def _take(state: State, rows: int, verb: str, place: int, cells: dict[str, Any]) -> None:
    left = [row for row in range(rows) if row not in state["deleted_rows"]]
    places = len(left) + len(state["added_rows"])
    if verb == "add":
        state["added_rows"].append(cells)
    elif places and place % places >= len(left):
        added = place % places - len(left)
        if verb == "set":
            state["added_rows"][added].update(cells)
        else:
            del state["added_rows"][added]
    elif places:
        row = left[place % places]
        if verb == "set":
            state["edited_rows"].setdefault(str(row), {}).update(cells)
        else:
            state["edited_rows"].pop(str(row), None)
            state["deleted_rows"] = sorted([*state["deleted_rows"], row])
