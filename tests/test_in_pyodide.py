"""The runtime behaves in Pyodide as it does in CPython: the same events bring the same messages.

The differential scripts run in both, in Pyodide through the entry the worker uses. CPython's answers are compared with
Streamlit's elsewhere, so what a browser computes is compared with it too.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
from base64 import b64encode
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from tests.differential import ours
from tests.differential.test_differential import EXAMPLES, SCRIPTS, steps_of
from tests.support.headless_page import HeadlessPage
from wasm_runtime.script.app_sources import imported_names
from wasm_runtime.site.contents.time_zones import time_zones

ROOT = Path(__file__).parents[1]
Messages = list[dict[str, Any]]


class Pyodide:
    """The Node process with Pyodide in it."""

    def __init__(self, folder: Path) -> None:
        script = Path(__file__).parent / "support" / "in_pyodide.mjs"
        zones = folder / time_zones().name
        zones.write_bytes(time_zones().content)
        self._process = subprocess.Popen(
            ["node", str(script), str(zones)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
        )

    def run(self, script: Path, events: list[dict[str, Any]], files: dict[str, bytes] | None = None) -> list[Messages]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        config = script.parent / ".streamlit" / "config.toml"
        case = {
            "name": script.stem,
            "source": script.read_text("utf-8"),
            "config": config.read_text("utf-8") if config.exists() else None,
            "events": events,
            "files": {name: content.decode("latin-1") for name, content in (files or {}).items()},
        }
        self._process.stdin.write(json.dumps(case) + "\n")
        self._process.stdin.flush()
        answers: list[Messages] = json.loads(self._process.stdout.readline())
        return answers

    def close(self) -> None:
        self._process.communicate(timeout=30)


@pytest.fixture(scope="module")
def pyodide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pyodide]:
    pyodide = Pyodide(tmp_path_factory.mktemp("pyodide"))
    yield pyodide
    pyodide.close()


class _Recorder(HeadlessPage):
    """A page that keeps every event it sent and what came back."""

    def __init__(self, script: Path) -> None:
        self.events: list[dict[str, Any]] = []
        self.answers: list[Messages] = []
        super().__init__(script)

    def _deliver(self, event: dict[str, Any]) -> None:
        super()._deliver(event)
        self.events.append(event)
        self.answers.append(deepcopy(self.messages))


def recorded(script: Path) -> _Recorder:
    """The events of the script's steps, and CPython's answers."""
    page = _Recorder(script)
    ours.answer(script, steps_of(script), page)
    return page


NOT_THERE = {"numpy", "pandas", "PIL"}
# The clock, and the order of a set's items, differ from one process to the next; neither the pages' files are there nor
# those of apps with more than a script. Python's own frames, as in the traceback of a
# group, are those of its version, and so are its docstrings; a file that is missing has another number there.
LEFT_OUT = {
    "app",
    "counter_form",
    "documents",
    "exception_group",
    "help",
    "html",
    "logo",
    "navigation",
    "page_links",
    "pages_in_frames",
    "write",
    "write_kinds",
}


def is_left_out(script: Path) -> bool:
    imported = {name.partition(".")[0] for name in imported_names(ast.parse(script.read_text("utf-8")))}
    return script.stem in LEFT_OUT or not imported.isdisjoint(NOT_THERE)


@pytest.mark.parametrize("script", [each for each in SCRIPTS if not is_left_out(each)], ids=lambda each: each.stem)
def test_pyodide_answers_as_cpython_does(pyodide: Pyodide, script: Path) -> None:
    page = recorded(script)
    answers = pyodide.run(script, page.events, page.files.contents)
    assert len(answers) == len(page.answers)
    for here, there in zip(answers, page.answers, strict=True):
        assert comparable(here) == comparable(there)


def test_config_is_read_in_pyodide(pyodide: Pyodide) -> None:
    script = EXAMPLES / "unserializable" / "app.py"
    [messages] = pyodide.run(script, [{"kind": "rerun", "seq": 1, "values": {}}])
    exceptions = [each["payload"] for each in messages if each.get("payload", {}).get("type") == "exception"]
    assert [each["name"] for each in exceptions] == ["streamlit.errors.UnserializableSessionStateError"]


def test_a_number_json_lacks_reaches_the_page_as_none(pyodide: Pyodide, tmp_path: Path) -> None:
    script = tmp_path / "nan.py"
    script.write_text("import streamlit as st\nst.number_input('n', value=float('nan'))\n")
    [messages] = pyodide.run(script, [{"kind": "rerun", "seq": 1, "values": {}}])
    [payload] = [each["payload"] for each in messages if each["kind"] == "element"]
    assert payload["value"] is None


@pytest.mark.parametrize(
    ("call", "error", "says"),
    [
        ("threading.Thread(target=print).start()", "RuntimeError", "Thread.start needs a thread"),
        ("threading.Timer(1, print).start()", "RuntimeError", "Timer.start needs a thread"),
        ("ThreadPoolExecutor().submit(print)", "RuntimeError", "ThreadPoolExecutor.submit needs a thread"),
        ("threading.Event().wait()", "RuntimeError", "would wait forever"),
        ("queue.Queue().get()", "RuntimeError", "would wait forever"),
        ("queue.SimpleQueue().get()", "RuntimeError", "would wait forever"),
        ("threading.Semaphore(0).acquire()", "RuntimeError", "would wait forever"),
        ("lock = threading.Lock(); lock.acquire(); lock.acquire()", "RuntimeError", "would wait forever"),
        ("concurrent.futures.Future().result()", "RuntimeError", "would wait forever"),
        ("ProcessPoolExecutor()", "OSError", "ProcessPoolExecutor needs another process"),
        ("multiprocessing.Process(target=print).start()", "OSError", "Process.start needs another process"),
        ("multiprocessing.Pool()", "OSError", "multiprocessing.Pool needs another process"),
        ("subprocess.run(['ls'])", "OSError", "needs another process"),
        ("os.system('ls')", "OSError", "os.system needs another process"),
        ("os.fork()", "OSError", "os.fork needs another process"),
        ("webbrowser.open('https://example.com')", "OSError", "st.link_button"),
        ("socket.create_connection(('127.0.0.1', 9))", "OSError", "A browser cannot open sockets"),
        ("socket.socket().connect(('127.0.0.1', 9))", "OSError", "A browser cannot open sockets"),
        ("asyncio.run(asyncio.open_connection('127.0.0.1', 9))", "OSError", "A browser cannot open sockets"),
        ("asyncio.run(asyncio.Event().wait())", "RuntimeError", "would wait forever"),
        ("input('name?')", "RuntimeError", "st.text_input"),
        ("sys.stdin.read()", "io.UnsupportedOperation", "st.text_area"),
        ("breakpoint()", "RuntimeError", "st.write"),
        ("pdb.set_trace()", "RuntimeError", "st.write"),
        ("urllib.request.urlopen('http://127.0.0.1:9/x')", "urllib.error.URLError", "http://127.0.0.1:9/x"),
        ("time.sleep(-1)", "ValueError", "sleep length must be non-negative"),
    ],
)
def test_what_a_browser_cannot_do_says_so_at_the_call(
    pyodide: Pyodide, tmp_path: Path, call: str, error: str, says: str
) -> None:
    [exception] = payloads(pyodide, tmp_path, call + "\n", "exception")
    assert (exception["name"], says in exception["message"]) == (error, True), exception


def test_what_one_thread_can_do_works(pyodide: Pyodide, tmp_path: Path) -> None:
    source = """
