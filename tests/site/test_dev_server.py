"""`sitelet run` as a page sees it: what may be cached, and how it hears of changes."""

from __future__ import annotations

import io
import json
import re
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

import pytest

from tests.site.packages.apps import files_of
from tests.support.distribution import distribution, wheel

SITELET = Path(sys.executable).parent / "sitelet"
WAIT = 120  # seconds after which something that should have come has not


@pytest.fixture(autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache of each test's own: what is compiled already is not said to be compiled."""
    monkeypatch.setenv("SITELET_CACHE", str(tmp_path_factory.mktemp("cache")))


class Server:
    """The app in `folder`, served."""

    def __init__(self, folder: Path, *options: str | Path) -> None:
        self.folder = folder
        self._process = subprocess.Popen(
            [SITELET, "run", folder, "--no-open", *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        match = re.search(r"http://localhost:(\d+)", line)
        assert match is not None, line
        self._port = int(match[1])
        self._open: list[HTTPConnection | HTTPResponse] = []
        self._ended: tuple[int, str] | None = None

    def get(self, address: str) -> HTTPResponse:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=WAIT)
        connection.request("GET", address)
        response = connection.getresponse()
        self._open += [response, connection]
        return response

    def write(self, text: str, name: str = "app.py") -> None:
        """Put a file into the app at once, so that it is never seen half-written."""
        new = self.folder.with_suffix(".new")
        new.write_text(text)
        new.replace(self.folder / name)

    def config(self, page: str = "/") -> dict[str, Any]:
        text = self.get(page).read().decode()
        match = re.search(r'<script type="application/json" id="sitelet-config">(.*?)</script>', text, re.DOTALL)
        assert match is not None
        config: dict[str, Any] = json.loads(match[1])
        return config

    def script(self, address: str) -> str:
        """The text of app.py in the archive at `address`."""
        with zipfile.ZipFile(io.BytesIO(self.get(address.removeprefix(".")).read())) as archive:
            return archive.read("app.py").decode()

    def interrupt(self) -> tuple[int, str]:
        """Ctrl+C; returns the status and what was complained about."""
        if self._ended is None:
            self._process.send_signal(signal.SIGINT)
            try:
                _, errors = self._process.communicate(timeout=WAIT)
            except subprocess.TimeoutExpired:
                self._process.kill()
                raise
            self._ended = (self._process.returncode, errors)
        return self._ended

    def close(self, complaint: str = "") -> None:
        """Stop serving. The server must end on Ctrl+C without another complaint."""
        ended = self.interrupt()
        for each in self._open:
            each.close()
        assert ended == (0, complaint)


class Changes:
    """The stream of changes, as a page listens to it."""

    def __init__(self, server: Server, address: str = "/changes") -> None:
        self._response = server.get(address)
        assert self._response.headers["Content-Type"].startswith("text/event-stream")

    def next(self) -> str | None:
        """The address of the files that are next told; None once the stream has ended."""
        event = [self._response.readline().decode().rstrip("\n") for _ in range(3)]
        if not any(event):
            return None
        assert event[0] == "event: app"
        assert event[2] == ""
        return event[1].removeprefix("data: ")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    (tmp_path / "app.py").write_text("'first'\n")
    server = Server(tmp_path)
    yield server
    server.close()


def test_the_page_and_the_app_are_never_cached(server: Server) -> None:
    for address in ("/", "/app.zip", server.config()["app"].removeprefix("."), "/changes"):
        response = server.get(address)
        assert response.status == 200
        assert response.headers["Cache-Control"] == "no-store"


def test_files_named_by_their_content_are_cached_for_good(server: Server) -> None:
    config = server.config()
    for address in (config["runtime"], config["pyodide"] + "pyodide.mjs"):
        response = server.get(address.removeprefix("."))
        assert response.status == 200
        assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("address", ["/nosuch", "/app.py", "/assets", "/..%2f..%2fpyproject.toml", "/%00"])
def test_what_is_no_part_of_the_site_is_not_served(server: Server, address: str) -> None:
    assert server.get(address).status == 404


def test_the_page_names_the_files_of_now(server: Server) -> None:
    config = server.config()
    assert config["changes"] == "./changes"
    assert config["script"] == "app.py"
    assert server.script(config["app"]) == "'first'\n"


def test_a_listener_hears_the_address_of_now_first_and_then_each_change_once(server: Server) -> None:
    changes = Changes(server)
    addresses = [changes.next()]
    assert addresses == [server.config()["app"]]
    for text in ("'second'\n", "'third'\n"):
        server.write(text)
        address = changes.next()
        assert address is not None
        assert server.script(address) == text
        addresses.append(address)
    assert len(set(addresses)) == 3


def test_every_listener_hears_a_change(server: Server) -> None:
    listeners = [Changes(server) for _ in range(3)]
    before = {each.next() for each in listeners}
    server.write("'second'\n")
    after = {each.next() for each in listeners}
    assert (len(before), len(after)) == (1, 1)
    assert before != after


def test_files_that_come_and_go_are_changes(server: Server) -> None:
    changes = Changes(server)
    first = changes.next()
    server.write("1,2\n", "data.csv")
    assert changes.next() != first
    (server.folder / "data.csv").unlink()
    assert changes.next() == first


def test_a_syntax_error_is_handed_on_for_the_page_to_show(server: Server) -> None:
    changes = Changes(server)
    changes.next()
    server.write("st.title(\n")
    address = changes.next()
    assert address is not None
    assert server.script(address) == "st.title(\n"


def test_an_app_without_its_script_is_kept_until_the_script_is_back(server: Server) -> None:
    changes = Changes(server)
    changes.next()
    (server.folder / "app.py").unlink()
    server.write("'back'\n")
    address = changes.next()
    assert address is not None
    assert server.script(address) == "'back'\n"


def test_ctrl_c_ends_the_streams_and_the_server_without_complaint(server: Server) -> None:
    listeners = [Changes(server) for _ in range(2)]
    for each in listeners:
        each.next()
    assert server.interrupt() == (0, "")
    assert [each.next() for each in listeners] == [None, None]


def test_packages_are_served_and_requirements_are_read_again_for_each_page(tmp_path: Path) -> None:
    made = {name: wheel(tmp_path / "wheels", name, "1.0", {f"{name}.py": ""}) for name in ("one", "two")}
    folder = distribution(tmp_path / "wheels", {file: [] for file in made.values()})
    app = tmp_path / "app"
    app.mkdir()
    (app / "app.py").write_text("''\n", "utf-8")
    (app / "requirements.txt").write_text("one\n", "utf-8")
    server = Server(app, "--packages", folder)
    [address] = server.config()["packages"]
    archive = files_of(server.get(address.removeprefix(".")).read())
    assert "one-1.0.dist-info/METADATA" in archive
    assert "one.py" not in archive  # it comes when something looks at it
    later = json.loads(archive["sitelet-later.json"])
    assert files_of(server.get(f"/packages/{later['archive']}").read()) == {"one.py": b""}
    assert server.get("/packages/other.bin").status == 404
    server.write("one\ntwo\n", "requirements.txt")
    assert [name.split("/")[-1][:3] for name in server.config()["packages"]] == ["one", "two"]
    server.close("Choosing packages\nCompiling the packages\n" * 2)


def test_a_folder_of_wheels_that_the_app_uses_is_not_called_left_out(tmp_path: Path) -> None:
    wheel(tmp_path / "wheels", "one", "1.0", {"one.py": ""})
    wheel(tmp_path / "others", "two", "1.0", {"two.py": ""})
    (tmp_path / "app.py").write_text("import one\n", "utf-8")
    (tmp_path / "requirements.txt").write_text("--find-links wheels\none\n", "utf-8")
    server = Server(tmp_path / "app.py")
    assert len(server.config()["packages"]) == 1
    server.close(
        "Choosing packages\nCompiling the packages\nsitelet: Left out, because app.py does not name them: others/. To "
        "include everything, give the folder in place of the script.\n"
    )


def test_packages_that_cannot_be_had_are_named_once(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("''\n", "utf-8")
    (tmp_path / "requirements.txt").write_text("nobody-has-it\n", "utf-8")
    server = Server(tmp_path)
    assert [server.config()["packages"], server.config()["packages"]] == [[], []]
    _, errors = server.interrupt()
    assert errors.count("asks for does not fit together, or does not exist") == 1
    server.close(errors)


def test_what_a_script_takes_along_is_served_and_said_once(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("open('numbers.csv')\n", "utf-8")
    (tmp_path / "numbers.csv").write_text("1,2\n", "utf-8")
    server = Server(tmp_path / "app.py")
    for _ in range(2):
        with zipfile.ZipFile(io.BytesIO(server.get("/app.zip").read())) as archive:
            assert archive.namelist() == ["app.py", "numbers.csv"]
    server.close("sitelet: Included, because app.py names them: numbers.csv.\n")


def test_the_script_of_a_folder_may_be_named(tmp_path: Path) -> None:
    for name in ("one.py", "two.py"):
        (tmp_path / name).write_text("''\n", "utf-8")
    server = Server(tmp_path, "--script", "two.py")
    assert server.config()["script"] == "two.py"
    server.close()


def test_the_pages_of_an_app_are_served_whoever_names_them(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("import frame\nframe.build().run()\n", "utf-8")
    (tmp_path / "frame.py").write_text(
        "import streamlit as st\ndef build(): return st.navigation([st.Page(print, title='One')])\n", "utf-8"
    )
    server = Server(tmp_path)
    assert server.get("/one").status == 200
    assert server.get("/one.txt").status == 404
    server.close()


def test_files_that_the_app_publishes_are_served_as_they_are_now(tmp_path: Path) -> None:
    app = tmp_path / "app"
    (app / ".streamlit").mkdir(parents=True)
    (app / "static").mkdir()
    (app / "app.py").write_text("")
    (app / ".streamlit" / "config.toml").write_text("[server]\nenableStaticServing = true\n")
    (app / "static" / "note.txt").write_text("first")
    server = Server(app)
    try:
        assert server.get("/app/static/note.txt").read() == b"first"
        (app / "static" / "note.txt").write_text("second")
        assert server.get("/app/static/note.txt").read() == b"second"
        assert server.get("/app/static/../app.py").status == 404
        assert server.get("/app/static/other.txt").status == 404
    finally:
        server.close()


def test_what_never_reaches_a_site_is_not_served_and_neither_is_what_the_config_now_excludes(tmp_path: Path) -> None:
    app = tmp_path / "app"
    (app / ".streamlit").mkdir(parents=True)
    (app / "static").mkdir()
    config = app / ".streamlit" / "config.toml"
    config.write_text("[server]\nenableStaticServing = true\n")
    (app / ".gitignore").write_text("*.log\n")
    for name in ("app.py", "a.csv", "a.log", ".env", "id_rsa", "static/a.txt", "static/b.log", "static/id_rsa"):
        (app / name).write_text("")

    def archived(server: Server) -> set[str]:
        archive = zipfile.ZipFile(io.BytesIO(server.get(server.config()["app"].removeprefix(".")).read()))
        return set(archive.namelist()) - {"app.py", ".streamlit/config.toml"}

    server = Server(app)
    try:
        assert archived(server) == {"a.csv", "static/a.txt"}
        assert server.get("/app/static/a.txt").status == 200
        for name in ("b.log", "id_rsa"):
            assert server.get(f"/app/static/{name}").status == 404
        changes = server.get("/changes")
        with config.open("a") as file:
            file.write("[sitelet]\nexclude = ['a.*']\n")
        while archived(server):
            changes.readline()
        assert server.get("/app/static/a.txt").status == 404
    finally:
        said = (
            "Left out, because git ignores them: {}. To include one all the same, name it in `include` of [sitelet] in "
        )
        said = f"sitelet: {said}.streamlit/config.toml.\n"
        server.close(said.format("a.log, static/b.log") + said.format("static/b.log"))


def test_large_media_are_served_beside_the_archive_as_they_are_now(tmp_path: Path) -> None:
    content = b"\x89PNG" + bytes(2 << 20)
    (tmp_path / "photo.png").write_bytes(content)
    (tmp_path / "app.py").write_text("")

    def address_now(server: Server) -> str:
        archive = zipfile.ZipFile(io.BytesIO(server.get(server.config()["app"].removeprefix(".")).read()))
        assert "photo.png" not in archive.namelist()
        listed: dict[str, Any] = json.loads(archive.read(".streamlit/large-media.json"))["photo.png"]
        return f"/{listed['url']}"

    server = Server(tmp_path)
    try:
        before = address_now(server)
        assert server.get(before).read() == content
        (tmp_path / "photo.png").write_bytes(content + b"x")
        changes = server.get("/changes")
        while (after := address_now(server)) == before:
            changes.readline()
        assert server.get(after).read() == content + b"x"
        assert server.get(before).status == 404
    finally:
        server.close()


def test_several_apps_are_served_below_their_folders_each_with_its_own_changes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "app.py").write_text(f"'{name}'\n")
    server = Server(tmp_path / "one", tmp_path / "two" / "app.py")
    page = server.get("/").read().decode()
    assert re.findall(r'<a href="([^"]+)"', page) == ["./one/", "./two/"]
    assert server.get("/two").headers["Location"].endswith("/two/")
    for name in ("one", "two"):
        config = server.config(f"/{name}/")
        assert server.script(f"/{name}{config['app'][1:]}") == f"'{name}'\n"
        assert server.get(f"/{name}{config['worker'][1:]}").status == 200
    changes = Changes(server, "/one/changes")
    changes.next()
    server.write("'changed'\n")
    changed = changes.next()
    assert changed is not None
    assert server.script(f"/one{changed[1:]}") == "'changed'\n"
    assert server.script(f"/two{server.config('/two/')['app'][1:]}") == "'two'\n"
    assert b"unregister" in server.get("/service-worker.js").read()
    server.close()
