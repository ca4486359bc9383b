"""An app that imports packages of every kind: its site has them all, and asks nobody else.

The index, and the place where Pyodide's release lies, are servers of this machine: what is asked of them is known, and
they can be stopped.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser.app_page import START, open_app, says, settle
from tests.support.browser.kept_session import reload, stored
from tests.support.command import ROOT, run_sitelet
from tests.support.distribution import FETCHED, MICROPIP, distribution, wheel
from tests.support.hosts.index_server import IndexServer
from tests.support.hosts.static_host import StaticHost
from tests.support.shared_library import library

# A distribution with pandas is too large for the repository.
WITH_PANDAS = os.environ.get("SITELET_PACKAGES")
RELEASE = "pyodide/v314.0.7/full"

PROJECT = """
[project]
name = "app"
version = "1"
dependencies = ["python-slugify>=8", "binding", "./wheels/own-0.1-py3-none-any.whl", NUMBERS]
"""
APP = """
import binding
import own
import streamlit as st
from lib.tree.deep import told
from slugify import slugify

st.text(f"with data: {slugify('Źdźbło słomy')}")
st.text(f"a local wheel: {own.answer()}")
st.text(f"local modules: {told()}")
st.text(f"a shared library: {binding.answer()}")

import micropip

micropip.set_index_urls(st.query_params.get("index", "INDEX"))
name = st.text_input("Package")
if name:
    try:
        await micropip.install(name)
    except ValueError as error:
        st.code(f"refused: {error}", language=None)
    else:
        st.text(f"installed {name}")
if name == "later" and "later" in micropip.list():
    import later

    value = st.session_state.setdefault("value", later.Value(41))
    value.add(st.button("Add"))
    st.text(f"value: {value}")
st.text("listed: " + " ".join(sorted(micropip.list())))
"""
NUMBERS_APP = """
if "numbers" in st.query_params:  # these take long to import
    import io

    import matplotlib.pyplot as plt
    import pandas as pd

    figure, axes = plt.subplots()
    axes.plot(pd.DataFrame({"a": [1, 2]}))
    picture = io.BytesIO()
    figure.savefig(picture)
    st.text(f"drawn: {picture.getvalue()[1:4].decode()} of {pd.Series([1, 2]).sum()}")
"""
LATER = """
class Value:
    def __init__(self, number):
        self.number = number

    def add(self, more):
        self.number += more

    def __str__(self):
        from other import UNIT

        return f"{self.number} {UNIT}"
"""


@dataclass
class Sources:
    """Where packages come from: the index, and Pyodide's release at `release`."""

    index: IndexServer
    host: StaticHost
    app: Path

    @property
    def release(self) -> str:
        return f"{self.host.address}/{RELEASE}/"

    def build(self, app: Path, output: Path, *options: str) -> CompletedProcess[str]:
        told = ["--packages", self.release, *options]
        return run_sitelet("build", app, "-o", output, *told, **self.index.environment)


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sources]:
    folder = tmp_path_factory.mktemp("sources")
    index = IndexServer()
    offered = folder / "offered"
    index.add(*FETCHED.glob("*slugify*.whl"), *FETCHED.glob("text_unidecode*.whl"))
    index.add(
        wheel(offered, "later", "1.0", {"later/__init__.py": LATER}, needs=["other>=1"]),
        wheel(offered, "other", "1.2", {"other.py": "UNIT = 'cm'\n"}),
        wheel(offered, "native", "1.0", {}, tag="cp314-cp314-manylinux_2_17_x86_64"),
        wheel(offered, "picky", "1.0", {}, needs=["python-slugify<8"]),
    )
    host = StaticHost(folder)
    _write_release(folder / RELEASE)
    app = tmp_path_factory.mktemp("app")
    (app / "app.py").write_text(APP.replace("INDEX", index.index) + (NUMBERS_APP if WITH_PANDAS else ""), "utf-8")
    numbers = '"pandas", "matplotlib"' if WITH_PANDAS else ""
    (app / "pyproject.toml").write_text(PROJECT.replace("NUMBERS", numbers), "utf-8")
    wheel(app / "wheels", "own", "0.1", {"own.py": "def answer():\n    return 42\n"})
    (app / "lib" / "tree").mkdir(parents=True)
    (app / "lib" / "tree" / "deep.py").write_text(
        "from lib.words import WORD\n\ndef told():\n    return WORD\n", "utf-8"
    )
    (app / "lib" / "words.py").write_text("WORD = 'from a tree'\n", "utf-8")
    yield Sources(index, host, app)
    index.stop()
    host.stop()


