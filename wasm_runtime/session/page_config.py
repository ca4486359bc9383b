"""What the script has made of the frame around its elements: title, icon, layout, sidebar, menu.

What one call sets stays until another sets it, in this run or a later one, on this page of the app or another.
Observed on Streamlit 1.67.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from wasm_runtime.config import Config
from wasm_runtime.protocol.frame_messages import PageConfigMessage

_TOOLBARS = ("viewer", "minimal", "developer")


class PageConfig:
    """`send` gets the whole whenever a part of it has changed."""

    def __init__(self, send: Callable[[PageConfigMessage], None]) -> None:
        self._send = send
        self._now: PageConfigMessage = {
            "kind": "page_config",
            "layout": "centered",
            "sidebar": "auto",
            "menu": {},
            "toolbar": "auto",
        }
        self._last_sent = deepcopy(self._now)

    def apply_options(self, config: Config) -> None:
        """Apply the app's options."""
        toolbar: Any = config["client.toolbarMode"]
        self._now["toolbar"] = toolbar if toolbar in _TOOLBARS else "auto"
        if config["ui.hideTopBar"]:
            self._now["hide_top_bar"] = True
        else:
            self._now.pop("hide_top_bar", None)
        if config["client.disableDataExport"]:
            self._now["disable_data_export"] = True
        else:
            self._now.pop("disable_data_export", None)
        self._send_if_changed()

    def change(self, menu: dict[str, str | None] | None = None, **parts: Any) -> None:
        """Set parts by their names in the message; a `sidebar_width` of None goes back to the usual one.

        `menu` changes those of its items that it names, None removes one.
        """
        self._now.update(parts)  # type: ignore[typeddict-item]  # named as in the message
        if "sidebar_width" in parts and parts["sidebar_width"] is None:
            del self._now["sidebar_width"]
        items: dict[str, Any] = {**self._now["menu"], **(menu or {})}
        left: Any = {name: text for name, text in items.items() if text is not None}
        self._now["menu"] = left
        self._send_if_changed()

    @property
    def shown(self) -> PageConfigMessage:
        """The frame as it is now."""
        return self._now

    def _send_if_changed(self) -> None:
        if self._now != self._last_sent:
            self._last_sent = deepcopy(self._now)
            self._send(deepcopy(self._now))
