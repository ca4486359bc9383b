"""Apps of a few lines, and what is found in them."""

from __future__ import annotations

import textwrap
from pathlib import Path

from wasm_runtime.site.app.files import find_app
from wasm_runtime.site.check.checking import findings_of
from wasm_runtime.site.check.finding import Finding


def findings(folder: Path, source: str, **modules: str) -> list[Finding]:
    """What is found in the script app.py and modules beside it."""
    for name, text in modules.items():
        (folder / f"{name}.py").write_text(textwrap.dedent(text), "utf-8")
    script = folder / "app.py"
    script.write_text(textwrap.dedent(source), "utf-8")
    return findings_of(find_app(script))


def found(folder: Path, source: str, **modules: str) -> list[str]:
    """Each finding as "rule", or "rule warning" and "rule note", in the order of the lines."""
    return [
        each.rule if each.severity == "error" else f"{each.rule} {each.severity}"
        for each in findings(folder, source, **modules)
    ]
