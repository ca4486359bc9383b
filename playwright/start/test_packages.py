"""Packages of an app: they come along with Python, from the app's own site."""

from __future__ import annotations

import gzip
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser.app_page import START, open_app, says, settle, wait_until
from tests.support.browser.held_files import HeldFiles
from tests.support.browser.worker_script import run_first, worker_of
from tests.support.command import run_sitelet
from tests.support.distribution import COMPILED, distribution, wheel
from tests.support.hosts.other_origin import OtherOrigin
from tests.support.hosts.static_host import StaticHost

APP = """
import msgpack
import plain_package
import streamlit as st
from importlib.metadata import version

st.session_state.count = st.session_state.get("count", 0) + st.button("Add")
st.text(f"count={st.session_state.count}")
st.text(f"compiled: {msgpack.unpackb(msgpack.packb([1, 'two', None]))} by {msgpack._cmsgpack.Packer.__module__}")
st.text(f"plain: {plain_package.answer()} of {version('plain_package')}")
if st.button("Look"):
    import inspect
    import traceback
    from importlib.metadata import entry_points
    from importlib.resources import files as resources

    st.text(f"source: {inspect.getsource(plain_package.answer)!r}")
    st.text(f"data: {resources('plain_package').joinpath('data.txt').read_text()}")
    st.text(f"entry points: {[each.load()() for each in entry_points(group='answers')]}")
    try:
        plain_package.fail()
    except ValueError:
        lines = traceback.format_exc().splitlines()
        st.text(f"traceback: {[line.strip() for line in lines][-3:]}")
"""
PLAIN = {
    "plain_package/__init__.py": "def answer():\n    return 42\n\n\ndef fail():\n    raise ValueError('no')  # here\n",
    "plain_package/data.txt": "some data",
    "plain_package-1.5.dist-info/entry_points.txt": "[answers]\nfirst = plain_package:answer\n",
}
COMPILED_SAYS = "compiled: [1, 'two', None] by msgpack._cmsgpack"

# A distribution that has these is too large for the repository.
DISTRIBUTION = os.environ.get("SITELET_PACKAGES")
IMPORTS = """
import streamlit as st

if st.button("Import"):
    import ctypes
    import matplotlib.pyplot
    import pandas

    st.text(f"imported: {pandas.__name__}, {ctypes.sizeof(ctypes.c_int)} bytes")
"""
# What the worker compiles beside Python, and what Python has to wait for.
COUNTING = """
self.ahead = { begun: 0, done: 0 };
self.waited = 0;
const { compile, Module } = WebAssembly;
WebAssembly.compile = (bytes) => {
  ahead.begun++;
  return compile(bytes).finally(() => ahead.done++);
};
WebAssembly.Module = new Proxy(Module, {
  construct(target, [bytes]) {
    if (bytes.length > 1000) waited++;
    return new target(bytes);
  },
});
"""


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packages")
    plain = wheel(folder, "plain_package", "1.5", PLAIN)
    assert COMPILED is not None, "a package for Pyodide is missing: `make` fetches it"
    compiled = Path(shutil.copy(COMPILED, folder))
    return distribution(folder, {plain: ["msgpack"], compiled: []})


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, packages: Path) -> Path:
    app = tmp_path_factory.mktemp("app")
    (app / "app.py").write_text(APP, "utf-8")
    (app / "requirements.txt").write_text("streamlit\nplain_package>=1\n", "utf-8")
    done = run_sitelet("build", app, "-o", app / "site", "--packages", packages)
    assert done.returncode == 0, done.stderr
    return app / "site"


@pytest.fixture
def counting_host(site: Path) -> Iterator[StaticHost]:
    host = StaticHost(site, "etag")
    yield host
    host.stop()


def works(page: Page) -> None:
    before = int(page.get_by_text("count=").inner_text().removeprefix("count="))
    page.get_by_role("button", name="Add").click()
    says(page, f"count={before + 1}")
    says(page, COMPILED_SAYS)
    says(page, "plain: 42 of 1.5")


