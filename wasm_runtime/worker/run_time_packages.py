"""micropip in the worker: it sees what the site has, and where the network fails it says why.

micropip reaches Pyodide through one class. Here it gets one of the same kind, which waits in the way the worker can, so
that packages are installed where WebAssembly cannot be suspended, too, and which leaves no failure without an error:
Pyodide's own `loadPackage` only writes to the console when a wheel cannot be fetched, or is another than expected.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution, distributions
from io import BytesIO
from pathlib import Path
from site import getsitepackages
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit
from zipfile import ZipFile

from pyodide._package_loader import install_datafiles, set_wheel_metadata
from pyodide.ffi import JsException
from pyodide.http import pyfetch

from wasm_runtime.protocol.packages import RELEASE_FILE, Release, ReleasePackage
from wasm_runtime.worker.fetching import FetchError, fetch
from wasm_runtime.worker.waiting import can_wait

_FOLDER = Path(getsitepackages()[0])
_RELEASE = _FOLDER / RELEASE_FILE
_SOURCE = "PYODIDE_SOURCE"  # in the metadata of a package, which micropip lists only with it
_WAY_OUT = (
    "What an app always needs can be part of its site: list it where the app asks for its packages (`sitelet add`) and "
    "build again."
)


def take_part(micropip: ModuleType) -> None:
    """Have micropip, which was just imported, use the site's class, and give its errors their reason."""
    manager = micropip._package_manager_singleton
    network = _Network()
    manager.compat_layer = _layer(manager.compat_layer, network, _read_release())
    _list_packages_of_the_site()
    install = manager.install

    async def explained(*arguments: Any, **options: Any) -> None:
        network.refused.clear()
        network.unreachable.clear()
        try:
            await install(*arguments, **options)
        except (ValueError, OSError) as error:
            said = [*network.refused.values(), str(error).strip()]
            if network.unreachable:  # micropip takes the name or the server's headers for the cause
                said = ["micropip could not fetch what it needs:", *network.reasons()]
            if len(said) == 1:
                raise
            raise ValueError("\n".join(said)) from None

    explained.__doc__ = install.__doc__
    micropip.install = explained  # type: ignore[attr-defined]  # micropip has it


class _Network:
    """What is fetched, and what could not be, by addresses: because a server refuses it, or there is no answer."""

    def __init__(self) -> None:
        self.refused: dict[str, str] = {}
        self.unreachable: dict[str, str] = {}

    async def get(self, address: str, options: Mapping[str, Any]) -> tuple[bytes, dict[str, str]]:
        """The body and the headers, by their names in lower case. Raises `OSError`."""
        try:
            if can_wait():  # several at a time
                response = await pyfetch(address, **options)
                status, reason, headers = response.status, response.status_text, dict(response.headers)
                body = await response.bytes()
            else:
                status, reason, headers, body = _get_now(address, options)
        except FetchError as error:
            self.unreachable[address] = str(error)
            raise
        except (OSError, JsException):
            self.unreachable[address] = _reason(address)
            raise OSError(self.unreachable[address]) from None
        if status >= 400:
            self.refused[address] = f"{address} responded {status} {reason}".rstrip() + "."
            raise OSError(self.refused[address])
        return body, headers

    def reasons(self) -> list[str]:
        """Why there was no answer, once for each server, and the way out."""
        of_servers = {"{0.scheme}://{0.netloc}".format(urlsplit(each)): text for each, text in self.unreachable.items()}
        policy = f"A Content-Security-Policy of the site must have {' '.join(of_servers)} in its connect-src."
        return [*of_servers.values(), policy, _WAY_OUT]


def _get_now(address: str, options: Mapping[str, Any]) -> tuple[int, str, dict[str, str], bytes]:
    answer = fetch("GET", address, options.get("headers", {}).items())
    return answer.status, answer.reason, {name.lower(): value for name, value in answer.headers}, answer.body


def _reason(address: str) -> str:
    """Why there was no answer: another request is made in the way that can tell."""
    try:
        fetch("GET", address)
    except OSError as error:
        return str(error)
    return f"{address} did not respond at first, and does now: try again."


def _layer(base: Any, network: _Network, release: Release) -> Any:
    """The class. `release` says which packages of Pyodide's release are to be had, and where."""
    packages = release["packages"]

    class SiteLayer(base):  # type: ignore[misc]  # what micropip has made it of
        lockfile_info = release["info"]
        lockfile_packages = packages
        lockfile_base_url = release["address"]

        @staticmethod
        async def fetch_bytes(url: str, kwargs: Mapping[str, Any]) -> bytes:
            parts = urlsplit(url)
            if parts.scheme in ("emfs", "file", ""):
                return Path(parts.path).read_bytes()
            return (await network.get(url, kwargs))[0]

        @staticmethod
        async def fetch_string_and_headers(url: str, kwargs: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
            body, headers = await network.get(url, kwargs)
            return body.decode(), headers

        @staticmethod
        async def install(
            buffer: bytes, filename: str, install_dir: str, metadata: Mapping[str, str] | None = None
        ) -> None:
            _unpack(buffer, filename, Path(install_dir), metadata or {})

        @staticmethod
        async def loadPackage(names: Iterable[str]) -> None:  # noqa: N802 - micropip calls it so
            wanted = [packages[name] for name in _needed(names, packages)]
            addresses = [release["address"] + each["file_name"] for each in wanted]
            contents = await asyncio.gather(*(SiteLayer.fetch_bytes(address, {}) for address in addresses))
            for each, address, content in zip(wanted, addresses, contents, strict=True):
                if sha256(content).hexdigest() != each["sha256"]:
                    raise ValueError(f"{address} is not the file of Pyodide's release: its SHA-256 is another.")
            for each, content in zip(wanted, contents, strict=True):
                _unpack(content, each["file_name"], _FOLDER, {"INSTALLER": "micropip", _SOURCE: "pyodide"})

        @staticmethod
        def to_js(obj: Any, **_: Any) -> Any:
            return obj

    return SiteLayer


def _needed(names: Iterable[str], packages: Mapping[str, ReleasePackage]) -> list[str]:
    """These packages of the release and what they need in their turn, without what is installed."""
    found: dict[str, None] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in packages and name not in found and not _is_installed(packages[name]):
            found[name] = None
            waiting += packages[name]["depends"]
    return list(found)


def _is_installed(package: ReleasePackage) -> bool:
    try:
        distribution(package["name"])
    except PackageNotFoundError:
        return package["file_name"] in _unpacked
    return True


_unpacked: set[str] = set()


def _unpack(content: bytes, name: str, folder: Path, metadata: Mapping[str, str]) -> None:
    """Shared libraries go where modules do, too: Python looks for them there."""
    with ZipFile(BytesIO(content)) as archive:
        archive.extractall(folder)
        if name.endswith(".whl"):
            set_wheel_metadata(name, archive, folder, dict(metadata))
            install_datafiles(name, archive, folder)
    _unpacked.add(name)


def _list_packages_of_the_site() -> None:
    for each in distributions(path=[str(_FOLDER)]):
        folder = getattr(each, "_path", None)
        if isinstance(folder, Path) and folder.is_dir() and not (folder / _SOURCE).exists():
            (folder / _SOURCE).write_text("site")


def _read_release() -> Release:
    try:
        release: Release = json.loads(_RELEASE.read_text("utf-8"))
    except FileNotFoundError:  # micropip came in another way than with the site
        return {"info": {}, "address": "", "packages": {}}
    return release
