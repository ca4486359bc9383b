"""`st.cache_data`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pickle import PicklingError
from typing import TYPE_CHECKING, Any, NoReturn, ParamSpec, TypeVar, overload

from wasm_runtime.session.cache import Limits
from wasm_runtime.streamlit.elements.lib.parameters import one_of
from wasm_runtime.streamlit.runtime.caching.clearing import clear_all
from wasm_runtime.streamlit.runtime.caching.parameters import (
    bytes_of,
    number_of,
    persists,
    refreshes,
    times_of_life,
    ttl_of,
)

if TYPE_CHECKING:
    from wasm_runtime.session.hashing import HashFuncs
    from wasm_runtime.streamlit.runtime.caching.cache_utils import CachedFunc

P = ParamSpec("P")
R = TypeVar("R")


class CacheDataAPI:
    """`st.cache_data`."""

    if TYPE_CHECKING:

        @overload
        def __call__(self, func: Callable[P, R]) -> CachedFunc[P, R]: ...
        @overload
        def __call__(
            self,
            func: None = None,
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
        ) -> Callable[[Callable[P, R]], CachedFunc[P, R]]: ...

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

        `ttl` in seconds, as a timedelta or as text; `max_size` in bytes or as text such as "1.5GB". With
        `persist="disk"` results outlive the session, and neither `ttl` nor a maximum limits them.
        """
        one_of("scope", scope, ("global", "session"))
        stale = refreshes(refresh_mode, ttl)
        per_session = scope == "session"
        kept = persists(persist, refreshes=stale) and not per_session
        size = bytes_of(max_size)

        def cached(function: Callable[P, R]) -> CachedFunc[P, R]:
            from wasm_runtime.streamlit.runtime.caching.cache_utils import (  # only here: many apps cache nothing
                CachedFunc,
                Options,
            )

            options = Options(
                kind="cache_data",
                limits=Limits(ttl_of(ttl), number_of(max_entries), size, times_of_life() if stale else 0),
                hash_funcs=hash_funcs,
                per_session=per_session,
                persists=kept,
                show_spinner=show_spinner,
                show_time=show_time,
            )
            return CachedFunc(function, options)

        return cached if func is None else cached(func)

    def __reduce__(self) -> NoReturn:
        """As in Streamlit, functions that it has decorated can be pickled, and it cannot."""
        raise PicklingError("`st.cache_data` cannot be pickled.")

    def clear(self) -> None:
        """Clear the caches of all functions of this kind."""
        clear_all("cache_data")


CacheDataAPI.__module__ = "streamlit.runtime.caching.cache_data_api"
