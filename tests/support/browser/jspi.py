"""A Chromium that cannot suspend WebAssembly, as Safari cannot."""

from __future__ import annotations

from playwright.sync_api import BrowserContext

from tests.support.browser.worker_script import run_first

# Chromium has had no switch for it since it shipped, so it is taken away before anything looks for it.
_WITHOUT_JSPI = 'for (const name of ["Suspending", "promising", "SuspendError"]) delete WebAssembly[name];'


def take_jspi_away(context: BrowserContext) -> None:
    """Neither pages of this context nor their workers can suspend WebAssembly."""
    context.add_init_script(_WITHOUT_JSPI)
    run_first(context, _WITHOUT_JSPI)
