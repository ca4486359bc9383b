"""Time zones: `zoneinfo` finds them in the package `tzdata`, which every site has, fetched when it is imported.

A `tzdata` of the app's own is found before it.
"""

from __future__ import annotations

import errno
import sys
import zlib
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType
from zipimport import zipimporter

from wasm_runtime.worker.standard_library.changes import Changes

# Where web/src/pyodide/options.ts has the site's file; site/contents/time_zones.py makes it.
_FETCHED = Path("/lib/time_zones.bin")
_ARCHIVE = Path("/lib/time_zones.zip")


def apply(changes: Changes) -> None:
    changes.find_after(PathFinder, _TimeZones())


class _TimeZones(MetaPathFinder):
    """Finds `tzdata` in the site's archive, and the parts of the package as Python finds those of any archive."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != "tzdata":
            return None
        if not _ARCHIVE.exists():
            _ARCHIVE.write_bytes(_fetched())
        return zipimporter(str(_ARCHIVE)).find_spec(fullname)


def _fetched() -> bytes:
    try:
        return zlib.decompress(_FETCHED.read_bytes())
    except (OSError, zlib.error) as error:
        sys.stderr.write(f"{error}\n")
        raise OSError(
            errno.EIO, "The time zones of this site could not be fetched: check the network and try again."
        ) from None
