"""The page, the worker, Pyodide and the compiled runtime: what every site consists of besides the app.

An installed package carries them; in a checkout they are what `npm run build` left in web/dist.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypedDict

from wasm_runtime.page.messages import Images
from wasm_runtime.site.problem import SiteProblem

NOT_FOUND = "404.html"
FAVICON = "favicon.svg"
SERVICE_WORKER = "service-worker.js"
_SERVICE_WORKERS = "service-worker"
_PACKAGED = Path(__file__).parent / "web"
_CHECKOUT = Path(__file__).parents[2] / "web" / "dist"


class PyodideInfo(TypedDict):
    """What packages must be built for."""

    abi_version: str
    python: str


@dataclass(frozen=True)
class WebFiles:
    """Addresses are relative to the site. An image may not have been made."""

    folder: Path
    worker: str
    pyodide: str
    pyodide_info: PyodideInfo
    runtime: str
    images: Images
    icons: dict[str, str]

    def static_files(self) -> list[Path]:
        """All files to copy as they are, relative to `folder`."""
        made_new = {Path("index.html"), Path(NOT_FOUND), Path("assets.json")}
        found = (path.relative_to(self.folder) for path in self.folder.rglob("*") if path.is_file())
        return sorted(path for path in found if path not in made_new and path.parts[0] != _SERVICE_WORKERS)

    def index_html(self) -> str:
        return (self.folder / "index.html").read_text("utf-8")

    def service_worker(self, name: Literal["worker", "farewell"]) -> bytes:
        """The script that keeps a site for use without a network, or the one that ends that."""
        return (self.folder / _SERVICE_WORKERS / f"{name}.js").read_bytes()


def web_files() -> WebFiles:
    """The web files of this installation. Raises `SiteProblem` where they were never built."""
    for folder in (_PACKAGED, _CHECKOUT):
        listing = folder / "assets.json"
        if listing.is_file():
            names = json.loads(listing.read_text("utf-8"))
            return WebFiles(folder, **names)
    raise SiteProblem("The web files are not built: run `make setup` (or `npm ci && npm run build`) in the checkout.")
