"""What makes a script wait: sleeping, awaiting, asking over the network; where WebAssembly can be suspended and not."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser.app_page import open_app, says, settle
from tests.support.command import run_sitelet
from tests.support.hosts.static_host import StaticHost


@pytest.fixture(params=["suspends", "blocks"])
def engine(request: pytest.FixtureRequest) -> str:
    """Whether the engine can suspend WebAssembly."""
    return str(request.param)


class Open(Protocol):
    """Opens the site of an app: this script, and packages that are installed here and made of Python alone."""

    def __call__(self, source: str, *packages: str) -> Page: ...


@pytest.fixture
def open_script(page: Page, host: StaticHost, tmp_path: Path, engine: str) -> Open:
    """Opens sites in an engine of the kind."""

    def open_(source: str, *packages: str) -> Page:
        app = tmp_path / "app"
        app.mkdir()
        (app / "app.py").write_text(source, "utf-8")
        for package in packages:
            installed = find_spec(package)
            assert installed is not None
            assert installed.origin is not None
            shutil.copytree(
                Path(installed.origin).parent, app / package, ignore=shutil.ignore_patterns("*.so", "__pycache__")
            )
        name = f"{tmp_path.name}-{engine}"
        done = run_sitelet("build", app, "-o", host.folder / name)
        assert done.returncode == 0, done.stderr
        if engine == "blocks":
            # No flag of Chromium's takes the feature away.
            for worker in (host.folder / name / "assets").glob("worker-*.js"):
                worker.write_text("delete WebAssembly.Suspending;" + worker.read_text("utf-8"), "utf-8")
        return open_app(page, f"{host.address}/{name}/")

    return open_


def test_sleep_takes_its_time_and_shows_first_what_was_written(open_script: Open) -> None:
    page = open_script("""
import time

import streamlit as st

begin = time.perf_counter()
st.text("before")
time.sleep(1)
st.text(f"slept for {time.perf_counter() - begin:.1f} seconds")
if st.button("again"):
    st.text("once more")
    time.sleep(60)
    st.text("end")
""")
    expect(page.get_by_text(re.compile(r"slept for 1\.\d seconds"))).to_be_visible()
    page.get_by_role("button", name="again").click()
    expect(page.get_by_text("once more")).to_be_visible()
    expect(page.get_by_text("end", exact=True)).to_have_count(0)


def test_the_worker_takes_events_in_while_the_script_sleeps(open_script: Open, engine: str) -> None:
    if engine == "blocks":
        pytest.skip("a worker that blocks hears nothing; runs where WebAssembly can be suspended")
    page = open_script("""
import time

import js
import streamlit as st
from pyodide.ffi import create_proxy

heard = []
ring = create_proxy(lambda *_: heard.append(1))
timer = js.setInterval(ring, 20)
time.sleep(0.5)
js.clearInterval(timer)
st.text("heard" if len(heard) > 10 else f"heard only {len(heard)}")
""")
    says(page, "heard")


def test_what_on_wake_raises_ends_a_sleep_a_request_and_a_task(open_script: Open, other_origin: str) -> None:
    page = open_script(f"""
import asyncio
import time
from urllib.request import urlopen

import streamlit as st
from wasm_runtime.worker import waiting


class Newer(BaseException):
    pass


def wake():
    raise Newer


waits = [lambda: time.sleep(30), lambda: asyncio.run(asyncio.sleep(30))]
if waiting.can_wait():
    waits.append(lambda: urlopen("{other_origin}/slow").read())
waiting.on_wake = wake
ended = 0
begin = time.perf_counter()
for wait in waits:
    try:
        wait()
    except Newer:
        ended += 1
waiting.on_wake = None
st.text((ended == len(waits), time.perf_counter() - begin < 1))
""")
    says(page, "(True, True)")


@pytest.mark.usefixtures("ignores_network_errors")
def test_urllib_asks_other_origins_that_allow_it(open_script: Open, other_origin: str) -> None:
    page = open_script(f"""
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import streamlit as st

base = "{other_origin}"
st.text(urlopen(base + "/bytes").read() == bytes(range(256)) * 8)
st.text(urlopen(Request(base + "/echo", data=b"x=1", headers={{"X-Mine": "1"}})).read())
st.text(urlopen(Request(base + "/echo", method="PUT", data=b"y")).read())
with urlopen(base + "/moved") as answer:
    st.text((answer.status, answer.url == base + "/table.csv", answer.read()))
try:
    urlopen(base + "/missing")
except HTTPError as error:
    st.text((error.code, error.reason, len(error.read())))
try:
    urlopen(base + "/slow", timeout=0.5)
except TimeoutError as error:
    st.text(error)
