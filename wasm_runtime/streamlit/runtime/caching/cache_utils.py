"""A cached function: it is called once for each set of arguments.

Entries are found by the function's module, name and code and by a digest of the arguments as they were given, so they
outlive a rerun, which defines the function again. What the function writes to the page is written again on a hit.
"""

from __future__ import annotations

import inspect
import pickle
import sys
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cached_property, partial, update_wrapper
from hashlib import blake2b
from types import CodeType
from typing import Any, Generic, ParamSpec, TypeGuard, TypeVar

from wasm_runtime.errors import StreamlitAPIException, StreamlitValueError
from wasm_runtime.script.context import RunContext, current, is_running
from wasm_runtime.script.exception_payload import exception_payload
from wasm_runtime.script.frames import stack_so_far
from wasm_runtime.script.recording import Recording, Step
from wasm_runtime.session.cache import CacheEntries, CacheEntry, Limits
from wasm_runtime.session.caches import SHARED, CacheKind, FunctionKey
from wasm_runtime.session.hashing import Hasher, HashFuncs, HashFunctionError, UnhashableError, type_name
from wasm_runtime.streamlit.elements.spinner import spinner_payload
from wasm_runtime.streamlit.runtime.caching.cache_errors import (
    CachedFunctionReturnedAwaitableError,
    CachedStFunctionInBackgroundModeWarning,
    CachedWidgetWarning,
    CacheReplayClosureError,
    UnhashableParamError,
    UnserializableReturnValueError,
)
from wasm_runtime.streamlit.runtime.caching.hashing import UserHashError
from wasm_runtime.streamlit.runtime.caching.parameters import budget

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Options:
    """How a function is cached. `cache_data` stores values as pickles, and each hit returns a new copy."""

    kind: CacheKind
    limits: Limits
    hash_funcs: HashFuncs | None = None
    validate: Callable[[Any], bool] | None = None
    on_release: Callable[[Any], Any] | None = None
    per_session: bool = False
    persists: bool = False
    show_spinner: Any = True
    show_time: Any = False

    @property
    def copies(self) -> bool:
        return self.kind == "cache_data"


