"""docs/check.md describes every rule, and nothing that is none."""

from __future__ import annotations

import re
from pathlib import Path

from wasm_runtime.site.check.registry import IGNORE, MORE, RULES

DOCS = Path(__file__).parents[3] / "docs"


def test_every_rule_is_described_in_the_order_of_the_registry() -> None:
    described = re.findall(r"^\| `([a-z0-9-]+)` \|", (DOCS / "check.md").read_text("utf-8"), re.MULTILINE)
    assert described == [*(rule.name for rule in RULES), *MORE, IGNORE]


def test_names_of_rules_are_plain_and_different() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z][a-z0-9-]+", name) for name in names)
