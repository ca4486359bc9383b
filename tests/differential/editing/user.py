"""What someone does in a data editor, step by step, and the states that the page reports of it."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any

# "set" or "delete" at a place, "add", or "undo" of the step before; cells by their columns' names
Step = tuple[str, int, dict[str, Any]]
State = dict[str, Any]


def states(rows: int, steps: Sequence[Step]) -> list[State]:
    """The state after each step, in a table of so many rows. A place that there is not is counted from the start."""
    past: list[State] = [{"edited_rows": {}, "added_rows": [], "deleted_rows": []}]
    reported = []
    for verb, place, cells in steps:
        if verb == "undo":
            past = past[:-1] or past
        else:
            state = copy.deepcopy(past[-1])
            _take(state, rows, verb, place, cells)
            past.append(state)
        reported.append(past[-1])
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
