"""The names that errors give methods."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

M = TypeVar("M", bound=Callable[..., Any])


def named_in(mixin: str) -> Callable[[M], M]:
    """Errors about the method's arguments name this class, which has the method in Streamlit."""

    def rename(method: M) -> M:
        method.__qualname__ = f"{mixin}.{method.__name__}"
        return method

    return rename
