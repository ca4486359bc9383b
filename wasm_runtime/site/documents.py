"""What `st.pdf` needs: every site has it, but only those that show documents keep it for use without a network."""

from __future__ import annotations

import re

from wasm_runtime.site.app_files import App
from wasm_runtime.site.service_worker import Contents

_FOLDER = "pdf/"
_USED = re.compile(rb"\bpdf\s*\(|\bimport\b.*\bpdf\b")


def kept_contents(contents: Contents, app: App) -> Contents:
    """What a browser is to store of a site at the first visit; all else it stores once the page has asked for it."""
    sources = (app.folder / file for file in app.files if file.suffix == ".py")
    if any(_USED.search(source.read_bytes()) for source in sources):
        return contents
    files = {name: content for name, content in contents.files.items() if not name.startswith(_FOLDER)}
    return Contents(files, contents.texts)
