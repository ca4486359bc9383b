"""Interactions, one per line, that Streamlit and our runtime are both put through.

    press LABEL-OR-KEY              press a button or submit button
    set KIND LABEL-OR-KEY = JSON    change a widget; inside a form the change waits for the submit button
    + set KIND ...                  the same, but together with the next line, in one event
    upload KIND LABEL-OR-KEY = JSON   choose files, each as [name, content, MIME type], in place of those that are there
    click KEY = JSON                press a button in a column of a table, given as [row, label]
    say PLACEHOLDER-OR-KEY = JSON   send [text, file, file ...] by a chat input
    rerun                           run again without a change
    query TEXT                      come by an address with this query; the first line, if it is there

Dates and times are ISO strings. Lines that are empty or start with # are skipped.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

_UPLOAD = re.compile(r"upload (?P<kind>\w+) (?P<name>.+?) = (?P<value>.+)")
_CLICK = re.compile(r"click (?P<name>.+?) = (?P<value>.+)")
_SAY = re.compile(r"say (?P<name>.+?) = (?P<value>.+)")
_SET = re.compile(r"(?P<together>\+ )?set (?P<kind>\w+) (?P<name>.+?) = (?P<value>.+)")


@dataclass
class Step:
    """One line: `verb` is its first word; `together` joins a `set` with the step after it."""

    verb: str
    name: str = ""
    kind: str = ""
    value: Any = None
    together: bool = False

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def read_steps(file: Path) -> list[Step]:
    """The steps in `file`; none if there is no such file."""
    if not file.exists():
        return []
    lines = (line.strip() for line in file.read_text("utf-8").splitlines())
    return [parse_step(line) for line in lines if line and not line.startswith("#")]


def parse_step(line: str) -> Step:
    if line == "rerun":
        return Step("rerun")
    if line.startswith("query "):
        return Step("query", line.removeprefix("query "))
    if line.startswith("press "):
        return Step("press", line.removeprefix("press "))
    if match := _UPLOAD.fullmatch(line):
        return Step("upload", match["name"], match["kind"], json.loads(match["value"]))
    if match := _CLICK.fullmatch(line):
        return Step("click", match["name"], "dataframe", json.loads(match["value"]))
    if match := _SAY.fullmatch(line):
        return Step("say", match["name"], "chat_input", json.loads(match["value"]))
    match = _SET.fullmatch(line)
    if match is None:
        raise ValueError(f"not a step: {line!r}")
    return Step("set", match["name"], match["kind"], json.loads(match["value"]), bool(match["together"]))
