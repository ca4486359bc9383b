"""`streamlit.runtime.caching.hashing`."""

from __future__ import annotations

from collections.abc import Sequence

from wasm_runtime.errors import StreamlitAPIException


class UserHashError(StreamlitAPIException):
    """A function of `hash_funcs` raised. `chain` names the objects on the way to the one it was given."""

    def __init__(self, cache: str, function: str, hash_function: str, error: object, chain: Sequence[str]) -> None:
        trail = "\n".join("  " * depth + each for depth, each in enumerate(chain))
        kind = chain[-1].removeprefix("Object of type ").partition(":")[0] if chain else ""
        super().__init__(
            f"{error}\n\n"
            f"This error is likely due to a bug in `{hash_function}()`, which is a\n"
            f"user-defined hash function that was passed into the `@st.{cache}` decorator of\n"
            f"`{function}()`.\n\n"
            f"`{hash_function}()` failed when hashing an object of type\n"
            f"`{kind}`.  If you don't know where that object is coming from,\n"
            "try looking at the hash chain below for an object that you do recognize, then\n"
            "pass that to `hash_funcs` instead:\n\n"
            f"```\n{trail}\n```\n\n"
            "If you think this is actually a Streamlit bug, please\n"
            "[file a bug report here](https://github.com/streamlit/streamlit/issues/new/choose)."
        )


UserHashError.__module__ = "streamlit.runtime.caching.hashing"
