"""What a rule is, and the kind that most are: calls that a browser cannot do, by their names."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from wasm_runtime.site.check.finding import Finding, Severity
from wasm_runtime.site.check.source import CheckedApp


class Rule(Protocol):
    """`name` is what a comment ignores, and has its paragraph in docs/check.md."""

    @property
    def name(self) -> str: ...

    def find(self, app: CheckedApp) -> Iterable[Finding]:
        """What of the app will not work."""


@dataclass(frozen=True)
class Refused:
    """A call that fails. `happens` is a sentence that goes on after its name; `raises` are the errors it fails with."""

    happens: str
    instead: str
    raises: tuple[str, ...]
    severity: Severity = "error"


@dataclass(frozen=True)
class CallRule:
    """Calls of these full names, and classes derived from them."""

    name: str
    calls: Mapping[str, Refused]

    def find(self, app: CheckedApp) -> Iterator[Finding]:
        for source in app.sources:
            for node in source.live:
                named = (
                    [node.func] if isinstance(node, ast.Call) else node.bases if isinstance(node, ast.ClassDef) else []
                )
                for part in named:
                    called = source.names.dotted(part) or ""
                    refused = self.calls.get(called)
                    if refused is not None:
                        happens = f"`{shown(called)}` {refused.happens}"
                        yield source.finding(
                            node if isinstance(node, ast.Call) else part,
                            self.name,
                            refused.severity,
                            happens,
                            refused.instead,
                            refused.raises,
                        )


def shown(dotted: str) -> str:
    """A full name as a person would write it."""
    return dotted.removeprefix("builtins.").replace("()", "(…)").replace("[]", "[…]")


def calls(names: str, refused: Refused) -> dict[str, Refused]:
    """The same for each of several names."""
    return dict.fromkeys(names.split(), refused)
