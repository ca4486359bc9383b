"""One thing that will not work in the browser."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True)
class Finding:
    """`file` is relative to the app's folder; `line` and `column`, in characters, count from 1.

    An error will fail, a warning fails under some condition or is caught by the app, a note is worth knowing. `happens`
    says what becomes of it in the browser, `instead` what to write.
    """

    file: Path
    line: int
    column: int
    rule: str
    severity: Severity
    happens: str
    instead: str
    end_line: int = 0

    @property
    def place(self) -> tuple[str, int, int, str]:
        """What findings are sorted by; no two have the same."""
        return self.file.as_posix(), self.line, self.column, self.rule
