"""The engines other than Chromium's, by the names that tests give them."""

from __future__ import annotations

from collections.abc import Callable

from browser_engines.engine import Engine
from browser_engines.firefox import Firefox
from browser_engines.webkitgtk import WebKit

ENGINES: dict[str, Callable[[], Engine]] = {"firefox": Firefox, "webkit": WebKit}
