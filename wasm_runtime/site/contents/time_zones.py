"""The data of the world's time zones, which Pyodide does not have: a file of the site, fetched when it is needed.

It is the package `tzdata` as an archive for Python to import from. Most zones are like another, so the archive holds
its files as they are, those with the same content side by side, and is compressed as a whole: a third of what it is
with each file compressed by itself.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True)
class TimeZones:
    """The file and its name in the site, which changes with its content."""

    name: str
    content: bytes


@cache
def time_zones() -> TimeZones:
    """Those of the `tzdata` that is installed here."""
    with resources.as_file(resources.files("tzdata")) as package:
        paths = [path for path in package.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
        found = {path.relative_to(package.parent).as_posix(): path.read_bytes() for path in paths}
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as writer:
        for name, content in sorted(found.items(), key=lambda item: (item[1], item[0])):
            writer.writestr(zipfile.ZipInfo(name), content)
    content = zlib.compress(archive.getvalue(), 9)
    return TimeZones(f"time-zones-{hashlib.sha256(content).hexdigest()[:16]}.bin", content)
