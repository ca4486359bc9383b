"""Large parts of the page that few apps need: every site has them, but only those apps keep them for use offline."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from wasm_runtime.site.app_files import App
from wasm_runtime.site.service_worker import Contents


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


def kept_contents(contents: Contents, app: App) -> Contents:
    """What a browser is to store of a site at the first visit; all else it stores once the page has asked for it."""
    left_out = tuple(folder for folder, use in _PARTS.items() if not _needs(app, use))
    files = {name: content for name, content in contents.files.items() if not name.startswith(left_out)}
    return Contents(files, contents.texts)


def _needs(app: App, use: _Use) -> bool:
    files = (app.folder / file for file in app.files if file.suffix in use.suffixes)
    return any(use.sign.search(file.read_bytes()) for file in files)
