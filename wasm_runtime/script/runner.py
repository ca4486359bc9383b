"""The events of one session, and the runs that answer them.

Every run begins with a `run` message "running" and ends with one that names how it ended; in between the tree sends
what changed. `st.rerun` starts over inside the same pair, so the page never sees a pause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextvars import Context
from dataclasses import replace
from pathlib import Path
from typing import Any

from wasm_runtime.config import Config, ConfigError
from wasm_runtime.persistence.session_saver import Position, SessionSaver, SessionStore
from wasm_runtime.protocol.messages import RunEvent, RunMessage, RuntimeMessage, ScriptState, SessionEvent, WireValue
from wasm_runtime.protocol.persistence import StoredSession
from wasm_runtime.protocol.tree import Tree
from wasm_runtime.script.app_folder import AppFolder
from wasm_runtime.script.background import do_later, make_download
from wasm_runtime.script.console import log
from wasm_runtime.script.control import SupersededException
from wasm_runtime.script.fragments import Fragments
from wasm_runtime.script.frames import problem_text
from wasm_runtime.script.inbox import Inbox
from wasm_runtime.script.pages import ListedPage, Pages
from wasm_runtime.script.run_requests import DownloadRequest, RunRequest
from wasm_runtime.script.run_scope import fragments_to_run, needs_whole_script
from wasm_runtime.script.script_run import ScriptRun
from wasm_runtime.script.scripts import Scripts
from wasm_runtime.script.services import SessionServices
from wasm_runtime.session.caches import SessionCaches
from wasm_runtime.session.logo import Logo
from wasm_runtime.session.media import MediaFiles
from wasm_runtime.session.page_config import PageConfig
from wasm_runtime.session.query_params import QueryParams
from wasm_runtime.session.state import SessionState
from wasm_runtime.session.uploads import FileSource, FileStore, NoFiles


class AppSession:
    """One session of the app at `script`.

    `send` gets every message for the page, in order. `write` is what magic calls with a bare expression's value.
    Without a `config` the app's own is read. `cache_folder` is where what is cached on disk is kept, `files` where the
    content of uploaded files is. `newer` gives the events that have come in while a run is on. `store` has the session,
    if that is to outlive its page.
    """

    def __init__(
        self,
        script: Path,
        send: Callable[[RuntimeMessage], None],
        write: Callable[..., Any],
        config: Config | None = None,
        cache_folder: Path | None = None,
        files: FileSource | None = None,
        newer: Callable[[], Iterable[SessionEvent]] | None = None,
        store: SessionStore | None = None,
    ) -> None:
        self.script = script.absolute()
        self.tree = Tree(send)
        self.state = SessionState()
        self._services = SessionServices(
            entry=self.script,
            config=config or Config(),
            tree=self.tree,
            state=self.state,
            fragments=Fragments(),
            query=QueryParams(lambda query, by_script: send({"kind": "query", "query": query, "by_script": by_script})),
            pages=Pages(send),
            scripts=Scripts(self.script.parent, write),
            caches=SessionCaches(cache_folder),
            files=FileStore(files or NoFiles()),
            media=MediaFiles(send),
            page_config=PageConfig(send),
            logo=Logo(send),
            inbox=Inbox(self._needs_whole_script, self._newer if newer else None),
        )
        self._folder = AppFolder(self._services, config)
        self._saver: SessionSaver | None = None
        if store is not None:
            self._saver = SessionSaver(self.state, self._services.files, store, self._position, send)
        self.uncaught = self._services.uncaught  # by the script, in the last run
        self._take_newer = newer
        self._send = send
        self._resets: list[str] = []  # of a run that was superseded

    def handle(self, events: Iterable[SessionEvent]) -> None:
        """Answer events that have come in, with as many runs as they need."""
        inbox = self._services.inbox
        if inbox.receive(self._with_files(events)):
            self._announce("notRunning", inbox.answered(0))
        while (request := inbox.next(starts=self.tree.run == 0)) is not None:
            # As on a thread of its own: what the script sets in its context, such as decimal's, the next does not see.
            Context().run(self._answer, request)
        self._services.files.hold_only(self.state.shown_values())

    def _answer(self, request: RunRequest | DownloadRequest) -> None:
        if isinstance(request, DownloadRequest):
            self._send(make_download(request.widget, self._services))
            return
        self._redirect_first_run(request)
        self.run(request)

    def _redirect_first_run(self, request: RunRequest) -> None:
        """Begin where a restored session was, unless the address says where."""
        position = None if self._saver is None else self._saver.take_first_position()
        if position is not None and request.page is None and not request.query:
            request.page, request.query = position

    def _newer(self) -> list[SessionEvent]:
        return self._with_files(self._take_newer() if self._take_newer else ())

    def _needs_whole_script(self, events: Iterable[RunEvent]) -> bool:
        return needs_whole_script(events, self.state)

    def _with_files(self, events: Iterable[SessionEvent]) -> list[SessionEvent]:
        events = list(events)
        for event in events:
            if event["kind"] != "download" and event["kind"] != "stop":
                self._services.files.hold_references(event["values"].values())
        return events

    def run(self, request: RunRequest) -> None:
        """Answer one request: run the script until it no longer asks to be run again."""
        services = self._services
        self._announce("running", request.seq)
        try:
            self._folder.read()
        except (SyntaxError, ConfigError, OSError) as error:
            text = problem_text(error)
            log(text)
            self._announce("compilationError", request.seq, compile_error=text)
            return
        if request.browser is not None:
            services.browser = request.browser
        alone = fragments_to_run(request, self.state, services.fragments)
        if alone is None:
            self._announce("notRunning", services.inbox.answered(request.seq))
            return
        values = self._note_page_values(request)
        following: RunRequest | None = replace(request, fragments=alone, values=values)
        resets, self._resets = self._resets, []
        try:
            while following is not None:
                self._go_to(following)
                following = ScriptRun(following, services, self._saver, resets).run()
        except SupersededException:
            self._resets = resets  # the next run goes on where this one ended
            return
        services.query.is_news = False
        self._announce("notRunning", services.inbox.answered(request.seq), resets=resets)
        do_later(services)
        self._save()

    def _note_page_values(self, request: RunRequest) -> dict[str, WireValue]:
        """Note in the tree what the page has already changed; returns it with widgets further up the page first."""
        tree, values = self.tree, request.values
        for widget_id, value in values.items():
            if widget_id != request.trigger:
                tree.page_changed(widget_id, value)
        if len(values) < 2:
            return values

        def position(widget_id: str) -> list[int]:
            leaf = tree.widget(widget_id)
            return (leaf and leaf.path) or []

        return {widget_id: values[widget_id] for widget_id in sorted(values, key=position)}

    def _go_to(self, request: RunRequest) -> None:
        """Go to the page and the query that the request names.

        The widgets of the page that is left are gone; those that the app's script draws on every page are not.
        """
        services = self._services
        pages = services.pages
        if request.page is not None and request.page != pages.requested:
            pages.requested = request.page
            services.forget_widgets(self.state.leave_page(None if pages.in_folder else self.script.name))
        if request.query is not None:
            services.query.read(request.query, keep_bound=request.page is not None)

    # --- the app's files -----------------------------------------------------------------------------------------

    def page_of(self, script: Path) -> ListedPage | None:
        """The page of the app that is this file: as the last run listed them, or as they are in the folder."""
        return self._folder.page_of(script)

    def page_scripts(self) -> list[Path]:
        """The files of the pages that `page_of` knows."""
        return self._folder.page_scripts()

    def files_changed(self) -> None:
        """The app's files are new: the next run reads the config, the script and the modules it imports again."""
        self._folder.forget()

    def clear_caches(self) -> None:
        """Forget what functions have returned, and with it session state, as Streamlit does. Nothing runs."""
        self._services.caches.clear("cache_data")
        self._services.caches.clear("cache_resource")
        for key in list(self.state):
            del self.state[key]
        self._save()

    # --- what outlives the page ----------------------------------------------------------------------------------

    def restore(self, stored: StoredSession, content: bytes | memoryview) -> None:
        """Take over an earlier session with the bytes of its entries; nothing has run yet."""
        if self._saver is not None:
            self._services.scripts.reach()
            self._saver.restore(stored, content)

    def discard_stored(self, error: Exception) -> None:
        """Begin without the earlier session, which could not be read; it is removed."""
        if self._saver is not None:
            self._saver.discard_stored(error)

    def save(self, *, thorough: bool = False) -> None:
        """Have stored what has changed since this was asked last; `thorough` as in `Snapshot.changes`."""
        if self._saver is not None:
            self._saver.save(thorough=thorough)

    def _save(self) -> None:
        self.save()

    def _position(self) -> Position | None:
        if self.tree.run == 0:
            return None
        return Position(self._services.pages.requested, self._services.query.query())

    def _announce(
        self, state: ScriptState, ack: int, *, resets: list[str] | None = None, compile_error: str | None = None
    ) -> None:
        message: RunMessage = {"kind": "run", "state": state, "ack": ack}
        if resets:
            message["resets"] = resets
        if compile_error is not None:
            message["compile_error"] = compile_error
        self._send(message)
