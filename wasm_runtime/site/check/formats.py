"""Findings as text for people, as JSON for programs, and as annotations for GitHub Actions.

Names of files and texts of sources are anybody's: nothing of them reaches a terminal as a control character.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from wasm_runtime.site.check.finding import Finding, Severity

_MOST = 5  # in a build
_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def as_text(findings: Sequence[Finding], folder: Path) -> str:
    """A paragraph for each, and how many there are. Files are named from where `folder` is named from."""
    parts = [
        f"{_place(finding, folder)}: {finding.severity}: [{finding.rule}] {printable(finding.happens)}\n"
        f"    {printable(finding.instead)}\n"
        for finding in findings
    ]
    return "".join([*parts, _counted(findings), "\n"])


def as_json(findings: Sequence[Finding], folder: Path) -> str:
    """`version` changes when a field changes its meaning; more fields may come."""
    found = [
        {
            "file": (folder / finding.file).as_posix(),
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


def as_github(findings: Sequence[Finding], folder: Path) -> str:
    """Workflow commands, which GitHub shows beside the lines."""
    return "".join(
        f"::{_LEVELS[finding.severity]} file={_property((folder / finding.file).as_posix())},line={finding.line},"
        f"col={finding.column},title={_property(f'sitelet {finding.rule}')}::"
        f"{_data(f'{finding.happens} {finding.instead}')}\n"
        for finding in findings
    )


FORMATS: dict[str, Callable[[Sequence[Finding], Path], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def build_notices(findings: Sequence[Finding], app: Path, folder: Path) -> list[str]:
    """What a build says of them: the first few that count, and where the rest are. `app` is what is built."""
    counting = sorted((each for each in findings if each.severity != "note"), key=lambda each: each.severity)
    lines = [f"{_place(each, folder)}: {printable(f'{each.happens} {each.instead}')}" for each in counting[:_MOST]]
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


def _place(finding: Finding, folder: Path) -> str:
    return f"{printable((folder / finding.file).as_posix())}:{finding.line}:{finding.column}"


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
