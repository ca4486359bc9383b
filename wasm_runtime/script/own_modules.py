"""Modules of an app that are called as ones of Python's library are.

In Streamlit the app's folder is the first on the path, so its own module is meant, unless its server has imported the
library's before the script runs: then it is the library's in every script. Here neither what this runtime has imported
nor what it has not may change that.
"""

from __future__ import annotations

import contextlib
import importlib
import sys
from collections.abc import Iterable
from pathlib import Path

# What Streamlit's server has imported when a script begins, as observed; two of them are of Python 3.14 alone.
LOADED_BY_STREAMLIT = frozenset(
    """
    __future__ abc annotationlib array ast asyncio atexit base64 binascii bisect builtins bz2 calendar codecs
    collections compression concurrent configparser contextlib contextvars copy copyreg csv ctypes dataclasses datetime
    decimal dis email encodings enum errno fcntl fnmatch fractions functools gc genericpath gettext hashlib heapq hmac
    html http importlib inspect io ipaddress itertools json keyword linecache locale logging lzma marshal math mimetypes
    multiprocessing ntpath numbers opcode operator os pathlib pickle platform posix posixpath queue quopri random re
    reprlib secrets select selectors shlex shutil signal site socket socketserver ssl stat string struct subprocess sys
    sysconfig tempfile textwrap threading time timeit token tokenize tomllib traceback types typing urllib uuid warnings
    weakref zipfile zipimport zlib zoneinfo
    """.split()
)


def settle(folder: Path) -> None:
    """Have the modules that lie in `folder`, and those of the library with their names, found as Streamlit finds them.

    The folder comes first on the path.
    """
    sys.path[:] = [each for each in sys.path if each != str(folder)]
    for name in _names_in(folder):
        if name in LOADED_BY_STREAMLIT:
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
        elif name in sys.stdlib_module_names and _is_of_library(name, folder):
            # Modules that have imported it keep it; those that import it from now on get the app's.
            for loaded in [each for each in sys.modules if each.partition(".")[0] == name]:
                del sys.modules[loaded]
    sys.path.insert(0, str(folder))


def _names_in(folder: Path) -> Iterable[str]:
    for path in folder.iterdir():
        if path.suffix == ".py":
            yield path.stem
        elif (path / "__init__.py").is_file():
            yield path.name


def _is_of_library(name: str, folder: Path) -> bool:
    module = sys.modules.get(name)
    place = getattr(module, "__file__", None)
    return module is not None and not (isinstance(place, str) and place.startswith(f"{folder}/"))
