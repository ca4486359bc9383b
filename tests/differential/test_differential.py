"""Every script in scripts/ does the same here as in Streamlit: after the first run and after each of its steps.

To add a case, drop in NAME.py and, for interactions, NAME.steps (see steps.py). The examples take part as they are.
"""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest

from tests.differential import ours
from tests.differential.steps import Step, read_steps

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
SCRIPTS = sorted([*(HERE / "scripts").glob("*.py"), *EXAMPLES.glob("*.py")])


def steps_of(script: Path) -> list[Step]:
    """The steps of an example lie beside this file, to keep the examples plain."""
    folder = HERE / "examples" if script.parent == EXAMPLES else script.parent
    return read_steps(folder / f"{script.stem}.steps")


class Oracle:
    """The process in which the real Streamlit answers."""

    def __init__(self) -> None:
        command = [sys.executable, "-W", "ignore", str(HERE / "oracle.py")]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=HERE
        )

    def answer(self, script: Path, steps: list[Step]) -> list[dict[str, Any]]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        case = {"script": str(script), "steps": [step.as_json() for step in steps]}
        self._process.stdin.write(json.dumps(case) + "\n")
        self._process.stdin.flush()
        reply = json.loads(self._process.stdout.readline())
        assert "error" not in reply, reply.get("error")
        pictures: list[dict[str, Any]] = reply["pictures"]
        return pictures

    def close(self) -> None:
        self._process.communicate(timeout=30)


@pytest.fixture(scope="session")
def oracle() -> Iterator[Oracle]:
    oracle = Oracle()
    yield oracle
    oracle.close()


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_script_does_the_same_as_in_streamlit(oracle: Oracle, script: Path) -> None:
    steps = steps_of(script)
    for _ in range(2):
        minute = dt.datetime.now().minute
        expected = oracle.answer(script, steps)
        found = json.loads(json.dumps(ours.answer(script, steps), default=str))
        if dt.datetime.now().minute == minute:  # both sides look at the clock: ask again if it went on between them
            break
    assert len(found) == len(expected)
    for number, (here, there) in enumerate(zip(found, expected, strict=True)):
        done = [step.as_json() for step in steps[:number]]
        assert here == there, "\n".join(
            [f"after {done[-1:]} ({number} steps); - Streamlit, + ours", *differences(there, here)]
        )


def differences(expected: dict[str, Any], found: dict[str, Any]) -> list[str]:
    """The lines of two pictures that differ, an element to a line."""
    before, after = (
        [json.dumps(item, sort_keys=True) for place in ("main", "sidebar") for item in flat(picture[place])]
        + [f"{key}: {value}" for key, value in picture["state"].items()]
        for picture in (expected, found)
    )
    return [line for line in unified_diff(before, after, n=0, lineterm="") if not line.startswith(("---", "+++", "@@"))]


def flat(elements: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for each in elements:
        children = each.get("children", [])
        yield {name: value for name, value in each.items() if name != "children"}
        yield from flat(children)
