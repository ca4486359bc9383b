"""A package as the site has it: an archive with all that a run needs, and one with what is looked at rarely.

The first has bytecode in place of sources. For each file of the second it says the size, so that Python sees the file
from the start; its content comes when something opens it: a traceback, `inspect.getsource`. An archive is a zip of
stored files in gzip, which browsers inflate by themselves, and which tells whether it is whole.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from wasm_runtime.protocol.packages import LATER_FILE, LaterFiles
from wasm_runtime.site.packages.wheel_files import comes_later

FORMAT = 1  # of what is kept: another number whenever the same wheel would give other archives
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Archive:
    """A file of the site, by its address there; `raw` is the size of what it holds."""

    address: str
    content: bytes
    raw: int


def archives_of(stem: str, files: Mapping[str, bytes], bytecode: Mapping[str, bytes], tag: str) -> list[Archive]:
    """The archives of a package with these files; the first is the one to start with.

    `stem` begins their names, and `tag` stands in those of bytecode files, which are given by their sources'.
    """
    later = {name: content for name, content in files.items() if comes_later(name, bytecode.keys())}
    first = {name: content for name, content in files.items() if name not in later}
    first |= {_cached(name, tag): code for name, code in bytecode.items()}
    if not later:
        return [_archive(stem, first)]
    second = _archive(f"{stem}-sources", later)
    sizes = {name: len(content) for name, content in later.items()}
    listing: LaterFiles = {"archive": second.address.rpartition("/")[2], "files": sizes}
    first[LATER_FILE] = json.dumps(listing).encode()
    return [_archive(stem, first), second]


def _cached(name: str, tag: str) -> str:
    path = PurePosixPath(name)
    return str(path.parent / "__pycache__" / f"{path.stem}.{tag}.pyc")


def _archive(stem: str, files: Mapping[str, bytes]) -> Archive:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.create_system = 3  # wherever it is made
            archive.writestr(info, files[name])
    content = gzip.compress(buffer.getvalue(), 9, mtime=0)
    digest = hashlib.sha256(content).hexdigest()[:16]
    return Archive(f"packages/{stem}-{digest}.bin", content, sum(map(len, files.values())))
