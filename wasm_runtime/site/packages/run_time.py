"""What a site has for micropip, so that scripts can install while they run: `await micropip.install(...)`.

micropip is a package of the site as any other, where the app imports it. Beside it the site says which packages of
Pyodide's release there are besides its own, and where: worker/run_time_packages.py reads that.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Set
from hashlib import sha256
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from wasm_runtime.protocol.packages import RELEASE_FILE, Release, ReleasePackage
from wasm_runtime.site.app.run_time_installs import MICROPIP
from wasm_runtime.site.packages.asked import Asked
from wasm_runtime.site.packages.distribution import Distribution
from wasm_runtime.site.packages.store import Store

_EPOCH = (1980, 1, 1, 0, 0, 0)


def with_micropip(asked: Iterable[Asked], imported: Set[str]) -> tuple[Asked, ...]:
    """What an app asks for, and micropip if it imports it: nobody lists that, for it is of no use elsewhere."""
    listed = tuple(asked)
    if MICROPIP not in imported or any(each.name == MICROPIP for each in listed):
        return listed
    return (*listed, Asked(Requirement(MICROPIP), f"import {MICROPIP}"))


def run_time_files(distribution: Distribution, store: Store) -> dict[str, Path]:
    """The archive that tells of a distribution at an address, by its own address in the site."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        info = zipfile.ZipInfo(RELEASE_FILE, _EPOCH)
        info.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(info, json.dumps(_release(distribution), separators=(",", ":")))
    content = buffer.getvalue()
    name = f"run-time-{sha256(content).hexdigest()[:16]}.zip"
    return {f"packages/{name}": store.made(name, content)}


def _release(distribution: Distribution) -> Release:
    packages: dict[str, ReleasePackage] = {
        each.name: {
            "name": each.name,
            "version": each.version,
            "file_name": each.file_name,
            "sha256": each.sha256,
            "depends": [canonicalize_name(name) for name in each.depends],
            "imports": list(each.imports),
            "install_dir": "site" if each.kind == "wheel" else "dynlib",
        }
        for each in distribution.packages.values()
        if each.kind != "other"
    }
    return {"info": dict(distribution.info), "address": str(distribution.place), "packages": packages}
