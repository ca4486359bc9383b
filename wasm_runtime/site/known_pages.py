"""Which pages an app has: those of its folder, or those that its script names when it is run once, here.

Each gets a page of its own in the site, so that its address works on any web host. An app that cannot run outside a
browser, or takes too long, has the addresses of its folder only; `404.html` leads the others home.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from wasm_runtime.script.pages import folder_pages
from wasm_runtime.script.requests import RunRequest
from wasm_runtime.script.runner import AppSession
from wasm_runtime.streamlit import write
from wasm_runtime.streamlit.importing import install

PATIENCE = 20  # seconds


def has_pages(script: Path) -> bool:
    """Whether the app has more pages than one, as far as its files tell."""
    return b"navigation(" in script.read_bytes() or bool(folder_pages(script))


def known_pages(script: Path) -> list[str]:
    """The addresses of the app's pages but the one at its root. Runs the script, in a process of its own."""
    if b"navigation(" not in script.read_bytes():
        return [page.address for page in folder_pages(script) if page.address]
    command = [sys.executable, "-m", "wasm_runtime.site.known_pages", str(script.absolute())]
    try:
        run = subprocess.run(  # noqa: S603 - our own module
            command, cwd=script.parent, capture_output=True, timeout=PATIENCE, check=True, text=True
        )
        found: list[str] = json.loads(run.stdout.splitlines()[-1])
    except (OSError, subprocess.SubprocessError, ValueError, IndexError):
        return []
    return found


def _named_by(script: Path) -> list[str]:
    messages: list[Any] = []
    install()
    AppSession(script, messages.append, write).run(RunRequest())
    named = [message for message in messages if message["kind"] == "navigation"][-1:]
    pages = [page for message in named for section in message["sections"] for page in section["pages"]]
    return [page["address"] for page in pages if page["address"] and "external" not in page]


if __name__ == "__main__":
    addresses = _named_by(Path(sys.argv[1]))
    print(json.dumps(addresses))  # noqa: T201 - what the process is asked for
