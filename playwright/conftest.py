"""A browser, sites served as a plain web host would, and the rule that no test leaves an error in the console."""

from __future__ import annotations

import functools
import http.server
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import chromium
import pytest
from local_server import LocalServer
from other_origin import OtherOrigin
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, Response, Route, expect

from tests.support.campaigns import skip_campaigns

ROOT = Path(__file__).parents[1]
SITELET = Path(sys.executable).parent / "sitelet"
START = 60_000  # milliseconds a slow machine may take to start Python

expect.set_options(timeout=15_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    skip_campaigns(items)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, "executable_path": chromium.headless(), "args": chromium.ARGS}


# --- an engine without JSPI -----------------------------------------------------------------------------------------

# Chromium has had no switch for it since it shipped, so the worker's script takes it away before anything else of it is
# evaluated: first come a module's imports, in their order.
_WITHOUT_JSPI = 'for (const name of ["Suspending", "promising", "SuspendError"]) delete WebAssembly[name];'
_WORKER = re.compile(r"/worker-[\w-]+\.js$")


@pytest.fixture(autouse=True)
def _jspi(request: pytest.FixtureRequest) -> None:
    """In tests marked `without_jspi` neither page nor worker can suspend WebAssembly."""
    if request.node.get_closest_marker("without_jspi") is None:
        return
    take_jspi_away(request.getfixturevalue("context"))


def take_jspi_away(context: BrowserContext) -> None:
    """Neither pages of this context nor their workers can suspend WebAssembly."""

    def take_away(route: Route) -> None:
        response = route.fetch()
        module = f'import "data:text/javascript,{quote(_WITHOUT_JSPI)}";'
        route.fulfill(response=response, body=module + response.text())

    context.add_init_script(_WITHOUT_JSPI)
    context.route(_WORKER, take_away)


@contextmanager
def new_page(browser: Browser, *, jspi: bool = True) -> Iterator[Page]:
    """A page in a context of its own, for tests that share one."""
    context = browser.new_context()
    if not jspi:
        take_jspi_away(context)
    yield context.new_page()
    context.unroute_all(behavior="ignoreErrors")
    context.close()


# --- service workers ------------------------------------------------------------------------------------------------


@pytest.fixture
def context(context: BrowserContext, request: pytest.FixtureRequest) -> BrowserContext:
    """Without service workers, unless a test is marked `service_worker`.

    One fetches a whole site behind a test's back, and answers requests that the test counts or blocks.
    """
    if request.node.get_closest_marker("service_worker") is None:
        context.add_init_script("delete Navigator.prototype.serviceWorker")
    return context


# --- sites -----------------------------------------------------------------------------------------------------------


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


class WebHost(LocalServer):
    """A static web host with nothing but files."""

    def __init__(self, folder: Path) -> None:
        super().__init__(functools.partial(_Quiet, directory=str(folder)))
        self.folder = folder


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebHost]:
    host = WebHost(tmp_path_factory.mktemp("host"))
    yield host
    host.close()


@pytest.fixture(scope="session")
def other_origin() -> Iterator[str]:
    """The address of another server: /table.csv and so on may be read, /closed/table.csv may not."""
    server = OtherOrigin()
    yield server.address
    server.close()


def run_sitelet(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([SITELET, *arguments], capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def built(host: WebHost) -> Callable[[Path], str]:
    """Builds the site of an app, once, and returns its address."""
    addresses: dict[Path, str] = {}

    def build(app: Path) -> str:
        if app not in addresses:
            name = f"site{len(addresses)}"
            done = run_sitelet("build", app, "-o", host.folder / name)
            assert done.returncode == 0, done.stderr
            addresses[app] = f"{host.address}/{name}/"
        return addresses[app]

    return build


@pytest.fixture
def open_example(page: Page, built: Callable[[Path], str]) -> Callable[[str], Page]:
    """Opens the built site of an example and waits for its first run."""

    def open_(name: str) -> Page:
        return open_app(page, built(ROOT / "examples" / name))

    return open_


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Writes a script given as text into a folder of its own; for the same text that is the same one."""

    @functools.cache
    def write(source: str) -> Path:
        script = tmp_path_factory.mktemp("script") / "script.py"
        script.write_text(source, "utf-8")
        return script

    return write


@pytest.fixture
def open_script(
    page: Page, built: Callable[[Path], str], written: Callable[[str], Path], tmp_path: Path
) -> Callable[[str], Page]:
    """Opens the built site of a script given as text; what a test has put into `tmp_path` lies beside the script."""

    def open_(source: str) -> Page:
        if not any(tmp_path.iterdir()):
            return open_app(page, built(written(source)))
        script = tmp_path / "script.py"
        script.write_text(source, "utf-8")
        return open_app(page, built(script))

    return open_


def open_app(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_selector('[data-testid="stApp"]:not([data-test-script-state="initial"])', timeout=START)
    settle(page)
    return page


def says(page: Page, text: str) -> None:
    """The page shows this text, and nothing else in the same element."""
    expect(page.get_by_text(text, exact=True)).to_be_visible()


def options(page: Page) -> Locator:
    """The options of the list that is open."""
    return page.get_by_role("option")


def settle(page: Page) -> None:
    """Wait until no run is on."""
    page.wait_for_selector('[data-testid="stApp"]:not([data-test-script-state="running"])', timeout=START)


# --- errors ----------------------------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def no_errors(page: Page) -> Iterator[list[str]]:
    """A test fails on any error in the console, any rejected promise, any file that is not there.

    A test that means to cause one clears the list.
    """
    errors: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            errors.append(f"console: {message.text}")

    def on_response(response: Response) -> None:
        if response.status >= 400:
            errors.append(f"{response.status} {response.url}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: errors.append(f"error: {error}"))
    page.on("response", on_response)
    yield errors
    assert errors == []
