"""A distribution at an address: what is downloaded of it, what is kept, and what happens when it is not there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.packages.apps import WEB, app_of, versions
from tests.support.hosts.static_host import StaticHost
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages import Locking, packages_of
from wasm_runtime.site.packages.store import download


@pytest.fixture
def mirror(release: Path) -> Iterator[StaticHost]:
    host = StaticHost(release)
    yield host
    host.stop()


def asked_for(host: StaticHost) -> list[str]:
    return sorted(each.path.rpartition("/")[2].partition("-")[0] for each in host.bodies(".whl"))


def test_only_what_is_needed_is_downloaded_and_only_once(tmp_path: Path, mirror: StaticHost) -> None:
    app = app_of(tmp_path, "frame")
    for _ in range(2):
        found = packages_of(app, Locking(f"{mirror.address}/"), WEB)
        assert versions(found) == {"frame": "3.0", "array": "2.4"}
    assert asked_for(mirror) == ["array", "frame"]


def test_what_was_downloaded_serves_without_a_network(tmp_path: Path, mirror: StaticHost) -> None:
    app = app_of(tmp_path, "frame")
    packages_of(app, Locking(mirror.address), WEB)
    mirror.stop()
    assert len(packages_of(app, Locking(mirror.address), WEB)) == 2
    assert len(packages_of(app, Locking(mirror.address, locked=True), WEB)) == 2
    (app.folder / "sitelet.lock").unlink()
    assert len(packages_of(app, Locking(mirror.address), WEB)) == 2


def test_what_is_kept_and_no_longer_right_is_downloaded_again(
    tmp_path: Path, mirror: StaticHost, index: object
) -> None:
    app = app_of(tmp_path, "plain")
    (package,) = packages_of(app, Locking(mirror.address), WEB)
    package.file.write_bytes(b"torn")
    (again,) = packages_of(app, Locking(mirror.address), WEB)
    assert again.file.read_bytes() != b"torn"
    assert asked_for(mirror) == ["plain", "plain"]


def test_a_wheel_with_another_content_is_refused(tmp_path: Path, mirror: StaticHost, index: object) -> None:
    mirror.broken["plain-"] = lambda content: (200, content + b"x")
    with pytest.raises(SiteError, match=r"plain-1.0-.*\.whl is not the file that was asked for: its SHA-256 is"):
        packages_of(app_of(tmp_path, "plain"), Locking(mirror.address), WEB)


def test_wheels_that_are_missing_are_named_together(tmp_path: Path, mirror: StaticHost, index: object) -> None:
    mirror.broken[".whl"] = lambda _: (404, b"")
    with pytest.raises(SiteError) as caught:
        packages_of(app_of(tmp_path, "frame"), Locking(mirror.address), WEB)
    (text,) = str(caught.value).splitlines()
    assert text.startswith("array-2.4-")
    assert f"cannot be downloaded from {mirror.address}/: 404 Not Found. Where that cannot be reached," in text


@pytest.mark.parametrize("address", ["ftp://127.0.0.1/one.whl", "file:///etc/hostname", "one.whl", ""])
def test_nothing_but_the_web_is_asked(address: str) -> None:
    with pytest.raises(SiteError, match="only http and https are known"):
        download(address)


def test_an_address_without_a_distribution_is_named(tmp_path: Path, mirror: StaticHost, index: object) -> None:
    with pytest.raises(SiteError, match=r"elsewhere/pyodide-lock.json cannot be downloaded: 404 Not Found"):
        packages_of(app_of(tmp_path, "plain"), Locking(f"{mirror.address}/elsewhere"), WEB)