lock, event, waiting, simple = threading.Lock(), threading.Event(), queue.Queue(), queue.SimpleQueue()
with lock, threading.RLock():
    st.text((lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.01)))
st.text((lock.locked(), event.wait(0.01)))
event.set()
waiting.put(1)
simple.put(2)
st.text((event.wait(), waiting.get(), simple.get()))
try:
    waiting.get(timeout=0.01)
except queue.Empty:
    st.text("empty")
"""
    shown = [payload["body"] for payload in payloads(pyodide, tmp_path, source, "text")]
    assert shown == ["(True, False, False)", "(False, False)", "(True, 1, 2)", "empty"]


def test_asyncio_runs_sleeps_and_gives_up_without_an_engine_that_suspends(pyodide: Pyodide, tmp_path: Path) -> None:
    source = """
async def nap(name, log):
    log.append(f"{name} sleeps")
    await asyncio.sleep(0.1)
    log.append(f"{name} wakes")

async def main():
    began = time.perf_counter()
    both = []
    await asyncio.gather(nap("a", both), nap("b", both))
    try:
        async with asyncio.timeout(0.05):
            await asyncio.Event().wait()
    except TimeoutError:
        both.append("too late")
    both.append(await asyncio.to_thread(str, 5))
    return both, time.perf_counter() - began >= 0.15