""")
    says(page, "True")
    says(page, "b'POST x=1'")
    says(page, "b'PUT y'")
    says(page, r"(200, True, b'a,b\n1,2\n')")
    says(page, "(404, 'Not Found', 2048)")
    says(page, f"GET {other_origin}/slow timed out: no response within 0.5 seconds.")


@pytest.fixture
def ignores_network_errors(no_errors: list[str]) -> Iterator[None]:
    """The browser itself writes a refusal to the console; nothing else is let pass."""
    yield
    refusals = ("blocked by CORS policy", "Failed to load resource", "404 http://127.0.0.1")
    no_errors[:] = [error for error in no_errors if not any(refusal in error for refusal in refusals)]


@pytest.mark.usefixtures("ignores_network_errors")
def test_a_refusal_and_a_dead_server_are_told_apart_where_the_browser_can(
    open_script: Open, other_origin: str, engine: str
) -> None:
    page = open_script(f"""
from urllib.error import URLError
from urllib.request import urlopen

import streamlit as st

for address in ("{other_origin}/closed/x", "http://127.0.0.1:1/x"):
    try:
        urlopen(address)
    except URLError as error:
        st.text(error)
""")
    refused, dead = page.get_by_test_id("stText").all_text_contents()
    assert f"GET {other_origin}/closed/x failed" in refused
    assert "Access-Control-Allow-Origin" in refused
    assert "GET http://127.0.0.1:1/x failed" in dead
    assert ("was reached, but does not allow" in refused) == (engine == "suspends")
    assert ("Access-Control-Allow-Origin" in dead) == (engine == "blocks")
    assert "could not be reached" in dead


@pytest.mark.usefixtures("ignores_network_errors")
def test_requests_and_httpx_ask_as_on_a_server(open_script: Open, other_origin: str) -> None:
    page = open_script(
        f"""
import asyncio

import httpx
import requests
import streamlit as st

base = "{other_origin}"
for client in (requests, httpx):
    st.text((client.__name__, client.get(base + "/bytes").content == bytes(range(256)) * 8))
    st.text(client.post(base + "/echo", json=[1]).text)
    st.text(client.get(base + "/missing").status_code)
try:
    requests.get(base + "/slow", timeout=0.5)
except requests.Timeout as error:
    st.text(error)
try:
    httpx.get(base + "/slow", timeout=0.5)
except httpx.TimeoutException as error:
    st.text(error)
try:
    requests.get(base + "/closed/x")
except requests.ConnectionError as error:
    st.text(error)
try:
    httpx.get(base + "/closed/x")
except httpx.ConnectError as error:
    st.text(error)


async def ask():
    async with httpx.AsyncClient() as client:
        return (await client.get(base + "/table.csv")).text


st.text(repr(asyncio.run(ask())))
""",
        *"requests urllib3 idna certifi charset_normalizer httpx httpcore h11 anyio".split(),
    )
    shown = page.get_by_test_id("stText").all_text_contents()
    assert [shown[0], shown[2], shown[3], shown[5]] == ["('requests', True)", "404", "('httpx', True)", "404"]
    assert [shown[1], shown[4]] == ["POST [1]", "POST [1]"]
    late, late_too, refused, refused_too, table = shown[6:]
    assert all(f"GET {other_origin}/slow timed out" in each for each in (late, late_too))
    assert all(f"GET {other_origin}/closed/x failed" in each for each in (refused, refused_too))
    assert table == r"'a,b\n1,2\n'"


def test_awaiting_works_at_the_top_level_in_callbacks_and_in_fragments(open_script: Open) -> None:
    page = open_script("""
import asyncio
import time

import streamlit as st


async def note():
    await asyncio.sleep(0.01)
    st.session_state.noted = st.session_state.get("noted", 0) + 1


@st.fragment
async def part():
    await asyncio.sleep(0.01)
    st.session_state.parts = st.session_state.get("parts", 0) + 1
    st.button("in the fragment")
    st.text(f"drawn {st.session_state.parts}")


st.button("note", on_click=note)
begin = time.perf_counter()
await asyncio.gather(asyncio.sleep(0.3), asyncio.sleep(0.3))
st.text("both at once" if time.perf_counter() - begin < 0.5 else "one after the other")
st.text(f"noted {st.session_state.get('noted')}")
part()
time.sleep(0.01)
""")
    says(page, "both at once")
    page.get_by_role("button", name="note").click()
    says(page, "noted 1")
    settle(page)
    says(page, "drawn 2")
    page.get_by_role("button", name="in the fragment").click()
    says(page, "drawn 3")


def test_a_promise_of_the_browser_is_awaited_or_refused(open_script: Open, other_origin: str, engine: str) -> None:
    page = open_script(f"""
import asyncio
from urllib.request import urlopen

import js
import streamlit as st


async def ask():
    answer = await js.fetch("{other_origin}/table.csv")
    return await answer.text(), urlopen("{other_origin}/table.csv").read()


st.text(asyncio.run(ask()))
""")
    if engine == "suspends":
        says(page, r"('a,b\n1,2\n', b'a,b\n1,2\n')")
    else:
        expect(page.get_by_test_id("stExceptionMessage")).to_contain_text("This would wait forever")
