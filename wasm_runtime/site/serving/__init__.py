"""Servers for apps that are being written."""
