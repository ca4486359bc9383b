"""Types of the browser that messages of the worker's own script carry. Python declares them and never has one."""

from __future__ import annotations


class File:
    """A file that a person chose: handed over, not copied."""


class Uint8Array:
    """Bytes in memory that page and worker may share."""