class CachedFunc(Generic[P, R]):
    """A cached function. `clear` removes all its results, or the one for the given arguments."""

    def __init__(self, function: Callable[P, R], options: Options) -> None:
        self._function_key = function_key(function)
        if inspect.isasyncgenfunction(function):
            raise StreamlitAPIException(
                "Async-generator functions cannot be cached. Async generators produce streams that are one-shot "
                "iterators, rather than a single cacheable result. Consume the async generator and return a "
                "materialized result from an ordinary coroutine function if appropriate."
            )
        if options.limits.refreshes and inspect.iscoroutinefunction(function):
            raise StreamlitValueError(
                "refresh_mode",
                ['"foreground"'],
                "Background refresh is not supported for coroutine functions (`async def`). Use "
                '`refresh_mode="foreground"` instead.',
            )
        update_wrapper(self, function)
        self.__name__ = function.__name__
        self.__wrapped__ = function
        self._options = options
        self._says_ttl_is_ignored = options.persists and options.limits.ttl is not None
        if not options.per_session:
            self._shared = SHARED[options.kind].of(self._function_key, options.limits, options.on_release)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return _positional_names(self.__wrapped__)

    def __repr__(self) -> str:
        return f"<CachedFunc: {self.__wrapped__!r}>"

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        return self if instance is None else _BoundMethod(self, instance)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        if inspect.iscoroutinefunction(self.__wrapped__):
            return self._call_later(args, kwargs)  # type: ignore[return-value]  # R is a coroutine here
        key = self._key(args, kwargs)
        entries = self._entries()
        found = self._found(key)
        if found is not None and (is_running() or not entries.is_stale(found[0])):
            entry, value = found
            if entries.is_stale(entry) and not entry.refreshing:
                entry.refreshing = True
                current().services.later.append(partial(self._refresh, key, args, kwargs))
            self._write_again(entry)
            return value
        return self._compute(key, args, kwargs)

    def _found(self, key: bytes) -> tuple[CacheEntry, R] | None:
        """What is kept for these arguments, and its value, if it is still valid."""
        entry = self._entries().get(key)
        if entry is None:
            return None
        value = self._open(entry)
        return (entry, value) if self._options.validate is None or self._options.validate(value) else None

    async def _call_later(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        key = self._key(args, kwargs)
        found = self._found(key)
        if found is None:
            with self._spinner(args, kwargs):
                while (running := self._on_its_way(key)) is not None:
                    await running
                    if (found := self._found(key)) is not None:
                        break
                else:
                    return await self._compute_later(key, args, kwargs)
        self._write_again(found[0])
        return found[1]

    def _on_its_way(self, key: bytes) -> Awaitable[None] | None:
        """Over when another task of this loop has computed the result for these arguments, or failed to."""
        import asyncio

        running = self._entries().computing.get(key)
        if running is None or running.get_loop() is not asyncio._get_running_loop():
            return None
        return asyncio.shield(running)

    async def _compute_later(self, key: bytes, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        import asyncio

        computing = self._entries().computing
        loop = asyncio._get_running_loop()
        done = None if loop is None else loop.create_future()  # who drives a coroutine by hand shares it with nobody
        if done is not None:
            computing[key] = done
        recording = self._recording()
        try:
            with self._recorded_by(recording):
                value = await self.__wrapped__(*args, **kwargs)  # type: ignore[misc]  # R is a coroutine here
            steps = self._steps(recording)
            if done is None or computing.get(key) is done:  # else the entry has been cleared meanwhile
                self._keep(key, value, steps)
            return value
        finally:
            if done is not None:
                if computing.get(key) is done:
                    del computing[key]
                if not done.get_loop().is_closed():
                    done.set_result(None)

    def clear(self, *args: Any, **kwargs: Any) -> None:
        """Remove all results, or the one for the given arguments."""
        if args or kwargs:
            self._entries().delete(self._key(args, kwargs))
        else:
            self._entries().clear()

    def _entries(self) -> CacheEntries:
        options = self._options
        if options.per_session:
            own = current().services.caches.own[options.kind]
            return own.of(self._function_key, options.limits, options.on_release)
        if options.persists and is_running():
            on_disk = current().services.caches.on_disk(self._function_key)
            if on_disk is not None:
                self._say_ttl_is_ignored()
                return on_disk
        return self._shared

    def _say_ttl_is_ignored(self) -> None:
        if self._says_ttl_is_ignored:
            self._says_ttl_is_ignored = False
            sys.stderr.write(
                f"The `ttl` of the cached function `{self.__name__}` is ignored, because `persist` is set.\n"
            )

    # --- a miss --------------------------------------------------------------------------------------------------

    def _compute(self, key: bytes, args: tuple[Any, ...], kwargs: dict[str, Any]) -> R:
        recording = self._recording()
        with self._spinner(args, kwargs), self._recorded_by(recording):
            value = self.__wrapped__(*args, **kwargs)
        self._keep(key, value, self._steps(recording))
        return value

    @staticmethod
    def _recording() -> Recording | None:
        return Recording(current().stack[-1], CachedWidgetWarning) if is_running() else None

    @staticmethod
    def _recorded_by(recording: Recording | None) -> AbstractContextManager[None]:
        return nullcontext() if recording is None else current().recorded_by(recording)

    def _steps(self, recording: Recording | None) -> list[Step] | None:
        """What to write on a hit; None if that cannot be done."""
        if recording is None:
            return []
        steps = recording.steps if recording.is_closed() else None
        if self._options.limits.refreshes and steps != []:
            self._warn(current(), CachedStFunctionInBackgroundModeWarning(self._options.kind, self.__name__))
            return []
        return steps

    def _spinner(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> AbstractContextManager[None]:
        """What is shown while the function runs; of cached functions in one another, for the outermost."""
        text = self._options.show_spinner
        if not (text is True or isinstance(text, str)) or not is_running() or current().recordings:
            return nullcontext()
        if text is True:
            text = f"Running `{self.__wrapped__.__qualname__}({'...' if args or kwargs else ''})`."
        payload = spinner_payload(text, self._options.show_time, "content", cache=True)
        return current().spinning(current().stack[-1], payload)

    @staticmethod
    def _warn(context: RunContext, warning: StreamlitAPIException) -> None:
        shown = exception_payload(warning.with_traceback(stack_so_far()), context.config, uncaught=False)
        context.put(context.stack[-1], shown)

    def _refresh(self, key: bytes, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        """Refresh a stale entry; what the function writes is not shown."""
        entries = self._entries()
        try:
            value = self.__wrapped__(*args, **kwargs)
        except BaseException:
            if (entry := entries.get(key)) is not None:
                entry.refreshing = False
            raise
        entries.delete(key)
        self._keep(key, value, [])

    # --- entries -------------------------------------------------------------------------------------------------

    def _keep(self, key: bytes, value: Any, steps: list[Any] | None) -> None:
        if inspect.isawaitable(value):
            if inspect.iscoroutine(value):
                value.close()
            raise CachedFunctionReturnedAwaitableError(self._options.kind, self.__name__, type_name(value))
        if not self._options.copies:
            self._entries().put(key, value, steps)
            return
        if inspect.isgenerator(value):
            raise UnserializableReturnValueError(f"{value.__name__}()", self.__name__)
        try:
            stored = pickle.dumps(value)
        except (AttributeError, pickle.PicklingError):
            raise
        except Exception as error:
            raise UnserializableReturnValueError(type_name(value), self.__name__) from error
        self._entries().put(key, stored, steps, len(stored))
        if is_running() and (allowed := budget()) is not None:
            current().services.caches.keep_to(allowed)

    def _open(self, entry: CacheEntry) -> R:
        value: R = pickle.loads(entry.value) if self._options.copies else entry.value
        return value

    def _write_again(self, entry: CacheEntry) -> None:
        if entry.steps is None:
            raise CacheReplayClosureError(self._options.kind, self.__name__)
        if entry.steps:
            current().replay(entry.steps)

    def _key(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> bytes:
        """Arguments by position under their names, then those by name in the order they were given."""
        known = self._names if args else ()
        names = [*known[: len(args)], *(None for _ in args[len(known) :])]
        hasher = Hasher(self._options.hash_funcs)
        key = blake2b(digest_size=16)
        kind = self._options.kind
        for name, value in [*zip(names, args, strict=True), *kwargs.items()]:
            if name is not None and name.startswith("_"):
                continue
            try:
                key.update(f"{name!a}=".encode() + hasher.digest(value))
            except UnhashableError:
                raise UnhashableParamError(kind, self.__name__, name, type_name(value)) from None
            except HashFunctionError as failed:
                chain = [f"Object of type {type_name(each)}: {each!r}" for each in failed.chain]
                name_of_hash = getattr(failed.function, "__name__", repr(failed.function))
                raise UserHashError(kind, self.__name__, name_of_hash, failed.__cause__, chain) from failed
        return key.digest()


class _BoundMethod:
    """A cached function as a method of an object."""

    def __init__(self, function: CachedFunc[Any, Any], instance: object) -> None:
        self._function = function
        self._instance = instance
        update_wrapper(self, function.__wrapped__)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._function(self._instance, *args, **kwargs)

    def clear(self, *args: Any, **kwargs: Any) -> None:
        """Remove all results, or the one for the given arguments."""
        if args or kwargs:
            self._function.clear(self._instance, *args, **kwargs)
        else:
            self._function.clear()


def function_key(function: Callable[..., Any]) -> FunctionKey:
    module, name = function.__module__, function.__qualname__
    return module, name, _class_text(function) if _is_class(function) else _code_text(function.__code__)


def _is_class(function: Callable[..., Any]) -> TypeGuard[type]:
    """Whether to call it makes an object of a class that is written in Python."""
    return isinstance(function, type) and function.__module__ != "builtins"


def _positional_names(function: Callable[..., Any]) -> tuple[str, ...]:
    if not _is_class(function):
        return function.__code__.co_varnames[: function.__code__.co_argcount]
    kinds = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return tuple(each.name for each in inspect.signature(function).parameters.values() if each.kind in kinds)


def _class_text(of: type) -> str:
    codes = {name: getattr(member, "__code__", None) for name, member in vars(of).items()}
    return repr([(name, _code_text(code)) for name, code in codes.items() if code is not None])


def _code_text(code: CodeType) -> str:
    """The code without its lines: a function that has only moved is the same."""
    return repr((code.co_code, code.co_names, code.co_varnames, [_constant_text(each) for each in code.co_consts]))


def _constant_text(constant: Any) -> str:
    """The same in every process: the order of a set's items is not."""
    match constant:
        case CodeType():
            return _code_text(constant)
        case frozenset():
            return f"frozenset({sorted(map(_constant_text, constant))})"
        case tuple():
            return f"({', '.join(map(_constant_text, constant))})"
    return repr(constant)


CachedFunc.__module__ = "streamlit.runtime.caching.cache_utils"
