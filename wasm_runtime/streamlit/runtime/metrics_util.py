"""`streamlit.runtime.metrics_util`, for components: nothing is counted here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def gather_metrics(name: str, func: Callable[..., Any] | None = None) -> Any:
    """A decorator that leaves the function as it is."""
    return func if func is not None else lambda function: function
