"""A Chromium that cannot suspend WebAssembly, as Safari cannot."""

from __future__ import annotations

import re
from urllib.parse import quote

from playwright.sync_api import BrowserContext, Route

# Chromium has had no switch for it since it shipped, so the worker's script takes it away before anything else of it is
# evaluated: first come a module's imports, in their order.
_WITHOUT_JSPI = 'for (const name of ["Suspending", "promising", "SuspendError"]) delete WebAssembly[name];'
_WORKER = re.compile(r"/worker-[\w-]+\.js$")


def take_jspi_away(context: BrowserContext) -> None:
    """Neither pages of this context nor their workers can suspend WebAssembly."""

    def take_away(route: Route) -> None:
        response = route.fetch()
        module = f'import "data:text/javascript,{quote(_WITHOUT_JSPI)}";'
        route.fulfill(response=response, body=module + response.text())

    context.add_init_script(_WITHOUT_JSPI)
    context.route(_WORKER, take_away)
