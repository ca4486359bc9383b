"""Compressed copies beside the files of a site, for hosts that send those in place of the files: `.gz` and `.br`.

The same file gives the same bytes each time. As the strongest Brotli takes half a minute for Python's WebAssembly,
which is the same in every site, copies of large files stay in the user's cache folder.
"""

from __future__ import annotations

import gzip
import io
import os
import zlib
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import brotli

from wasm_runtime.site.packages.store import cache_folder, write_whole

QUALITY = 11  # of Brotli: the strongest
_FEWEST = 256  # bytes; a smaller file is sent in one packet as it is
_WORTH = 0.9  # of the size of the original: what is larger is not worth a copy
_KEPT = 64 * 1024  # bytes from which on a copy is kept in the cache


def _brotli(content: bytes) -> bytes:
    return bytes(brotli.compress(content, quality=QUALITY))


def _gzip(content: bytes) -> bytes:
    packed = io.BytesIO()
    with gzip.GzipFile("", "wb", 9, packed, mtime=0) as file:
        file.write(content)
    return packed.getvalue()


_COMPRESSIONS: Mapping[str, tuple[Callable[[bytes], bytes], Callable[[bytes], bytes]]] = {
    ".br": (_brotli, brotli.decompress),
    ".gz": (_gzip, gzip.decompress),
}


def compressed_copies(files: Mapping[str, bytes | Path]) -> dict[str, bytes]:
    """The copies by their names in the site, of those files that become smaller. None replaces a file of the site."""
    taken = {f"{name}{suffix}" for name in files for suffix in _COMPRESSIONS} & files.keys()
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        made = threads.map(_copies, files.values())
        copies = {
            f"{name}{suffix}": copy for name, each in zip(files, made, strict=True) for suffix, copy in each.items()
        }
    return {name: copy for name, copy in copies.items() if name not in taken}


def _copies(file: bytes | Path) -> dict[str, bytes]:
    content = file if isinstance(file, bytes) else file.read_bytes()
    if len(content) < _FEWEST or len(zlib.compress(content, 1)) > _WORTH * len(content):
        return {}
    copies = {suffix: _copy(content, suffix) for suffix in _COMPRESSIONS}
    return {suffix: copy for suffix, copy in copies.items() if len(copy) <= _WORTH * len(content)}


def _copy(content: bytes, suffix: str) -> bytes:
    compress, decompress = _COMPRESSIONS[suffix]
    if len(content) < _KEPT:
        return compress(content)
    kept = cache_folder() / "compressed" / f"{sha256(content).hexdigest()}{suffix}"
    try:
        copy = kept.read_bytes()
        if decompress(copy) == content:
            return copy
    except (OSError, EOFError, zlib.error, brotli.error):
        pass  # not there, or damaged
    copy = compress(content)
    write_whole(kept, copy)
    return copy
