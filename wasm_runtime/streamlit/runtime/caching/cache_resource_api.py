"""`st.cache_resource`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pickle import PicklingError
from typing import TYPE_CHECKING, Any, NoReturn, ParamSpec, TypeVar, overload

from wasm_runtime.session.cache import Limits
from wasm_runtime.streamlit.elements.lib.parameters import one_of
from wasm_runtime.streamlit.runtime.caching.clearing import clear_all
from wasm_runtime.streamlit.runtime.caching.parameters import number_of, refreshes, times_of_life, ttl_of

if TYPE_CHECKING:
    from wasm_runtime.session.hashing import HashFuncs
    from wasm_runtime.streamlit.runtime.caching.cache_utils import CachedFunc

P = ParamSpec("P")
R = TypeVar("R")


class CacheResourceAPI:
    """`st.cache_resource`."""

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
            show_spinner: bool | str = True,
            show_time: bool = False,
            validate: Callable[[Any], bool] | None = None,
            hash_funcs: HashFuncs | None = None,
            on_release: Callable[[Any], Any] | None = None,
            scope: Any = "global",
            refresh_mode: Any = "foreground",
        ) -> Callable[[Callable[P, R]], CachedFunc[P, R]]: ...

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

        `validate` says whether a cached object is still valid, `on_release` is called with each object that is removed.
        """
        one_of("scope", scope, ("global", "session"))
        stale = refreshes(refresh_mode, ttl)

        def cached(function: Callable[P, R]) -> CachedFunc[P, R]:
            from wasm_runtime.streamlit.runtime.caching.cache_utils import (  # only here: many apps cache nothing
                CachedFunc,
                Options,
            )

            options = Options(
                kind="cache_resource",
                limits=Limits(ttl_of(ttl), number_of(max_entries), refreshes=times_of_life() if stale else 0),
                hash_funcs=hash_funcs,
                validate=validate,
                on_release=on_release,
                per_session=scope == "session",
                show_spinner=show_spinner,
                show_time=show_time,
            )
            return CachedFunc(function, options)

        return cached if func is None else cached(func)

    def __reduce__(self) -> NoReturn:
        """As in Streamlit, functions that it has decorated can be pickled, and it cannot."""
        raise PicklingError("`st.cache_resource` cannot be pickled.")

    def clear(self) -> None:
        """Forget all that cached functions of this kind have returned."""
        clear_all("cache_resource")


CacheResourceAPI.__module__ = "streamlit.runtime.caching.cache_resource_api"
