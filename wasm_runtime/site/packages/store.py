"""Downloads, each kept in the user's cache folder under its SHA-256, so that builds work without a network later."""

from __future__ import annotations

import os
import tempfile
from hashlib import sha256
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from platformdirs import user_cache_path

from wasm_runtime import __version__
from wasm_runtime.site import progress
from wasm_runtime.site.errors import SiteError

_TIMEOUT = 60  # seconds without a byte
_PIECE = 256 * 1024
_ENVIRONMENT = "SITELET_CACHE"  # the folder, in place of the system's own


def cache_folder() -> Path:
    named = os.environ.get(_ENVIRONMENT)
    return Path(named) if named else user_cache_path("sitelet", appauthor=False)


class DownloadError(SiteError):
    """`reason` says why what lies at `address` cannot be had."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"{address} cannot be downloaded: {reason}.")
        self.address = address
        self.reason = reason


def download(address: str) -> bytes:
    """The content at an http address. Raises `DownloadError`."""
    if not address.startswith(("https://", "http://")):  # a lock file may hold anything
        raise DownloadError(address, "only http and https are known")
    request = Request(address, headers={"User-Agent": f"sitelet/{__version__}"})  # noqa: S310 - see above
    try:
        with urlopen(request, timeout=_TIMEOUT) as response:  # noqa: S310 - see above
            return _read(response, address.rpartition("/")[2])
    except HTTPError as error:
        error.close()
        raise DownloadError(address, f"{error.code} {error.reason}") from None
    except (URLError, HTTPException, OSError) as error:  # of an answer that ends early, or an address that is none
        raise DownloadError(address, str(getattr(error, "reason", error))) from None


def _read(response: HTTPResponse, name: str) -> bytes:
    pieces = []
    with progress.download(name, response.length) as received:
        while piece := response.read(_PIECE):
            received(len(piece))
            pieces.append(piece)
    if response.length:  # which counts down
        raise OSError(f"the connection ended {response.length} bytes too early")
    return b"".join(pieces)


class Store:
    """The wheels of this user. Several commands may use it at once."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or cache_folder()

    def wheel(self, address: str, name: str, digest: str) -> Path:
        """The wheel of this SHA-256, downloaded unless it is here. Raises `SiteError` if its content is another."""
        file = self.kept(name, digest)
        if file is not None:
            progress.detail(f"{name} is in the cache: {file}")
            return file
        content = download(address)
        found = sha256(content).hexdigest()
        if found != digest:
            raise SiteError(
                f"{address} is not the file that was asked for: its SHA-256 is {found}, expected {digest}. Someone may "
                "have changed it; nothing of it was used."
            )
        file = self._file(name, digest)
        write_whole(file, content)
        return file

    def kept(self, name: str, digest: str) -> Path | None:
        """The wheel of this SHA-256 if it was downloaded before."""
        file = self._file(name, digest)
        return file if file.is_file() and sha256(file.read_bytes()).hexdigest() == digest else None

    def _file(self, name: str, digest: str) -> Path:
        return self._folder / "wheels" / digest / name

    def latest(self, address: str) -> bytes:
        """What is at an address now, or was when it could last be downloaded. Raises `SiteError`."""
        file = self._folder / "latest" / sha256(address.encode()).hexdigest()
        try:
            content = download(address)
        except DownloadError:
            if not file.is_file():
                raise
            return file.read_bytes()
        write_whole(file, content)
        return content

    def made(self, name: str, content: bytes) -> Path:
        """A file with this content, for those who need one. The name changes with the content."""
        file = self._folder / "made" / name
        if not file.is_file() or file.read_bytes() != content:
            write_whole(file, content)
        return file


def file_hash(file: Path) -> str:
    """The SHA-256 of a file."""
    return sha256(file.read_bytes()).hexdigest()


def write_whole(file: Path, content: bytes) -> None:
    """Another command may read it at the same time, and never sees half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as partial:
        partial.write(content)
    Path(partial.name).replace(file)
