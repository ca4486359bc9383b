"""What a test does wrong."""

from __future__ import annotations


class AppTestError(Exception):
    """A test does what no person could do on the page."""


AppTestError.__module__ = "streamlit.testing.v1.errors"