st.text(asyncio.run(main()))
st.text(asyncio.new_event_loop().run_until_complete(main()))
st.text(asyncio.get_event_loop().run_until_complete(main()))
"""
    shown = [payload["body"] for payload in payloads(pyodide, tmp_path, source, "text")]
    assert shown == ["(['a sleeps', 'b sleeps', 'a wakes', 'b wakes', 'too late', '5'], True)"] * 3


def test_a_script_awaits_in_pyodide(pyodide: Pyodide, tmp_path: Path) -> None:
    source = "time.sleep(0.01)\nst.text(await asyncio.sleep(0.01, 'awaited'))\ntime.sleep(0.01)\n"
    assert [payload["body"] for payload in payloads(pyodide, tmp_path, source, "text")] == ["awaited"]


def test_a_script_is_told_its_place_as_a_program_is(pyodide: Pyodide, tmp_path: Path) -> None:
    source = """
st.text([os.path.basename(each) for each in sys.argv])
st.text((sys.argv == [__file__], os.path.isabs(__file__), sys.path[0] == os.path.dirname(__file__), "" in sys.path))
import argparse
parser = argparse.ArgumentParser()
parser.add_argument("--size", type=int, default=5)
st.text(parser.parse_args().size)
"""
    shown = [payload["body"] for payload in payloads(pyodide, tmp_path, source, "text")]
    assert shown == ["['app.py']", "(True, True, True, False)", "5"]


def test_time_zones_are_found_by_name_and_others_are_not(pyodide: Pyodide, tmp_path: Path) -> None:
    source = """
