"""Calls that draw nothing."""
