"""The engines other than Chromium's, each behind the same few verbs: Firefox (Gecko) and WebKitGTK.

Both are the system's; install.sh installs them where it can. One that is not there raises `EngineMissing`.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any, Protocol

DESK = (1280, 800)
PHONE = (450, 844)  # the narrowest that the window of WebKitGTK gets
START = 90.0  # seconds a slow machine may take to start Python
PATIENCE = 20.0  # and for anything else
_KEEP_ERRORS = """
<script>
  window.keptErrors = [];
  const keep = (kind, what) => window.keptErrors.push(`${kind}: ${what}`);
  const { error } = console;
  console.error = (...args) => { keep("console", args.join(" ")); error.apply(console, args); };
  addEventListener("unhandledrejection", ({ reason }) => keep("error", reason));
  addEventListener("error", ({ message, target }) => keep("error", message ?? target.src ?? target.href), true);
</script>
"""


class EngineMissing(Exception):
    """The engine, or what drives it, is not on this machine."""


class Engine(Protocol):
    """A browser with one page in it. Selectors are CSS and name the first element that fits."""

    name: str
    version: str

    def fresh(self) -> None:
        """A new page of a profile of its own: nothing is cached or stored, no error is known."""

    def open(self, address: str) -> None:
        """Go to an address and wait until its document and scripts are loaded."""

    def resize(self, width: int, height: int) -> None:
        """Give the page this many CSS pixels."""

    def evaluate(self, expression: str) -> Any:
        """What a JavaScript expression is in the page, as JSON can say it."""

    def click(self, selector: str) -> None:
        """Click in the middle of an element, as a person would."""

    def type(self, selector: str, text: str) -> None:
        """Put the focus on a field and type, key by key."""

    def press(self, key: str) -> None:
        """Press one key, such as `Enter`, where the focus is."""

    def console_errors(self) -> list[str]:
        """Errors that the page's console has seen since `fresh`."""

    def screenshot(self, path: Path) -> None:
        """Write what is in sight to a PNG file."""

    def close(self) -> None:
        """End the browser."""


def wait_until(engine: Engine, expression: str, patience: float = PATIENCE) -> None:
    """Wait until a JavaScript expression is true in the page.

    Raises:
        AssertionError: it has not become true; the message says what the page shows and what the console saw.
    """
    deadline = time.monotonic() + patience
    while not engine.evaluate(f"Boolean({expression})"):
        if time.monotonic() > deadline:
            shown = engine.evaluate("document.body.innerText")
            errors = "\n".join(engine.console_errors()) or "none"
            raise AssertionError(
                f"{engine.name}: not within {patience:.0f} s: {expression}\n"
                f"--- page ---\n{shown}\n--- errors ---\n{errors}"
            )
        time.sleep(0.05)


def keep_errors(site: Path) -> None:
    """Make the pages of a built site keep their errors, for an engine whose driver does not hear of them."""
    for page in site.rglob("*.html"):
        page.write_text(page.read_text("utf-8").replace("<head>", "<head>" + _KEEP_ERRORS, 1), "utf-8")
