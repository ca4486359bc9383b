"""The engines other than Chromium's, by the names that tests give them."""

from __future__ import annotations

from collections.abc import Callable

from tests.support.browser.engines.engine import Engine
from tests.support.browser.engines.firefox import Firefox
from tests.support.browser.engines.webkitgtk import WebKit

ENGINES: dict[str, Callable[[], Engine]] = {"firefox": Firefox, "webkit": WebKit}