def test_packages_are_there_at_the_first_run(page: Page, counting_host: StaticHost) -> None:
    works(open_app(page, f"{counting_host.address}/"))
    assert len(counting_host.bodies("packages/")) == 2  # each once


@pytest.mark.without_jspi
def test_and_where_webassembly_cannot_be_suspended(page: Page, counting_host: StaticHost) -> None:
    works(open_app(page, f"{counting_host.address}/"))


def test_and_where_python_starts_without_its_image(page: Page, counting_host: StaticHost, no_errors: list[str]) -> None:
    counting_host.broken["image-"] = lambda _: (404, b"")
    page.goto(f"{counting_host.address}/")
    page.wait_for_selector('[data-test-script-state="notRunning"]', timeout=START)
    works(page)
    no_errors.clear()


def test_the_site_has_the_images_for_apps_with_packages_and_no_others(site: Path) -> None:
    images = {file.name.rpartition("-")[0] for file in site.glob("image-*")}
    assert images == {"image-packages-suspending", "image-packages-plain"}


@pytest.mark.skipif(DISTRIBUTION is None, reason="SITELET_PACKAGES names no Pyodide distribution")
def test_an_import_waits_neither_for_the_library_nor_for_what_is_compiled_ahead(page: Page, tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(IMPORTS, "utf-8")
    (tmp_path / "requirements.txt").write_text("pandas\nmatplotlib\n", "utf-8")
    done = run_sitelet("build", tmp_path, "-o", tmp_path / "site", "--packages", str(DISTRIBUTION))
    assert done.returncode == 0, done.stderr
    host = StaticHost(tmp_path / "site")
    run_first(page.context, COUNTING)
    open_app(page, f"{host.address}/")
    worker = worker_of(page)
    wait_until(page, lambda: worker.evaluate("ahead.begun > 50 && ahead.begun === ahead.done"))
    page.get_by_role("button", name="Import").click()
    says(page, "imported: pandas, 4 bytes")
    assert worker.evaluate("waited") == 0
    host.stop()
    assert [name for name in host.names() if "python_stdlib" in name] == []


def test_sources_come_when_something_looks_at_them(page: Page, counting_host: StaticHost) -> None:
    open_app(page, f"{counting_host.address}/")
    assert counting_host.bodies("-sources-") == []
    page.get_by_role("button", name="Look").click()
    says(page, r"source: 'def answer():\n    return 42\n'")
    says(page, "data: some data")
    says(page, "entry points: [42]")
    path = "/lib/python3.14/site-packages/plain_package/__init__.py"
    says(page, f"""traceback: ['File "{path}", line 6, in fail', "raise ValueError('no')  # here", 'ValueError: no']""")
    assert len(counting_host.bodies("packages/plain-package-1.5-sources-")) == 1
    assert counting_host.bodies("packages/msgpack-1.2.4-sources-") == []


def test_packages_are_asked_for_before_python_has_come(page: Page, counting_host: StaticHost) -> None:
    held = HeldFiles(page, re.compile(r"/assets/(start|main)-|\.wasm$|image-|pyodide\.asm"))
    page.goto(f"{counting_host.address}/", wait_until="commit")
    wait_until(page, lambda: len(counting_host.bodies("packages/")) == 2)
    held.release()
    settle(page)
    works(page)


def missing(_: bytes) -> tuple[int, bytes]:
    return 404, b"<h1>Not found</h1>"


def another_page(_: bytes) -> tuple[int, bytes]:
    return 200, b"<h1>Welcome</h1>"


def of_another_build(archive: bytes) -> tuple[int, bytes]:
    """Whole, with a byte of the package changed."""
    return 200, gzip.compress(gzip.decompress(archive).replace(b"some data", b"sOme data"), mtime=0)


def test_a_package_that_does_not_come_is_named_and_a_retry_works_once_it_is_there(
    page: Page, counting_host: StaticHost, no_errors: list[str]
) -> None:
    failure = page.get_by_role("alert")
    other = "damaged, or not the file of this build"
    for broken, problem in ((missing, "404 Not Found"), (another_page, other), (of_another_build, other)):
        counting_host.broken["packages/plain-package"] = broken
        page.goto(f"{counting_host.address}/")
        expect(failure.locator("pre")).to_have_text(re.compile(rf"^plain-package-1\.5-\w+\.bin \({problem}\)$"))
        expect(failure).to_contain_text("the site may have to be published again")
        counting_host.broken.clear()
    failure.get_by_role("button", name="Try again").click()
    page.wait_for_selector('[data-test-script-state="notRunning"]', timeout=START)
    works(page)
    no_errors.clear()


@pytest.mark.service_worker
def test_packages_are_there_without_a_network(page: Page, counting_host: StaticHost) -> None:
    open_app(page, f"{counting_host.address}/")
    page.wait_for_function("async () => (await navigator.serviceWorker.getRegistration())?.active", timeout=START)
    page.wait_for_function("navigator.serviceWorker.controller !== null", timeout=START)
    counting_host.stop()
    page.reload()
    settle(page)
    works(page)
    counting_host.start()


REFERRING = """
# /// script
# dependencies = ["plain_package @ {address}"]
# ///
import plain_package
import streamlit as st

st.text(f"plain: {{plain_package.answer()}}")
"""


def test_a_site_may_refer_to_its_packages_which_are_checked(
    page: Page, packages: Path, tmp_path: Path, no_errors: list[str]
) -> None:
    elsewhere = OtherOrigin()
    [plain] = packages.glob("plain_package-*.whl")
    elsewhere.files[f"/{plain.name}"] = plain.read_bytes()
    (tmp_path / "app.py").write_text(REFERRING.format(address=f"{elsewhere.address}/{plain.name}"), "utf-8")
    done = run_sitelet("build", tmp_path / "app.py", "-o", tmp_path / "site", "--packages", "cdn")
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "site" / "packages").exists()
    host = StaticHost(tmp_path / "site")
    says(open_app(page, f"{host.address}/"), "plain: 42")
    elsewhere.files[f"/{plain.name}"] += b"changed"
    page.reload()
    expect(page.get_by_role("alert").locator("pre")).to_have_text(f"{plain.name} (could not be fetched)")
    page.goto("about:blank")  # it holds connections open
    host.stop()
    elsewhere.stop()
    no_errors.clear()  # the browser says that it has refused


