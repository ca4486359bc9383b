"""Threads, processes, sockets, terminals: each call that fails in a browser is found, and none that works."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.check.apps import findings, found

FAILING = [
    # threads
    ("import threading\nthreading.Thread(target=print).start()", "thread"),
    ("from threading import Timer as Later\nLater(1, print).start()", "thread"),
    ("import threading\nclass Worker(threading.Thread):\n    pass", "thread"),
    ("import _thread\n_thread.start_new_thread(print, ())", "thread"),
    ("from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor() as pool:\n    pass", "thread"),
    ("import concurrent.futures as cf\ncf.ThreadPoolExecutor(4)", "thread"),
    ("from multiprocessing.pool import ThreadPool\nThreadPool(2)", "thread"),
    # processes
    ("import subprocess\nsubprocess.run(['ls'])", "process"),
    ("import subprocess as sp\nsp.check_output('ls')", "process"),
    ("from subprocess import Popen\nPopen('ls')", "process"),
    ("import os\nos.system('ls')", "process"),
    ("import os\nos.fork()", "process"),
    ("import os\nrun = os.system\nrun('ls')", "process"),
    ("from multiprocessing import Pool\nwith Pool(2) as pool:\n    pass", "process"),
    ("import multiprocessing as mp\nmp.Process(target=print).start()", "process"),
    ("import multiprocessing as mp\nmp.get_context('spawn').Pool()", "process"),
    ("from concurrent.futures import ProcessPoolExecutor\nProcessPoolExecutor()", "process"),
    ("import asyncio\nasync def f():\n    await asyncio.create_subprocess_exec('ls')", "process"),
    # waits that cannot end
    ("import threading\nthreading.Event().wait()", "wait"),
    ("import threading\nready = threading.Condition()\nwith ready:\n    ready.wait()", "wait"),
    ("from queue import Queue\nitems = Queue()\nitems.get()", "wait"),
    ("import asyncio\nawait asyncio.sleep(1)\nasyncio.run(asyncio.sleep(1))", "wait"),
    # sockets and what is made of them
    ("import socket\nsocket.create_connection(('a', 1))", "socket"),
    ("import socket\nwith socket.socket() as s:\n    pass", "socket"),
    ("import smtplib\nsmtplib.SMTP('mail')", "socket"),
    ("import ftplib\nftplib.FTP('host')", "socket"),
    ("import http.server\nhttp.server.HTTPServer(('', 1), None)", "socket"),
    ("import asyncio\nasync def f():\n    await asyncio.open_connection('a', 1)", "socket"),
    ("import websockets\nwebsockets.connect('wss://a')", "socket"),
    # databases
    ("import psycopg2\npsycopg2.connect('x')", "database"),
    ("from pymongo import MongoClient\nMongoClient()", "database"),
    ("import redis\nredis.Redis()", "database"),
    ("import sqlalchemy as sa\nsa.create_engine('postgresql+psycopg2://host/db')", "database"),
    ("from sqlalchemy import create_engine\nURL = 'mysql://host'\ncreate_engine(URL)", "database"),
    ("from sqlalchemy import create_engine\ncreate_engine(f'mssql://{1}')", "database"),
    ("import streamlit as st\nst.connection('a', type='sql', url='postgresql://host')", "database"),
    ("import streamlit as st\nst.connection('snowflake')", "database"),
    # terminals, windows, signals, locales
    ("name = input('Name?')", "terminal"),
    ("def f():\n    breakpoint()", "terminal"),
    ("import pdb; pdb.set_trace()", "terminal"),
    ("import sys\nsys.stdin.read()", "terminal"),
    ("import getpass\ngetpass.getpass()", "terminal"),
    ("import webbrowser\nwebbrowser.open('https://a')", "window"),
    ("import signal\nsignal.alarm(1)", "signal"),
    ("import locale\nlocale.setlocale(locale.LC_ALL, 'de_DE.UTF-8')", "locale"),
]

WORKING = [
    # one thread
    "import threading\nlock = threading.Lock()\nwith lock:\n    pass",
    "import threading\nthreading.Event().wait(1)\nthreading.current_thread()",
    "import threading\nready = threading.Event()\nready.set()\nready.wait()",
    "import queue\nitems = queue.Queue()\nitems.put(1)\nitems.get()",
    "import queue\nitems = queue.Queue()\nitems.get(timeout=1)\nitems.get(False)",
    "import queue\ndef f(items):\n    items.get()",
    "import asyncio\nasync def f():\n    await asyncio.sleep(1)\nasyncio.run(f())",
    "import asyncio\nasync def f():\n    await asyncio.to_thread(print)",
    "import asyncio\nasyncio.run(asyncio.sleep(1))",
    "import asyncio\nasync def f(loop):\n    await loop.run_in_executor(None, print)",
    "import time\ntime.sleep(1)",
    "import multiprocessing\nmultiprocessing.cpu_count()",
    "import os\nos.getpid()\nos.cpu_count()",
    "import subprocess\ntry:\n    pass\nexcept subprocess.CalledProcessError:\n    pass",
    "import threading\ndef f(worker: threading.Thread) -> threading.Thread: ...",
    # HTTP
    "import requests\nrequests.get('https://a')",
    "import urllib.request\nurllib.request.urlopen('https://a')",
    "import httpx\nhttpx.get('https://a')",
    "import http.client\nhttp.client.HTTPSConnection('a').request('GET', '/')",
    "import socket\nsocket.gethostname()\nsocket.timeout",
    # databases that are files
    "import sqlite3\nsqlite3.connect(':memory:')",
    "import sqlalchemy\nsqlalchemy.create_engine('sqlite:///a.db')",
    "import streamlit as st\nst.connection('a', type='sql', url='sqlite:///a.db')",
    "import sqlalchemy\ndef f(url):\n    sqlalchemy.create_engine(url)",
    # names that are something else
    "def input(label): ...\ninput('x')",
    "from tools import input\ninput('x')",
    "def f(input):\n    return input('x')",
    "class subprocess:\n    run = print\nsubprocess.run('x')",
    "import os\ndef f(os):\n    os.system('x')",
    "from tools import *\ninput('x')",
    "import locale\nlocale.setlocale(locale.LC_ALL, '')\nlocale.setlocale(locale.LC_ALL, 'C')",
    # text that only speaks of it
    "import streamlit as st\nst.code('import os; os.system(1)')",
    "# subprocess.run('ls')\n'''subprocess.run('ls')'''",
]


@pytest.mark.parametrize(("source", "rule"), FAILING)
def test_a_call_that_fails_in_a_browser_is_found(tmp_path: Path, source: str, rule: str) -> None:
    assert found(tmp_path, source) == [rule]


@pytest.mark.parametrize("source", WORKING)
def test_what_works_is_passed_over(tmp_path: Path, source: str) -> None:
    assert found(tmp_path, source) == []


def test_a_finding_names_the_place_what_happens_and_what_to_write(tmp_path: Path) -> None:
    [finding] = findings(tmp_path, "import subprocess\n\nü = 1; subprocess.run('ls')\n")
    assert (finding.file, finding.line, finding.column) == (Path("app.py"), 3, 8)
    assert finding.happens == "`subprocess.run` starts another program, which a browser cannot: OSError."
    assert finding.instead == "Do the work in Python, in the script itself."


@pytest.mark.parametrize("caught", ["OSError", "Exception", "(ValueError, OSError)", ""])
def test_what_the_app_catches_is_a_warning(tmp_path: Path, caught: str) -> None:
    source = f"import subprocess\ntry:\n    subprocess.run('x')\nexcept {caught}:\n    pass"
    assert found(tmp_path, source) == ["process warning"]


@pytest.mark.parametrize("handler", ["except ValueError:\n    pass", "except OSError:\n    raise"])
def test_what_the_app_does_not_catch_is_an_error(tmp_path: Path, handler: str) -> None:
    assert found(tmp_path, f"import subprocess\ntry:\n    subprocess.run('x')\n{handler}") == ["process"]


def test_suppressed_errors_are_caught(tmp_path: Path) -> None:
    source = "import contextlib, subprocess\nwith contextlib.suppress(OSError):\n    subprocess.run('x')"
    assert found(tmp_path, source) == ["process warning"]


def test_modules_and_pages_are_read_too_and_other_scripts_are_not(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "two.py").write_text("import os\nos.fork()", "utf-8")
    found = findings(tmp_path, "import tools", tools="import deeper", deeper="input()", other="input()")
    assert [each.file.as_posix() for each in found] == ["deeper.py", "pages/two.py"]


def test_a_module_of_the_app_is_not_the_one_it_is_named_after(tmp_path: Path) -> None:
    assert found(tmp_path, "import smtplib\nsmtplib.SMTP()", smtplib="def SMTP(): ...") == []


# --- requests over HTTP ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "call",
    [
        "import requests\nrequests.get('http://example.org')",
        "import requests\nsession = requests.Session()\nsession.post('http://example.org')",
        "import pandas as pd\npd.read_csv('http://example.org/a.csv')",
        "from urllib.request import urlopen\nurlopen(f'http://example.org/{1}')",
    ],
)
def test_a_request_over_plain_http_is_a_warning(tmp_path: Path, call: str) -> None:
    assert found(tmp_path, call) == ["insecure-request warning"]


@pytest.mark.parametrize("address", ["http://localhost:8000/a", "http://127.0.0.1/", "https://example.org", "a.csv?"])
def test_other_addresses_are_passed_over(tmp_path: Path, address: str) -> None:
    assert found(tmp_path, f"import requests\nrequests.get({address!r})") == []
