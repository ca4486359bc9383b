"""Addresses of the web that a script gives."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlparse


def is_web_address(value: object, schemes: Sequence[str] = ("http", "https", "mailto")) -> bool:
    """Whether this is an address with one of these schemes, and leads somewhere."""
    try:
        parts = urlparse(str(value))
    except ValueError:
        return False
    return parts.scheme in schemes and bool(parts.path if parts.scheme == "mailto" else parts.netloc)