def _write_release(folder: Path) -> None:
    """The release as its lock describes it, with the wheels that there are here in place of those of this version."""
    shared = library(folder, "libanswer", "1.0", 42)
    binding = wheel(
        folder, "binding", "1.0", {"binding.py": "import ctypes\nanswer = ctypes.CDLL('libanswer.so').answer\n"}
    )
    assert MICROPIP is not None, "micropip is missing: `make` fetches it"
    made = Path(shutil.copy(MICROPIP, folder))
    distribution(folder, {shared: [], binding: ["libanswer"], made: []})
    lock = folder / "pyodide-lock.json"
    here = json.loads(lock.read_text("utf-8"))["packages"]
    if WITH_PANDAS:
        shutil.copytree(WITH_PANDAS, folder, dirs_exist_ok=True)
        here |= json.loads(lock.read_text("utf-8"))["packages"]
    whole: dict[str, Any] = json.loads((ROOT / "node_modules" / "pyodide" / "pyodide-lock.json").read_text("utf-8"))
    whole["packages"] |= here
    lock.chmod(0o644)
    lock.write_text(json.dumps(whole), "utf-8")


@pytest.fixture(scope="module")
def site(sources: Sources) -> Path:
    output = sources.app.parent / "together-site"
    done = sources.build(sources.app, output)
    assert done.returncode == 0, done.stderr
    return output


@pytest.fixture
def host(site: Path) -> Iterator[StaticHost]:
    host = StaticHost(site)
    yield host
    host.stop()


def all_there(page: Page) -> None:
    says(page, "with data: zdzblo-slomy")
    says(page, "a local wheel: 42")
    says(page, "local modules: from a tree")
    says(page, "a shared library: 42")


def install(page: Page, name: str) -> None:
    field = page.get_by_label("Package")
    field.fill(name)
    field.press("Enter")


def test_they_are_there_at_the_first_run_and_come_from_the_site_alone(
    page: Page, host: StaticHost, sources: Sources
) -> None:
    elsewhere: list[str] = []
    page.on("request", lambda request: elsewhere.append(request.url))
    page.goto(f"{host.address}/?numbers=1")
    all_there(page)
    if WITH_PANDAS:
        expect(page.get_by_text("drawn: PNG of 3")).to_be_visible(timeout=3 * START)
    assert [each for each in elsewhere if not each.startswith((host.address, "blob:", "data:"))] == []


def test_micropip_finds_what_the_site_has_and_asks_nobody(page: Page, host: StaticHost, sources: Sources) -> None:
    open_app(page, f"{host.address}/")
    listed = page.get_by_text(re.compile("^listed: ")).inner_text().split()
    assert {"binding", "micropip", "own", "python-slugify", "text-unidecode"} <= set(listed)
    sources.index.asked.clear()
    install(page, "python-slugify>=8")
    says(page, "installed python-slugify>=8")
    install(page, "own")
    says(page, "installed own")
    assert sources.index.asked == []


def test_what_micropip_installs_stays_and_is_installed_again_after_a_reload(page: Page, host: StaticHost) -> None:
    open_app(page, f"{host.address}/")
    install(page, "later")
    says(page, "value: 41 cm")
    page.get_by_role("button", name="Add").click()
    says(page, "value: 42 cm")
    says(page, "installed later")
    stored(page)
    reload(page)
    says(page, "installed later")
    says(page, "value: 42 cm")


def test_micropip_installs_where_webassembly_cannot_be_suspended(
    page: Page, site: Path, sources: Sources, tmp_path: Path, no_errors: list[str]
) -> None:
    copy = shutil.copytree(site, tmp_path / "site")
    # Chromium sends no request to another origin for a worker whose script a test has intercepted.
    for worker in (copy / "assets").glob("worker-*.js"):
        worker.write_text("delete WebAssembly.Suspending;" + worker.read_text("utf-8"), "utf-8")
    host = StaticHost(copy)
    open_app(page, f"{host.address}/")
    all_there(page)
    install(page, "later")
    says(page, "value: 41 cm")
    install(page, "nobody")
    expect(page.get_by_text("refused: ")).to_contain_text("/simple/nobody/ responded 404")
    no_errors.clear()  # the browser says so, too
    host.stop()


