"""Widget identity: which call in this run is the same widget as one in the last.

As Streamlit has it: a widget without a key is identified by its kind and its parameters, one with a key by the key and
the few parameters under which a stored value would lose its meaning. The page, the root (main or sidebar) and the form
always count. Ids are stable across sessions and builds, because stored sessions name widgets by them.
"""

from __future__ import annotations

from hashlib import blake2s

from wasm_runtime.errors import StreamlitAPIException, StreamlitValueError

RESERVED_PREFIX = "$$ID"


def widget_id(kind: str, key: str | None, *scope: object, identity: object) -> str:
    """The id of a widget of `kind`, for `identity` a value whose `repr` tells different widgets apart."""
    digest = blake2s(repr((kind, key, scope, identity)).encode("utf-8", "surrogatepass"), digest_size=16)
    return f"{RESERVED_PREFIX}-{digest.hexdigest()}-{key}"


def is_widget_id(name: str) -> bool:
    return name.startswith(RESERVED_PREFIX)


def user_key(key: object) -> str | None:
    """The key of an element, None where it has none. Raises as `state_key` does."""
    return None if key is None else state_key(key)


def state_key(key: object) -> str:
    """The key as session state knows it. Raises `StreamlitAPIException` on an empty one and a reserved one."""
    text = str(key)
    if not text:
        raise StreamlitValueError("key", ["a non-empty string"])
    if is_widget_id(text):
        raise StreamlitAPIException(f"Keys beginning with {RESERVED_PREFIX} are reserved.")
    return text