import datetime, zoneinfo
summer = datetime.datetime(2024, 7, 1)
for name in ("UTC", "Asia/Seoul", "America/Argentina/Ushuaia", "US/Eastern"):
    st.text(zoneinfo.ZoneInfo(name).utcoffset(summer) // datetime.timedelta(hours=1))
try:
    zoneinfo.ZoneInfo("Mars/Olympus")
except zoneinfo.ZoneInfoNotFoundError:
    st.text("not found")
names = zoneinfo.available_timezones()
st.text((len(names) > 400, "Asia/Seoul" in names))
"""
    shown = [payload["body"] for payload in payloads(pyodide, tmp_path, source, "text")]
    assert shown == ["0", "9", "-3", "-4", "not found", "(True, True)"]


def test_an_apps_own_time_zones_are_taken_first(pyodide: Pyodide, tmp_path: Path) -> None:
    source = """
import importlib, pathlib, tempfile, zoneinfo
sys.modules.pop("tzdata", None)
with tempfile.TemporaryDirectory() as folder:
    package = pathlib.Path(folder, "tzdata")
    package.mkdir()
    (package / "__init__.py").write_text("WHOSE = 'the app'")
    sys.path.insert(0, folder)
    import tzdata
    st.text(tzdata.WHOSE)
    sys.path.remove(folder)
del sys.modules["tzdata"]
import tzdata
st.text(hasattr(tzdata, "WHOSE"))
"""
    assert [payload["body"] for payload in payloads(pyodide, tmp_path, source, "text")] == ["the app", "False"]


def test_only_locales_that_are_there_can_be_set(pyodide: Pyodide, tmp_path: Path) -> None:
    source = """
import calendar, locale, os
def set_to(name, category=locale.LC_ALL):
    try:
        return locale.setlocale(category, name)
    except locale.Error as error:
        return str(error)
for name in ("xx_NOPE", "de_DE.UTF-8", ("de_DE", "UTF-8"), "German", "c", "C.UTF-8;de_DE;C;C;C;C"):
    st.text(set_to(name))
at_first = locale.setlocale(locale.LC_ALL)
for name in ("C", "POSIX", "C.UTF-8", "", None, at_first):
    st.text(set_to(name) == set_to(None))
os.environ["LANG"] = "de_DE.UTF-8"
st.text((set_to(""), set_to("C", locale.LC_TIME)))
os.environ["LC_ALL"] = "C.UTF-8"
st.text(set_to("") == at_first)
del os.environ["LANG"], os.environ["LC_ALL"]
try:
    calendar.LocaleTextCalendar(locale="de_DE").formatmonth(2024, 3)
except locale.Error as error:
    st.text(error)
st.text((locale.getlocale(), locale.getpreferredencoding(), calendar.month_name[3]))
"""
    refused = "unsupported locale setting"
    shown = [payload["body"] for payload in payloads(pyodide, tmp_path, source, "text")]
    assert shown == [
        *[refused] * 6,
        *["True"] * 6,
        f"('{refused}', 'C')",
        "True",
        refused,
        "(('C', 'UTF-8'), 'UTF-8', 'March')",
    ]


def test_what_was_changed_in_the_standard_library_can_be_taken_back(pyodide: Pyodide, tmp_path: Path) -> None:
    source = """
import builtins, http.client
from wasm_runtime.worker import standard_library

def names():
    changed = (time.sleep, builtins.input, http.client.HTTPConnection.connect, subprocess.Popen.__init__, asyncio.run)
    return [each.__module__ for each in changed]

def ours():
    return [name.startswith("wasm_runtime.worker") for name in names()]

st.text(ours())
standard_library.uninstall()
st.text(ours())
standard_library.install()
st.text(ours())
"""
    shown = [payload["body"] for payload in payloads(pyodide, tmp_path, source, "text")]
    assert shown == [str([each] * 5) for each in (True, False, True)]


IMPORTS = """
import asyncio, concurrent.futures, io, multiprocessing, os, pdb, queue, socket, subprocess, sys, threading, time
import urllib.request, webbrowser
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import streamlit as st

"""


def payloads(pyodide: Pyodide, folder: Path, source: str, kind: str) -> list[dict[str, Any]]:
    """The elements of this kind that a first run of the script shows."""
    script = folder / "app.py"
    script.write_text(IMPORTS + source, "utf-8")
    [messages] = pyodide.run(script, [{"kind": "rerun", "seq": 1, "values": {}}])
    return [each["payload"] for each in messages if each.get("payload", {}).get("type") == kind]


def comparable(messages: Messages) -> Messages:
    """Messages without what may differ between two Pythons: where files lie, and how a traceback marks a place.

    Bytes are in them as Pyodide's side of the test writes them.
    """
    compared: Messages = []
    for message in messages:
        if message["kind"] == "reached":
            continue
        if isinstance(message.get("content"), bytes):
            message = {**message, "content": {"base64": b64encode(message["content"]).decode()}}
        payload = message.get("payload", {})
        payload = json.loads(json.dumps(payload, default=lambda value: {"base64": b64encode(value).decode()}))
        if payload.get("type") == "exception":
            rows = [re.sub(r'File "[^"]*/', 'File "', row.splitlines()[0]) for row in payload["trace"]]
            payload = {**payload, "trace": [row for row in rows if row.startswith("File") and "frozen" not in row]}
        if "id" in payload:
            payload = {**payload, "id": payload.get("key", payload.get("label"))}
        compared.append({**message, "payload": payload})
    return compared


def test_what_apps_import_besides_streamlit_is_in_the_runtime(pyodide: Pyodide, tmp_path: Path) -> None:
    script = tmp_path / "public.py"
    script.write_text(
        "import streamlit as st\nfrom sitelet import errors, session\nst.text(session.kept())\n"
        "st.text(issubclass(errors.NotBuiltYetError, st.errors.StreamlitAPIException))\n"
    )
    [messages] = pyodide.run(script, [{"kind": "rerun", "seq": 1, "values": {}}])
    assert [each["payload"]["body"] for each in messages if each["kind"] == "element"] == ["[]", "True"]


def test_a_session_that_is_restored_says_where_it_is_now_even_at_the_apps_root(
    pyodide: Pyodide, tmp_path: Path
) -> None:
    source = """
from wasm_runtime.persistence.snapshot import SnapshotChanges
from wasm_runtime.protocol.session_codec import decode_packet
from wasm_runtime.worker.session_store import WorkerSessionStore

class Port:
    def store(self, packet):
        st.text(sorted(decode_packet(packet.encode("latin-1"))[0].items()))

store = WorkerSessionStore(Port())
for page in ("", "", "second", ""):
    store.store(SnapshotChanges(), page, "", [])
"""
    shown = [payload["body"] for payload in payloads(pyodide, tmp_path, source, "text")]
    assert shown == ["[('page', ''), ('query', '')]", "[]", "[('page', 'second')]", "[('page', '')]"]
