"""`st.cache_data` and `st.cache_resource`: functions that are called once for each set of arguments.

Entries are found by the function's module, name and code and by a digest of the arguments as they were given, so they
outlive a rerun, which defines the function anew. What the function writes to the page is written again on a hit.
"""

from __future__ import annotations

import inspect
import pickle
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial, update_wrapper
from types import CodeType
from typing import Any, Generic, ParamSpec, TypeVar

from wasm_runtime.errors import StreamlitMissingRequiredParameterError, StreamlitValueError
from wasm_runtime.script.context import current, is_running
from wasm_runtime.script.recording import Recording, replay
from wasm_runtime.session.cache import Cache, Entry, Limits
from wasm_runtime.session.hashing import Hasher, HashFuncs, Unhashable, UserHashFailed, type_name
from wasm_runtime.streamlit.durations import seconds_of
from wasm_runtime.streamlit.parameters import one_of
from wasm_runtime.streamlit.runtime.caching.cache_errors import (
    CachedWidgetWarning,
    CacheReplayClosureError,
    UnhashableParamError,
    UnserializableReturnValueError,
)
from wasm_runtime.streamlit.runtime.caching.hashing import UserHashError

P = ParamSpec("P")
R = TypeVar("R")
_SIZE_UNITS = {"B": 1, "KB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12, "KIB": 2**10, "MIB": 2**20, "GIB": 2**30}


@dataclass(frozen=True)
class _Kind:
    """What tells the two caches apart. `copies`: values are stored as pickles and each hit is a new copy."""

    name: str
    copies: bool
    caches: dict[tuple[str, str, str], Cache]

    def cache(self, function_key: tuple[str, str, str], limits: Limits) -> Cache:
        """The entries of a function; new ones if its limits have changed."""
        cache = self.caches.get(function_key)
        if cache is None or cache.limits != limits:
            cache = self.caches[function_key] = Cache(limits)
        return cache

    def clear(self) -> None:
        for cache in self.caches.values():
            cache.clear()


_DATA = _Kind("cache_data", True, {})
_RESOURCE = _Kind("cache_resource", False, {})


class CachedFunc(Generic[P, R]):
    """A function whose results are kept. `clear` forgets all of them, or the one for these arguments."""

    def __init__(
        self,
        kind: _Kind,
        function: Callable[P, R],
        limits: Limits,
        hash_funcs: HashFuncs | None,
        validate: Callable[[Any], bool] | None = None,
    ) -> None:
        self._cache = kind.cache(_function_key(function), limits)
        update_wrapper(self, function)
        self.__name__ = function.__name__
        self.__wrapped__ = function
        self._kind = kind
        self._validate = validate
        self._hash_funcs = hash_funcs
        code = function.__code__
        self._names = code.co_varnames[: code.co_argcount]

    def __repr__(self) -> str:
        return f"<CachedFunc: {self.__wrapped__!r}>"

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        return self if instance is None else _BoundMethod(self, instance)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        if inspect.iscoroutinefunction(self.__wrapped__):
            return self._call_later(args, kwargs)  # type: ignore[return-value]
        key = self._key(args, kwargs)
        entry = self._cache.get(key)
        if entry is not None:
            value = self._open(entry)
            if self._validate is None or self._validate(value):
                self._write_again(entry)
                return value
        return self._compute(key, args, kwargs)

    async def _call_later(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        key = self._key(args, kwargs)
        entry = self._cache.get(key)
        if entry is not None:
            return self._open(entry)
        value = await self.__wrapped__(*args, **kwargs)  # type: ignore[misc]
        self._keep(key, value, [])
        return value

    def clear(self, *args: Any, **kwargs: Any) -> None:
        """Forget every result, or the one for these arguments."""
        if args or kwargs:
            self._cache.delete(self._key(args, kwargs))
        else:
            self._cache.clear()

    def on_release(self, listener: Callable[[Any], Any] | None) -> None:
        """From here on `listener` hears of each value that is given up."""
        self._cache.on_release = listener

    def _compute(self, key: bytes, args: tuple[Any, ...], kwargs: dict[str, Any]) -> R:
        if not is_running():
            value = self.__wrapped__(*args, **kwargs)
            self._keep(key, value, [])
            return value
        context = current()
        recording = Recording(context.stack[-1], CachedWidgetWarning)
        context.recordings.append(recording)
        try:
            value = self.__wrapped__(*args, **kwargs)
        finally:
            context.recordings.remove(recording)
        self._keep(key, value, recording.steps if recording.is_closed() else None)
        return value

    def _keep(self, key: bytes, value: Any, steps: list[Any] | None) -> None:
        if not self._kind.copies:
            self._cache.put(key, value, steps)
            return
        if inspect.isgenerator(value):
            raise UnserializableReturnValueError(f"{self.__name__}()", self.__name__)
        try:
            stored = pickle.dumps(value)
        except (AttributeError, pickle.PicklingError):
            raise
        except Exception as error:
            raise UnserializableReturnValueError(type_name(value), self.__name__) from error
        self._cache.put(key, stored, steps, len(stored))

    def _open(self, entry: Entry) -> R:
        value: R = pickle.loads(entry.value) if self._kind.copies else entry.value
        return value

    def _write_again(self, entry: Entry) -> None:
        if entry.steps is None:
            raise CacheReplayClosureError(self._kind.name, self.__name__)
        if entry.steps:
            replay(entry.steps, current())

    def _key(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> bytes:
        """Arguments by position under their names, then those by name in the order they were given."""
        names = [*self._names[: len(args)], *(None for _ in args[len(self._names) :])]
        hasher = Hasher(self._hash_funcs)
        parts: list[Any] = []
        for name, value in [*zip(names, args, strict=True), *kwargs.items()]:
            if name is not None and name.startswith("_"):
                continue
            try:
                parts += [name, hasher.digest(value)]
            except Unhashable:
                raise UnhashableParamError(self._kind.name, self.__name__, name, type_name(value)) from None
            except UserHashFailed as failed:
                chain = [f"Object of type {type_name(each)}: {each!r}" for each in failed.chain]
                name_of_hash = getattr(failed.function, "__name__", repr(failed.function))
                raise UserHashError(self._kind.name, self.__name__, name_of_hash, failed.__cause__, chain) from failed
        return hasher.digest(parts)


class _BoundMethod:
    """A cached function as a method of an object."""

    def __init__(self, function: CachedFunc[Any, Any], instance: object) -> None:
        self._function = function
        self._instance = instance
        update_wrapper(self, function.__wrapped__)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._function(self._instance, *args, **kwargs)

    def clear(self, *args: Any, **kwargs: Any) -> None:
        """Forget every result, or the one for these arguments."""
        if args or kwargs:
            self._function.clear(self._instance, *args, **kwargs)
        else:
            self._function.clear()


class CacheDataAPI:
    """`st.cache_data`."""

    def __call__(
        self,
        func: Callable[P, R] | None = None,
        *,
        ttl: float | timedelta | str | None = None,
        max_entries: int | None = None,
        max_size: int | str | None = None,
        show_spinner: bool | str = True,
        show_time: bool = False,
        persist: Any = None,
        hash_funcs: HashFuncs | None = None,
        scope: Any = "global",
        refresh_mode: Any = "foreground",
    ) -> Any:
        """Keep what a function returns, as a pickle: each call gets a copy of its own.

        `ttl` in seconds, as a timedelta or as text; `max_size` in bytes or as text such as "1.5GB".
        """
        one_of("scope", scope, ("global", "session"))
        _check_refresh_mode(refresh_mode, ttl)
        if persist not in (None, True, False, "disk"):
            raise StreamlitValueError("persist", ["'disk'", "None"])
        limit = _bytes_of(max_size)
        if func is None:
            return partial(
                self.__call__,
                ttl=ttl,
                max_entries=max_entries,
                max_size=max_size,
                persist=persist,
                hash_funcs=hash_funcs,
                scope=scope,
                refresh_mode=refresh_mode,
            )
        return CachedFunc(_DATA, func, Limits(_ttl_of(ttl), _number_of(max_entries), limit), hash_funcs)

    def clear(self) -> None:
        """Forget all that cached functions of this kind have returned."""
        _DATA.clear()


class CacheResourceAPI:
    """`st.cache_resource`."""

    def __call__(
        self,
        func: Callable[P, R] | None = None,
        *,
        ttl: float | timedelta | str | None = None,
        max_entries: int | None = None,
        show_spinner: bool | str = True,
        show_time: bool = False,
        validate: Callable[[Any], bool] | None = None,
        hash_funcs: HashFuncs | None = None,
        on_release: Callable[[Any], Any] | None = None,
        scope: Any = "global",
        refresh_mode: Any = "foreground",
    ) -> Any:
        """Keep what a function returns: each call gets the same object.

        `validate` says whether a kept object is still good, `on_release` hears of each object that is given up.
        """
        one_of("scope", scope, ("global", "session"))
        _check_refresh_mode(refresh_mode, ttl)
        if func is None:
            return partial(
                self.__call__,
                ttl=ttl,
                max_entries=max_entries,
                validate=validate,
                hash_funcs=hash_funcs,
                on_release=on_release,
                scope=scope,
                refresh_mode=refresh_mode,
            )
        cached = CachedFunc(_RESOURCE, func, Limits(_ttl_of(ttl), _number_of(max_entries)), hash_funcs, validate)
        cached.on_release(on_release)
        return cached

    def clear(self) -> None:
        """Forget all that cached functions of this kind have returned."""
        _RESOURCE.clear()


def _function_key(function: Callable[..., Any]) -> tuple[str, str, str]:
    return function.__module__, function.__qualname__, _code_text(function.__code__)


def _code_text(code: CodeType) -> str:
    """The code without its lines: a function that has only moved is the same."""
    constants = [_code_text(each) if isinstance(each, CodeType) else repr(each) for each in code.co_consts]
    return repr((code.co_code, code.co_names, code.co_varnames, constants))


def _ttl_of(ttl: Any) -> float | None:
    if isinstance(ttl, timedelta):
        return ttl.total_seconds()
    if isinstance(ttl, str):
        return seconds_of(ttl)
    if ttl is not None:
        0.0 + ttl
    seconds: float | None = ttl
    return seconds


def _number_of(max_entries: Any) -> float | None:
    return None if max_entries is None else float(max_entries)


def _bytes_of(max_size: Any) -> int | None:
    if max_size is None:
        return None
    text = str(max_size).replace(" ", "").upper()
    digits = text.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    try:
        size = int(float(digits) * _SIZE_UNITS[text[len(digits) :] or "B"])
    except (ValueError, KeyError):
        size = 0
    if size <= 0 or (isinstance(max_size, str) and text == digits):
        raise StreamlitValueError(
            "max_size",
            ["a positive byte size"],
            'Use an integer number of bytes or a positive value with an explicit unit, such as "500MB", "1.5GB", or '
            '"200KiB".',
        )
    return size


def _check_refresh_mode(refresh_mode: Any, ttl: Any) -> None:
    if refresh_mode not in ("foreground", "background"):
        raise StreamlitValueError("refresh_mode", ["foreground", "background"])
    if refresh_mode == "background" and ttl is None:
        raise StreamlitMissingRequiredParameterError(
            "ttl", 'Set a positive `ttl` (for example `ttl="1h"`) or use `refresh_mode="foreground"`.'
        )


CachedFunc.__module__ = "streamlit.runtime.caching.cache_utils"
