"""The app's theme: what `[theme]` of its config makes of the page's design tokens (web/src/theme/tokens.css).

A build writes the tokens that differ from the default into the page, so that it has its look before any script runs.
"""

from __future__ import annotations

from wasm_runtime.site.theme.page import Theme, is_serif, theme_of

__all__ = ["Theme", "is_serif", "theme_of"]
