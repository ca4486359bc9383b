"""Both sides asked about the same script."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from tests.differential import ours
from tests.differential.conftest import Oracle
from tests.differential.steps import Step

Pictures = list[dict[str, Any]]


def answers(oracle: Oracle, script: Path, steps: list[Step]) -> tuple[Pictures, Pictures]:
    """What ours and Streamlit show, in this order, after the first run and after each step."""
    for _ in range(2):
        minute = dt.datetime.now().minute
        expected = oracle.answer(script, steps)
        found = json.loads(json.dumps(ours.answer(script, steps), default=str))
        if dt.datetime.now().minute == minute:  # both look at the clock: ask again if it went on between them
            break
    return found, expected
