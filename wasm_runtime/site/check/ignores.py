"""Comments that say which findings of a line are wanted so: `# sitelet: ignore[thread]`, or `# sitelet: ignore`."""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass, field

_COMMENT = re.compile(r"#\s*sitelet\s*:\s*ignore(?:\s*\[(?P<rules>[^\]]*)\])?(?![\w\[-])")


@dataclass
class Ignores:
    """By line: the names of rules that are ignored there, none for all."""

    lines: dict[int, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def read(cls, content: bytes) -> Ignores:
        return cls(dict(_comments(content)))

    def covers(self, line: int, end_line: int, rule: str) -> bool:
        """Whether a comment on one of the lines of what was found ignores the rule."""
        return any(
            number in self.lines and (not self.lines[number] or rule in self.lines[number])
            for number in range(line, max(line, end_line) + 1)
        )

    def unknown(self, rules: frozenset[str]) -> Iterator[tuple[int, str]]:
        """The names that are not those of rules, with their lines."""
        for line, names in self.lines.items():
            yield from ((line, name) for name in sorted(names - rules))


def _comments(content: bytes) -> Iterator[tuple[int, frozenset[str]]]:
    if b"sitelet" not in content:
        return
    try:
        for token in tokenize.tokenize(io.BytesIO(content).readline):
            found = _COMMENT.search(token.string) if token.type == tokenize.COMMENT else None
            if found is not None:
                yield token.start[0], frozenset(filter(None, re.split(r"[\s,]+", found["rules"] or "")))
    except (tokenize.TokenError, SyntaxError, ValueError):  # the rest is no Python, which is a finding itself
        return
