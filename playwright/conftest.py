"""A browser, sites served as a plain web host would, and the rule that no test leaves an error in the console."""

from __future__ import annotations

import filecmp
import functools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Response, expect

from tests.support import package_index
from tests.support.browser import chromium
from tests.support.browser.app_page import open_app
from tests.support.browser.jspi import take_jspi_away
from tests.support.campaigns import skip_campaigns
from tests.support.command import ROOT, run_sitelet
from tests.support.hosts.other_origin import OtherOrigin
from tests.support.hosts.static_host import StaticHost

package_index.use_none()
expect.set_options(timeout=15_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    skip_campaigns(items)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, "executable_path": chromium.headless(), "args": chromium.ARGS}


# --- an engine without JSPI -----------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def _jspi(request: pytest.FixtureRequest) -> None:
    """In tests marked `without_jspi` neither page nor worker can suspend WebAssembly."""
    if request.node.get_closest_marker("without_jspi") is None:
        return
    take_jspi_away(request.getfixturevalue("context"))


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


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StaticHost]:
    host = StaticHost(tmp_path_factory.mktemp("host"))
    yield host
    host.stop()


@pytest.fixture(scope="session")
def other_origin() -> Iterator[str]:
    """The address of another server: /table.csv and so on may be read, /closed/table.csv may not."""
    server = OtherOrigin()
    yield server.address
    server.stop()


@pytest.fixture(scope="session")
def built(host: StaticHost) -> Callable[[Path], str]:
    """Builds the site of an app, once, and returns its address."""
    addresses: dict[tuple[Path, int], str] = {}
    large: dict[Path, Path] = {}

    def build(app: Path) -> str:
        # The folder of a test that has passed is gone, and another one may have its name.
        key = (app, app.stat().st_mtime_ns)
        if key not in addresses:
            name = f"site{len(addresses)}"
            done = run_sitelet("build", app, "-o", host.folder / name)
            assert done.returncode == 0, done.stderr
            share_large_files(host.folder / name, large)
            addresses[key] = f"{host.address}/{name}/"
        return addresses[key]

    return build


def share_large_files(site: Path, large: dict[Path, Path]) -> None:
    """What is the same in every site, 37 MB of it, lies on the disk once."""
    for file in site.rglob("*"):
        if file.is_file() and file.stat().st_size > 64_000:
            first = large.setdefault(file.relative_to(site), file)
            if first != file and filecmp.cmp(first, file, shallow=False):
                file.unlink()
                file.hardlink_to(first)


@pytest.fixture(scope="session")
def gallery(built: Callable[[Path], str]) -> str:
    """The address of a page with every element and widget."""
    return built(ROOT / "examples" / "gallery")


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
