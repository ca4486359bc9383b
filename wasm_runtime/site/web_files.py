"""The page, the worker, Pyodide and the compiled runtime: what every site consists of besides the app.

An installed package carries them; in a checkout they are what `npm run build` left in web/dist. There they may be just
in the making: reading them then raises `SiteError`, and never returns half of them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Literal, TypedDict

from wasm_runtime.protocol.boot_messages import Images
from wasm_runtime.site.errors import SiteError

NOT_FOUND = "404.html"
FAVICON = "favicon.svg"
SERVICE_WORKER = "service-worker.js"
_SERVICE_WORKERS = "service-worker"
_PRERENDERER = "prerender/render.js"
_PACKAGED = Path(__file__).parent / "web"
_CHECKOUT = Path(__file__).parents[2] / "web" / "dist"
PYODIDE_LOCK = "pyodide-lock.json"  # what Pyodide's release consists of
_LISTING = "assets.json"  # written last
_MISSING = "The web files have not been built: run `make setup` (or `npm ci && npm run build`) in the checkout."
_IN_THE_MAKING = (
    "The web files are being built, or a build was interrupted: wait until it is done, or run `make setup` (or "
    "`npm run build`) in the checkout, and try again."
)


class PyodideInfo(TypedDict):
    """What packages must be built for."""

    abi_version: str
    platform: str
    python: str


@dataclass(frozen=True)
class WebFiles:
    """Addresses are relative to the site.

    `images` are for apps without packages, and `other_images`, with more of Python's library in them, for those with
    some, or the other way round. `parts` are the files, styles and scripts, of each part of the page that is not loaded
    at every start.
    """

    folder: Path
    worker: str
    pyodide: str
    pyodide_info: PyodideInfo
    runtime: str
    images: Images
    other_images: Images
    icons: dict[str, str]
    parts: dict[str, list[str]]

    @property
    def pyodide_version(self) -> str:
        return self.pyodide.strip("/").rpartition("-")[2]

    def for_packages(self) -> WebFiles:
        """For sites with packages."""
        return replace(self, images=self.other_images, other_images=self.images)

    def static_files(self) -> dict[Path, bytes]:
        """All files to copy as they are, by their names relative to `folder`. Raises `SiteError`."""
        left_out = {"index.html", NOT_FOUND, PYODIDE_LOCK, _LISTING, *map(str, self.other_images.values())}
        found = sorted(path.relative_to(self.folder) for path in self.folder.rglob("*") if path.is_file())
        used_here = {_SERVICE_WORKERS, Path(_PRERENDERER).parts[0]}
        names = [path for path in found if path.as_posix() not in left_out and path.parts[0] not in used_here]
        files = {name: self.read(name) for name in names}
        named = [self.worker, self.runtime, *self.icons.values(), *map(str, self.images.values())]
        is_whole = all(Path(name) in files for name in named)
        if not is_whole or _read_listing(self.folder) not in (self, self.for_packages()):
            raise SiteError(_IN_THE_MAKING)
        return files

    @property
    def prerenderer(self) -> Path:
        """The script that draws pages at build time."""
        return self.folder / _PRERENDERER

    def read(self, name: str | Path) -> bytes:
        """The content of one of the files. Raises `SiteError`."""
        try:
            return (self.folder / name).read_bytes()
        except OSError:
            raise SiteError(_IN_THE_MAKING) from None

    def text(self, name: str | Path) -> str:
        return self.read(name).decode()

    def inline_styles(self, address: str, base: str) -> str:
        """The style sheet as a part of a page, which is seen sooner without waiting for a file. Raises `SiteError`."""
        folder = PurePosixPath(address).parent
        return f"<style>{self.text(address).replace('url(./', f'url({base}{folder}/')}</style>"

    def service_worker(self, name: Literal["worker", "selfDestroy"]) -> bytes:
        """The script that keeps a site for use without a network, or the one that ends that."""
        return self.read(f"{_SERVICE_WORKERS}/{name}.js")


def web_files() -> WebFiles:
    """The web files of this installation. Raises `SiteError` where they were never built, or are just being."""
    for folder in (_PACKAGED, _CHECKOUT):
        if folder.is_dir():
            return _read_listing(folder)
    raise SiteError(_MISSING)


def _read_listing(folder: Path) -> WebFiles:
    try:
        names = json.loads((folder / _LISTING).read_text("utf-8"))
        if any(names[each].keys() != Images.__annotations__.keys() for each in ("images", "other_images")):
            raise ValueError
        return WebFiles(folder, **names)
    except (OSError, ValueError, TypeError, KeyError):  # not there yet, half of it, or without what is made last
        raise SiteError(_IN_THE_MAKING) from None
