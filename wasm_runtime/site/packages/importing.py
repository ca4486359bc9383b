"""The packages of a site in this Python too, for the run that makes its first paint."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

_PURE = "-none-any.whl"


@contextmanager
def importable(wheels: Iterable[Path]) -> Iterator[Path | None]:
    """A folder to import from, with what needs no compiled code; None if nothing is like that.

    micropip is not in it: in this Python it would install what is meant for a browser.
    """
    pure = [wheel for wheel in wheels if wheel.name.endswith(_PURE) and not wheel.name.startswith("micropip-")]
    if not pure:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="sitelet-", ignore_cleanup_errors=True) as folder:
        for wheel in pure:
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(folder)
        yield Path(folder)
