"""Large parts of the page that few apps need: every site has them, but only those apps keep them for use offline."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from wasm_runtime.site.app.files import App


@dataclass(frozen=True)
class _Use:
    """What in an app's files, of these kinds, shows that it needs the part."""

    sign: re.Pattern[bytes]
    suffixes: frozenset[str] = frozenset({".py"})


# By the folder that the part's files are in: see vite.config.ts.
_PARTS: Mapping[str, _Use] = {
    "pdf/": _Use(re.compile(rb"\bpdf\s*\(|\bimport\b.*\bpdf\b")),
    "mermaid/": _Use(re.compile(rb"mermaid", re.IGNORECASE), frozenset({".py", ".md", ".txt"})),
}


def without_rare(files: Mapping[str, bytes | Path], apps: Sequence[App], folder: str = "") -> dict[str, bytes | Path]:
    """What a browser is to store of the files that sites have in common, which are in `folder`, for these apps.

    All else is fetched when a page asks for it.
    """
    rare = [f"{folder}{part}" for part, use in _PARTS.items() if not any(_needs(app, use) for app in apps)]
    return {name: content for name, content in files.items() if not name.startswith(tuple(rare))}


def _needs(app: App, use: _Use) -> bool:
    files = (app.folder / file for file in app.files if file.suffix in use.suffixes)
    return any(use.sign.search(file.read_bytes()) for file in files)