def test_micropip_says_what_it_could_not_reach_and_the_way_out(
    page: Page, host: StaticHost, no_errors: list[str]
) -> None:
    open_app(page, f"{host.address}/?index=http://127.0.0.1:9/simple")
    install(page, "later")
    refused = page.get_by_text("refused: ")
    expect(refused).to_contain_text("127.0.0.1:9 could not be reached")
    expect(refused).to_contain_text("must have http://127.0.0.1:9 in its connect-src")
    expect(refused).to_contain_text("sitelet add")
    no_errors.clear()  # the browser says so, too


@pytest.mark.parametrize("allowed", [False, True])
def test_micropip_needs_the_index_in_the_sites_policy(
    page: Page, host: StaticHost, sources: Sources, no_errors: list[str], allowed: bool
) -> None:
    written = re.search("Content-Security-Policy: (.*)", (ROOT / "docs" / "hosting.md").read_text("utf-8"))
    assert written is not None
    more = f"; connect-src 'self' {sources.index.address}" if allowed else ""
    host.headers["Content-Security-Policy"] = written[1] + more
    open_app(page, f"{host.address}/")
    install(page, "later")
    if allowed:
        says(page, "value: 41 cm")
    else:
        refused = page.get_by_text("refused: ")
        expect(refused).to_contain_text(f"must have {sources.index.address} in its connect-src")
        no_errors.clear()


@pytest.mark.service_worker
def test_all_of_it_is_there_without_a_network(page: Page, host: StaticHost) -> None:
    open_app(page, f"{host.address}/")
    page.wait_for_function("navigator.serviceWorker.controller !== null", timeout=START)
    host.stop()
    page.reload()
    settle(page)
    all_there(page)
    host.start()


def test_builds_that_are_refused_leave_the_site_as_it_was(
    page: Page, host: StaticHost, site: Path, sources: Sources, tmp_path: Path
) -> None:
    before = {file: file.read_bytes() for file in site.rglob("*") if file.is_file()}
    app = tmp_path / "app"
    shutil.copytree(sources.app, app)
    refusals: Mapping[str, tuple[str, str]] = {
        "a conflict": ("picky\npython-slugify>=8\n", "does not fit together"),
        "no wheel": ("native\n", "No wheel for browsers has been published of:\n  native (requirements.txt, line 1)"),
        "a wrong hash": ("regex\n", "is not the file that was asked for: its SHA-256 is"),
        "a hash of the app's": (f"python-slugify==8.0.4 --hash=sha256:{'0' * 64}\n", "has none of the hashes"),
    }
    wrong = json.loads((sources.host.folder / RELEASE / "pyodide-lock.json").read_text("utf-8"))["packages"]["regex"]
    (sources.host.folder / RELEASE / wrong["file_name"]).write_bytes(b"another")
    for kind, (requirements, problem) in refusals.items():
        (app / "requirements.txt").write_text(requirements, "utf-8")
        (app / "sitelet.lock").unlink(missing_ok=True)
        done = sources.build(app, site)
        assert done.returncode == 1, kind
        assert problem in done.stderr, kind
    assert {file: file.read_bytes() for file in site.rglob("*") if file.is_file()} == before
    open_app(page, f"{host.address}/")
    all_there(page)


def test_without_a_network_the_same_site_is_built_from_what_was_downloaded(
    site: Path, sources: Sources, tmp_path: Path
) -> None:
    sources.index.stop()
    sources.host.stop()
    done = sources.build(sources.app, tmp_path / "again", "--locked")
    sources.index.start()
    sources.host.start()
    assert done.returncode == 0, done.stderr
    names = {file.relative_to(site) for file in site.rglob("*") if file.is_file()}
    assert names == {file.relative_to(tmp_path / "again") for file in (tmp_path / "again").rglob("*") if file.is_file()}
    assert all((site / name).read_bytes() == (tmp_path / "again" / name).read_bytes() for name in names)