# --- numpy and pandas ------------------------------------------------------------------------------------------------

# A distribution that has them is too large for the repository.
DISTRIBUTION = os.environ.get("SITELET_PACKAGES")
TABLE = """
import numpy as np
import pandas as pd
import streamlit as st

address = st.text_input("Address")
if address:
    try:
        table = pd.read_csv(address)
    except OSError as error:
        st.text(f"refused: {error}")
    else:
        st.text(f"a={table['a'].sum()} root={np.sqrt(4.0)}")
"""


@pytest.mark.skipif(DISTRIBUTION is None, reason="SITELET_PACKAGES names no Pyodide distribution with pandas")
def test_pandas_reads_a_table_where_the_server_allows_it_and_names_the_cause_where_not(
    page: Page, built: Callable[..., str], other_origin: str, no_errors: list[str], tmp_path: Path
) -> None:
    (tmp_path / "app.py").write_text(TABLE, "utf-8")
    (tmp_path / "requirements.txt").write_text("pandas\n", "utf-8")
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "config.toml").write_text(f"[sitelet]\npackages = '{DISTRIBUTION}'\n", "utf-8")
    open_app(page, built(tmp_path))
    field = page.get_by_label("Address")
    field.fill(f"{other_origin}/table.csv")
    field.press("Enter")
    says(page, "a=1 root=2.0")
    field.fill(f"{other_origin}/closed/table.csv")
    field.press("Enter")
    expect(page.get_by_text("refused:")).to_contain_text("Access-Control-Allow-Origin")
    no_errors.clear()  # the browser says that it has refused
