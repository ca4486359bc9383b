"""Errors in a test."""

from __future__ import annotations


class AppTestError(Exception):
    """A test does what a user could not do on the page."""


AppTestError.__module__ = "streamlit.testing.v1.errors"
