"""Python's part in the image of Pyodide's memory that a start begins with."""

from __future__ import annotations

import gc
import importlib
import random
import re
import sys
import time
import typing
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from types import FunctionType
from typing import Any

from wasm_runtime.line_tables import without_columns

_COMMON = (
    "base64 calendar collections copy csv dataclasses datetime decimal enum fractions functools hashlib io itertools "
    "json logging math operator pathlib random re statistics string textwrap time traceback typing urllib.parse uuid"
).split()

# What NumPy, pandas and Matplotlib import of the library besides: then nothing of its archive is fetched for them.
_OF_PACKAGES = (
    "_strptime _sysconfigdata__emscripten_wasm32-emscripten argparse concurrent.futures.thread ctypes difflib "
    "encodings.utf_16_be gettext gzip hmac html importlib.resources pkgutil platform plistlib pprint secrets shlex "
    "sysconfig tarfile unittest xml.parsers.expat zoneinfo"
).split()

# What only tables and micropip need. It comes with the runtime's archive, small beside what they fetch.
_LEFT_OUT = re.compile(
    r"wasm_runtime\.(streamlit\.(column_config|elements\.lib\.(arrow_|flat_buffer|table|column_|dataframe|editing))"
    r"|worker\.run_time_packages)"
)


def prepare(with_packages: bool) -> None:
    """Import the runtime and what scripts commonly import, and leave no garbage. The image is taken then.

    `with_packages` is for apps that have some.
    """
    archive = next(path for path in sys.path if path.endswith("sitelet.zip"))
    files = zipfile.ZipFile(archive).namelist()
    modules = [file.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".") for file in files]
    with plain_typed_dicts():
        for module in modules:
            if module.startswith("wasm_runtime.protocol."):
                importlib.import_module(module)
    namespace = vars(importlib.import_module("wasm_runtime.streamlit"))
    names = set(namespace)
    for module in modules:
        if _LEFT_OUT.match(module) is None:
            importlib.import_module(module)
    for module in (*_COMMON, *(_OF_PACKAGES if with_packages else ())):
        importlib.import_module(module)
    for name in set(namespace) - names:  # modules that have taken the place of names that are looked up later
        del namespace[name]
    re.purge()
    gc.collect()
    for each in gc.get_objects():
        if isinstance(each, FunctionType):
            each.__code__ = without_columns(each.__code__)
    gc.collect()
    gc.freeze()


class _TypedDictMeta(type):
    def __new__(cls, name: str, bases: tuple[type, ...], space: dict[str, Any], **options: bool) -> Any:
        return bases[0] if bases else super().__new__(cls, name, bases, space)

    def __init__(cls, *_parts: object, **_options: bool) -> None:
        pass

    def __call__(cls, *fields: Any, **more: Any) -> dict[str, Any]:
        return dict(*fields, **more)


class _PlainTypedDict(metaclass=_TypedDictMeta):
    pass


@contextmanager
def plain_typed_dicts() -> Iterator[None]:
    """What is declared as a `TypedDict` meanwhile is one and the same class, which makes plain dicts.

    The declarations are for those who read and check the code. As classes they are a twenty-fifth of an image.
    """
    original = typing.TypedDict
    vars(typing)["TypedDict"] = _PlainTypedDict
    try:
        yield
    finally:
        vars(typing)["TypedDict"] = original


def wake() -> None:
    """Called after a start from the image: what must differ from start to start, and from place to place."""
    random.seed()
    _read_time_zone()


def _read_time_zone() -> None:
    """Give `time` the constants that it computes when it is imported."""
    half_a_year = 365 * 86_400 // 2
    new_year = int(time.time()) // (2 * half_a_year) * 2 * half_a_year
    standard, summer = sorted(map(time.localtime, (new_year, new_year + half_a_year)), key=lambda each: each.tm_gmtoff)
    time.timezone, time.altzone = -standard.tm_gmtoff, -summer.tm_gmtoff
    time.daylight = int(time.timezone != time.altzone)
    time.tzname = (standard.tm_zone, summer.tm_zone)
