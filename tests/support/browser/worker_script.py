"""Code that runs in an app's worker before anything else of it."""

from __future__ import annotations

import re
from urllib.parse import quote

from playwright.sync_api import BrowserContext, Page, Route, Worker

_WORKER = re.compile(r"/worker-[\w-]+\.js$")


def run_first(context: BrowserContext, code: str) -> None:
    """Have `code` run first in the workers of this context's pages: first come a module's imports, in their order."""

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=f'import "data:text/javascript,{quote(code)}";{response.text()}')

    context.route(_WORKER, answer)


def worker_of(page: Page) -> Worker:
    """The worker in which the page's app runs."""
    [worker] = [each for each in page.workers if _WORKER.search(each.url)]
    return worker
