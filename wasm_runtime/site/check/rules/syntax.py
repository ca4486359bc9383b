"""Sources that cannot be read, and comments that ignore what is no rule."""

from __future__ import annotations

import platform
from collections.abc import Iterator

from wasm_runtime.site.check.finding import Finding
from wasm_runtime.site.check.source import CheckedApp


class SyntaxRule:
    """Files that are no Python."""

    name = "syntax"

    def find(self, app: CheckedApp) -> Iterator[Finding]:
        for source in app.sources:
            if source.problem is not None:
                problem = source.problem
                yield Finding(
                    source.file,
                    problem.line,
                    problem.column,
                    self.name,
                    "error",
                    f"Python {platform.python_version()} cannot read this file: {problem.text}. Nothing in it was "
                    "checked.",
                    "Correct it there.",
                )


SYNTAX = SyntaxRule()
