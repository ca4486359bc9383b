"""A digest of the arguments of a cached function: equal for equal values of equal types, across runs.

What is not known here is taken apart by its own `__reduce__`, so whatever pickle's first protocol would call through
Python code, such as an object of a class of the script, is refused. Observed on Streamlit 1.67.
"""

from __future__ import annotations

import dataclasses
import enum
import functools
import io
import pickle
import re
import struct
import sys
from collections.abc import Callable, Mapping
from hashlib import blake2b
from pathlib import Path, PurePath
from types import BuiltinFunctionType, FunctionType, GeneratorType, MappingProxyType, ModuleType
from typing import Any
from uuid import UUID

HashFuncs = Mapping[type | str, Callable[[Any], Any]]


class UnhashableError(Exception):
    """`value` has no digest; it may be a part of the argument."""

    def __init__(self, value: object) -> None:
        super().__init__(type_name(value))
        self.value = value


class HashFunctionError(Exception):
    """A function of `hash_funcs` raised; `chain` holds the values on the way to the one it was given."""

    def __init__(self, function: Callable[[Any], Any], chain: list[Any]) -> None:
        super().__init__()
        self.function = function
        self.chain = chain


def type_name(value: object) -> str:
    kind = type(value)
    return f"{kind.__module__}.{kind.__qualname__}"


# What makes up the values that nearly all arguments are: a value of these very types takes no other way.
_CONTENTS: dict[type, Callable[[Any], bytes]] = {
    str: lambda value: value.encode("utf-8", "surrogatepass"),
    int: lambda value: str(value).encode(),
    bool: lambda value: str(value).encode(),
    type(None): lambda value: b"None",
    float: lambda value: struct.pack(">d", value),
    bytes: lambda value: value,
    type(Path()): lambda value: str(value).encode("utf-8", "surrogateescape"),
}
_NAMES = {kind: f"{kind.__module__}.{kind.__qualname__}".encode() for kind in _CONTENTS}


class Hasher:
    """Makes digests; `functions` hash values of the types, or of the full names of types, that are its keys."""

    def __init__(self, functions: HashFuncs | None = None) -> None:
        items = (functions or {}).items()
        self._functions = {key if isinstance(key, str) else _full_name(key): function for key, function in items}
        self._chain: list[Any] = []

    def digest(self, value: object) -> bytes:
        """The digest of `value`. Raises `UnhashableError`, `HashFunctionError`."""
        content = _CONTENTS.get(type(value))
        if content is not None and not self._functions:
            found = content(value)
            known = _NAMES[type(value)] + struct.pack(">Q", len(found)) + found
            return blake2b(known, digest_size=16).digest()
        if any(value is each for each in self._chain):
            return b"cycle"
        self._chain.append(value)
        try:
            name = type_name(value)
            function = self._functions.get(name)
            parts = self._parts(value) if function is None else (self._user_hash(function, value),)
            mixed = blake2b(name.encode(), digest_size=16)
            for part in parts:
                found = part if isinstance(part, bytes) else self.digest(part)
                mixed.update(struct.pack(">Q", len(found)) + found)
            return mixed.digest()
        finally:
            self._chain.pop()

    def _user_hash(self, function: Callable[[Any], Any], value: object) -> Any:
        try:
            return function(value)
        except Exception as error:
            raise HashFunctionError(function, list(self._chain)) from error

    def _parts(self, value: Any) -> tuple[Any, ...]:
        """What makes up a value: its bytes, or values with digests of their own."""
        match value:
            case None | bool() | int() | str() if not isinstance(value, enum.Enum):
                return (str(value).encode("utf-8", "surrogatepass"),)
            case float():
                return (struct.pack(">d", value),)
            case bytes() | bytearray():
                return (bytes(value),)
            case enum.Enum():
                return (_full_name(type(value)).encode(), value.name)
            case list() | tuple():
                return tuple(self.digest(each) for each in value)
            case dict() | MappingProxyType():
                return tuple(self.digest(pair) for pair in value.items())
            case set() | frozenset():
                return tuple(sorted(self.digest(each) for each in value))
            case type():
                return (_full_name(value).encode(),)
            case ModuleType():
                return (value.__name__.encode(),)
            case UUID():
                return (value.bytes,)
            case PurePath():
                return (str(value).encode("utf-8", "surrogateescape"),)
            case re.Pattern():
                return (value.pattern, value.flags)
            case functools.partial():
                return (value.func, value.args, value.keywords)
            case io.BytesIO() if hasattr(value, "content_digest"):
                return (value.name, value.tell(), value.content_digest())
            case io.StringIO() | io.BytesIO():
                return (value.tell(), value.getvalue())
            case BuiltinFunctionType():
                return (value.__qualname__.encode(),)
            case FunctionType() | GeneratorType():
                raise UnhashableError(value)
        if dataclasses.is_dataclass(value):
            return tuple((field.name, getattr(value, field.name)) for field in dataclasses.fields(value))
        return self._library_parts(value) or self._reduced(value)

    def _library_parts(self, value: Any) -> tuple[Any, ...]:
        """Arrays, tables and pictures, told by the name of their type: the libraries are not imported for it."""
        match type_name(value):
            case "numpy.ndarray":
                return (str(value.dtype), value.shape, self._array_content(value))
            case "pandas.core.frame.DataFrame" | "pandas.DataFrame":
                columns = (value.columns.nlevels, list(value.columns))
                return (columns, list(map(str, value.dtypes)), _pandas_content(value), value.shape)
            case "pandas.core.series.Series" | "pandas.Series":
                return (value.name, str(value.dtype), _pandas_content(value), value.shape)
        pictures = sys.modules.get("PIL.Image")
        if pictures is not None and isinstance(value, pictures.Image):
            return (value.mode, value.size, value.tobytes())
        return ()

    def _array_content(self, array: Any) -> bytes:
        """Of objects that have no digest, where they are: equal only if they are the same."""
        content: bytes = array.tobytes()
        if array.dtype != object:
            return content
        try:
            return self.digest(array.tolist())
        except UnhashableError:
            return content

    def _reduced(self, value: Any) -> tuple[Any, ...]:
        try:
            reduced = value.__reduce__()
        except Exception as error:
            raise UnhashableError(value) from error
        return reduced if isinstance(reduced, tuple) else (reduced,)


def _pandas_content(value: Any) -> bytes:
    from pandas.util import hash_pandas_object  # the script has imported it, or there were no table

    try:
        hashes: bytes = hash_pandas_object(value).to_numpy().tobytes()
    except TypeError:  # a cell holds a list, or something else that pandas cannot hash
        return pickle.dumps(value)
    return hashes


def _full_name(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"
