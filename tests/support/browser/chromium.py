"""The Chromium that tests and benchmarks drive."""

from __future__ import annotations

import os
import shutil

ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A camera and a microphone that are there on every machine, and are given to every page.
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
]


def executable() -> str | None:
    """The system's Chromium, if there is one; otherwise Playwright looks for its own."""
    return _first("chromium", "chromium-browser", "google-chrome")


def headless() -> str | None:
    """The same without windows, where that is installed: tests take a third less time."""
    return _first("chromium-headless-shell", "headless_shell") or executable()


def _first(*names: str) -> str | None:
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
