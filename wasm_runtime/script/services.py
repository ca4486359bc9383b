"""What the runs of a session have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wasm_runtime.config import Config
from wasm_runtime.protocol.messages import BrowserContext
from wasm_runtime.protocol.tree import Tree
from wasm_runtime.script.fragments import Fragments
from wasm_runtime.script.inbox import Inbox
from wasm_runtime.script.pages import Pages
from wasm_runtime.script.scripts import Scripts
from wasm_runtime.session.caches import SessionCaches
from wasm_runtime.session.logo import Logo
from wasm_runtime.session.media import MediaFiles
from wasm_runtime.session.page_config import PageConfig
from wasm_runtime.session.query_params import QueryParams
from wasm_runtime.session.state import SessionState
from wasm_runtime.session.uploads import FileStore


@dataclass(slots=True, kw_only=True)
class SessionServices:
    """`entry` is the app's script, `later` what to do after a run.

    `uncaught` is what the run has raised and its script did not catch; what that shows of others is no failure.
    """

    entry: Path
    config: Config
    tree: Tree
    state: SessionState
    fragments: Fragments
    query: QueryParams
    pages: Pages
    scripts: Scripts
    caches: SessionCaches
    files: FileStore
    media: MediaFiles
    page_config: PageConfig
    logo: Logo
    inbox: Inbox = field(default_factory=Inbox)
    later: list[Callable[[], None]] = field(default_factory=list)
    browser: BrowserContext | None = None
    uncaught: list[BaseException] = field(default_factory=list)

    def shown(self) -> Iterator[Any]:
        """All that the page shows, where the addresses of the files that it needs are."""
        yield from self.tree.payloads()
        yield self.page_config.shown
        yield self.logo.shown

    def forget_widgets(self, widget_ids: list[str]) -> None:
        """These are gone from session state."""
        self.tree.forget_widgets(widget_ids)
        self.query.unbind(widget_ids)
