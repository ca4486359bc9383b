"""The gallery uses each parameter of each call that shows something, in at least one of its files."""

from __future__ import annotations

from tests.support.command import ROOT

ELEMENTS = ROOT / "examples" / "gallery" / "elements"

# Streamlit's own older words for others, which it asks apps not to use, and what is not meant for apps.
LEFT_OUT = {"use_container_width", "use_column_width", "_cache"}
