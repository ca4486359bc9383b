"""`streamlit.runtime.caching.cache_errors`: what cached functions raise, with Streamlit's names and texts."""

from __future__ import annotations

from wasm_runtime.errors import MarkdownFormattedException, StreamlitAPIException

_DOCS = "https://docs.streamlit.io/develop/concepts/architecture/caching"


class UnhashableParamError(StreamlitAPIException):
    """An argument cannot be hashed."""

    def __init__(self, cache: str, function: str, argument: str | None, type_name: str) -> None:
        name = argument or "(unnamed)"
        super().__init__(
            f"Cannot hash argument '{name}' (of type `{type_name}`) in '{function}'.\n\n"
            "To address this, you can tell Streamlit not to hash this argument by adding a\n"
            "leading underscore to the argument's name in the function signature:\n\n"
            f"```\n@st.{cache}\ndef {function}(_{name}, ...):\n    ...\n```\n            "
        )


class UnserializableReturnValueError(MarkdownFormattedException):
    """The result of a function under `cache_data` cannot be pickled."""

    def __init__(self, type_name: str, function: str) -> None:
        super().__init__(
            f"""
            Cannot serialize the return value (of type `{type_name}`)
            in `{function}()`. `st.cache_data` uses
            [pickle](https://docs.python.org/3/library/pickle.html) to serialize the
            function's return value and safely store it in the cache
            without mutating the original object. Please convert the return value to a
            pickle-serializable type. If you want to cache unserializable objects such
            as database connections or Tensorflow sessions, use `st.cache_resource`
            instead (see [our docs]({_DOCS}) for differences)."""
        )


class CacheReplayClosureError(StreamlitAPIException):
    """A cached function wrote to a container from outside, so its output cannot be replayed."""

    def __init__(self, cache: str, function: str) -> None:
        super().__init__(
            f"While running `{function}()`, a streamlit element is called on some layout block\n"
            "created outside the function. This is incompatible with replaying the cached\n"
            "effect of that element, because the referenced block might not exist when\n"
            "the replay happens.\n\n"
            "How to fix this:\n"
            f"* Move the creation of that layout block inside `{function}()`.\n"
            f"* Move the call to the streamlit element outside of `{function}()`.\n"
            f"* Remove the `@st.{cache}` decorator from `{function}()`.\n            "
        )


class CachedWidgetWarning(StreamlitAPIException):
    """A widget is drawn by a cached function; it is shown, and nothing is raised."""

    def __init__(self) -> None:
        super().__init__(
            "Your script uses a widget command in a cached function\n"
            "(function decorated with `@st.cache_data` or `@st.cache_resource`).\n"
            'This code will only be called when we detect a cache "miss",\n'
            "which can lead to unexpected results.\n\n"
            "To fix this, move all widget commands outside the cached function."
        )


class CachedStFunctionInBackgroundModeWarning(StreamlitAPIException):
    """A function that is refreshed in the background writes to the page; this is shown, and nothing is raised."""

    def __init__(self, cache: str, function: str) -> None:
        super().__init__(
            f'`{function}()` is decorated with `@st.{cache}(refresh_mode="background")`\n'
            "and uses a Streamlit display command (e.g. `st.write`). In background mode, cached\n"
            "display output is **not** replayed on cache hits, so these elements only appear when\n"
            "the function actually runs (the initial cache miss and any later foreground recompute)\n"
            "and then disappear on subsequent reruns.\n\n"
            "To fix this, either move the display commands outside the cached function, or use\n"
            '`refresh_mode="foreground"`.'
        )


class CachedFunctionReturnedAwaitableError(StreamlitAPIException):
    """A function that is not `async` returned an awaitable."""

    def __init__(self, cache: str, function: str, type_name: str) -> None:
        super().__init__(
            f"`{function}()` is a synchronous function decorated with `st.{cache}`, but it returned an awaitable of "
            f"type `{type_name}`. The function may have returned an asynchronous operation without awaiting it, or the "
            "returned object may itself be awaitable.\n\nReturn a non-awaitable value instead. Prefer defining the "
            "cached function with `async def` and `await` the operation; note that `async def` cached functions "
            'require `refresh_mode="foreground"`.'
        )


for _error in (
    UnhashableParamError,
    UnserializableReturnValueError,
    CacheReplayClosureError,
    CachedStFunctionInBackgroundModeWarning,
    CachedFunctionReturnedAwaitableError,
):
    _error.__module__ = "streamlit.runtime.caching.cache_errors"
CachedWidgetWarning.__module__ = "streamlit.elements.lib.policies"
