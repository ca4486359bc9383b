"""What of the app's folder a session has read: its config, its pages and its script. The files may change."""

from __future__ import annotations

from pathlib import Path

from wasm_runtime.config import Config
from wasm_runtime.script.pages import ListedPage, folder_pages
from wasm_runtime.script.services import SessionServices


class AppFolder:
    """The folder of the app at `services.entry`. Without a `config` the app's own is read."""

    def __init__(self, services: SessionServices, config: Config | None) -> None:
        self._services = services
        self._config = config
        self._is_read = False  # the config, and which pages there are

    def read(self) -> None:
        """Read what was not read, or has changed, since. Raises `SyntaxError`, `ConfigError`, `OSError`."""
        services = self._services
        if not self._is_read:
            services.config = self._config or Config.read(services.entry.parent)
            services.pages.look_around(services.entry, services.config)
            self._is_read = True
        services.scripts.compiled(services.entry, services.config)

    def forget(self) -> None:
        """The files are new: the config, the script and the modules that it imports are read again."""
        self._is_read = False
        self._services.scripts.forget()

    def page_of(self, script: Path) -> ListedPage | None:
        """The page of the app that is this file: as the last run listed them, or as they are in the folder."""
        listed = self._services.pages.find(script)
        return listed or next((page for page in folder_pages(self._services.entry) if page.script == script), None)

    def page_scripts(self) -> list[Path]:
        """The files of the pages that `page_of` knows."""
        in_folder = folder_pages(self._services.entry)
        return self._services.pages.scripts() or [page.script for page in in_folder if page.script]
