"""Checks an app by all rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wasm_runtime.site.app.files import App
from wasm_runtime.site.check.finding import Finding
from wasm_runtime.site.check.registry import IGNORE, MORE, RULES
from wasm_runtime.site.check.rule import Rule
from wasm_runtime.site.check.source import CheckedApp


def findings_of(app: App, more: Sequence[Rule] = ()) -> list[Finding]:
    """What of the app will not work in a browser, in the order of its sources, without what its comments ignore.

    `more` are rules that know more than the sources, such as which packages the app gets.
    """
    rules = (*RULES, *more)
    checked = CheckedApp(app)
    found = {finding.place: finding for rule in rules for finding in rule.find(checked)}
    ignores = {source.file: source.ignores for source in checked.sources}
    kept = [
        finding
        for finding in found.values()
        if finding.file not in ignores or not ignores[finding.file].covers(finding.line, finding.end_line, finding.rule)
    ]
    kept += _unknown(checked, frozenset((*MORE, *(rule.name for rule in rules))))
    return sorted(kept, key=lambda finding: finding.place)


def _unknown(app: CheckedApp, names: frozenset[str]) -> Iterator[Finding]:
    for source in app.sources:
        for line, name in source.ignores.unknown(names):
            happens = f"There is no rule {name!r}: this comment ignores nothing."
            instead = "docs/check.md lists the rules."
            yield Finding(source.file, line, 1, IGNORE, "warning", happens, instead)
