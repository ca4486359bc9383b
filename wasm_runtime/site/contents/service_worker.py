"""What makes a site work without a network: its service worker, with the list of all files in front.

The list is part of the script, so a build in which any file is another has another script, which is what browsers
look for. It holds the hash of each file; pages, to which web hosts may add something, have the name of the build in
them instead.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from wasm_runtime.protocol.boot_messages import Images
from wasm_runtime.protocol.site import PartDescription, SiteDescription
from wasm_runtime.site.output import LISTING

_VERSION = 1
# Names that change with the content; Pyodide's folder names its version, and media are named by their content alone.
# An app of several has its media in its own folder. What comes as a file of an app or a package is called as it was.
HASHED = re.compile(
    r"^(?!(?:[^/]+/)?(?:app/static|components)/)(?:.*-[\w-]{8,}\.\w+$|(?:sitelet/)?pyodide-[\d.]+/|(?:[^/]+/)?media/)",
    re.ASCII,
)


@dataclass(frozen=True)
class Contents:
    """What a site holds: its files by name, and the texts that are to have the build's name in them."""

    files: Mapping[str, bytes | Path]
    texts: Mapping[str, str]

    def build(self, *more: bytes) -> str:
        """The name of the build: another one if anything in it, or of what else is given, is another."""
        whole = hashlib.sha256()
        for part in (*self._parts(), *more):
            whole.update(hashlib.sha256(part).digest())
        return whole.hexdigest()[:16]

    def _parts(self) -> Iterable[bytes]:
        for name, content in sorted(self.files.items()):
            yield name.encode() + b"\0" + _digest(content)
        for name, text in sorted(self.texts.items()):
            yield name.encode() + b"\0" + text.encode()


def service_worker(
    script: bytes,
    contents: Contents,
    build: str,
    images: Images,
    apps: Mapping[str, tuple[Contents, str]],
    *,
    shared: str,
    absolute: bool,
    isolated: bool,
) -> bytes:
    """The service worker of the site: `script` with the description of the site in front.

    `apps` are what each of several apps needs besides, with the name of its build, by its folder. `images` are in the
    folder `shared`.
    """
    part = _part(contents, build, [LISTING])
    description: SiteDescription = {
        "version": _VERSION,
        "build": part["build"],
        "pages": part["pages"],
        "files": part["files"],
        "others": part["others"],
        "hashed": HASHED.pattern,
        "images": cast("Images", {kind: f"{shared}{image}" for kind, image in images.items()}),
        "absolute": absolute,
        "isolated": isolated,
    }
    if apps:
        description["apps"] = {folder: _part(own, name) for folder, (own, name) in sorted(apps.items())}
    text = json.dumps(description, separators=(",", ":"), ensure_ascii=True)
    return f"self.sitelet={text};\n".encode() + script


def _part(contents: Contents, build: str, more: Sequence[str] = ()) -> PartDescription:
    hashes = {name: base64.b64encode(_digest(content)).decode() for name, content in sorted(contents.files.items())}
    return {
        "build": build,
        "pages": sorted([*(name.removesuffix("index.html") for name in contents.texts), *more]),
        "files": {name: hash for name, hash in hashes.items() if HASHED.search(name)},
        "others": {name: hash for name, hash in hashes.items() if not HASHED.search(name)},
    }


def with_build(page: str, build: str) -> str:
    """The page with the name of its build in it."""
    return page.replace("</head>", f'<meta name="sitelet-build" content="{build}" /></head>', 1)


def _digest(content: bytes | Path) -> bytes:
    return hashlib.sha256(content if isinstance(content, bytes) else content.read_bytes()).digest()
