"""The one error a person sees when a site cannot be built or served."""

from __future__ import annotations


class SiteError(Exception):
    """What went wrong and what to do about it, in words that need no traceback."""
