"""Findings as text for people, as JSON for programs, and as annotations for GitHub Actions.

Their files are named from where the command runs: `from_here` does that.

Names of files and texts of sources are anybody's: nothing of them reaches a terminal as a control character.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from wasm_runtime.site.check.finding import Finding, Severity

_MOST = 5  # in a build
_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def from_here(findings: Iterable[Finding], folder: Path) -> list[Finding]:
    """Those of the app in `folder`, with their files named from where that is named from."""
    return [replace(each, file=_from_here(each.file, folder)) for each in findings]


def as_text(findings: Sequence[Finding]) -> str:
    """A paragraph for each, and how many there are."""
    parts = [
        f"{_place(finding)}: {finding.severity}: [{finding.rule}] {printable(finding.happens)}\n"
        f"    {printable(finding.instead)}\n"
        for finding in findings
    ]
    return "".join([*parts, _counted(findings), "\n"])


def as_json(findings: Sequence[Finding]) -> str:
    """`version` changes when a field changes its meaning; more fields may come."""
    found = [
        {
            "file": finding.file.as_posix(),
            "line": finding.line,
            "column": finding.column,
            "rule": finding.rule,
            "severity": finding.severity,
            "happens": finding.happens,
            "instead": finding.instead,
        }
        for finding in findings
    ]
    return json.dumps({"version": 1, "findings": found}, indent=2) + "\n"


def as_github(findings: Sequence[Finding]) -> str:
    """Workflow commands, which GitHub shows beside the lines."""
    return "".join(
        f"::{_LEVELS[finding.severity]} file={_property(finding.file.as_posix())},line={finding.line},"
        f"col={finding.column},title={_property(f'sitelet {finding.rule}')}::"
        f"{_data(f'{finding.happens} {finding.instead}')}\n"
        for finding in findings
    )


FORMATS: dict[str, Callable[[Sequence[Finding]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def build_notices(findings: Sequence[Finding], app: Path) -> list[str]:
    """What a build says of them: the first few that count, and where the rest are. `app` is what is built."""
    counting = sorted((each for each in findings if each.severity != "note"), key=lambda each: each.severity)
    lines = [f"{_place(each)}: {printable(f'{each.happens} {each.instead}')}" for each in counting[:_MOST]]
    if lines:
        more = f"{len(counting) - _MOST} more like these" if len(counting) > _MOST else "more about these"
        lines.append(f"`sitelet check {printable(app.as_posix())}` says {more}.")
    return lines


def printable(text: str) -> str:
    """The text on one line, with escapes for what is no character to be shown."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape", "surrogatepass").decode()
        for character in text
    )


def _place(finding: Finding) -> str:
    return f"{printable(finding.file.as_posix())}:{finding.line}:{finding.column}"


def _from_here(file: Path, folder: Path) -> Path:
    whole = folder / file
    if ".." not in file.parts:
        return whole
    whole = whole.resolve()  # a link on the way leads elsewhere than its name says
    return whole if folder.is_absolute() else Path(os.path.relpath(whole))


def _counted(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    kinds: tuple[Severity, ...] = ("error", "warning", "note")
    parts = [f"{counts[kind]} {kind}{'' if counts[kind] == 1 else 's'}" for kind in kinds if counts[kind]]
    return ", ".join(parts) + "." if parts else "Nothing was found that does not work in a browser."


def _data(text: str) -> str:
    text = text.encode("utf-8", "backslashreplace").decode()
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
