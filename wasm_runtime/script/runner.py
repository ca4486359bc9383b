"""The run loop of one session: callbacks first, then the script from top to bottom in a fresh `__main__`.

Every run begins with a `run` message "running" and ends with one that names how it ended; in between the tree sends
what changed. `st.rerun` starts over inside the same pair, so the page never sees a pause.
"""

from __future__ import annotations

import contextlib
import sys
import traceback
from collections.abc import Callable, Iterable
from contextvars import Context
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from wasm_runtime.config import Config, ConfigError
from wasm_runtime.errors import FragmentHandledException
from wasm_runtime.persistence.session_saver import Position, SessionSaver, SessionStore
from wasm_runtime.protocol.kept import KeptSession
from wasm_runtime.protocol.messages import (
    DownloadMessage,
    RunEvent,
    RunMessage,
    RuntimeMessage,
    ScriptState,
    SessionEvent,
    WireValue,
)
from wasm_runtime.protocol.tree import FLOATING, MAIN, Tree
from wasm_runtime.script.context import Phase, RunContext, Shared, entered
from wasm_runtime.script.control import RerunException, StopException, SupersededException
from wasm_runtime.script.exception_payload import exception_payload
from wasm_runtime.script.fragments import Fragment, Fragments
from wasm_runtime.script.frames import problem_text
from wasm_runtime.script.inbox import Inbox
from wasm_runtime.script.pages import ListedPage, Pages, folder_pages
from wasm_runtime.script.run_requests import DownloadRequest, RunRequest
from wasm_runtime.script.scripts import Scripts
from wasm_runtime.session.caches import SessionCaches
from wasm_runtime.session.media import MediaFiles, MediaHost, MemoryMediaHost
from wasm_runtime.session.page_config import PageConfig
from wasm_runtime.session.query_params import QueryParams
from wasm_runtime.session.state import SessionState
from wasm_runtime.session.uploads import FileSource, FileStore, NoFiles


@dataclass(slots=True)
class _Plan:
    """What the next run is of: changes to take in, and the fragments to run without the script, if any."""

    changes: dict[str, WireValue] = field(default_factory=dict)
    trigger: str | None = None
    alone: list[Fragment[Any]] = field(default_factory=list)
    reported: bool = True  # by the page; else the script asked for it


class AppSession:
    """One session of the app at `script`.

    `send` gets every message for the page, in order. `write` is what magic calls with a bare expression's value.
    Without a `config` the app's own is read. `cache_folder` is where what is cached on disk is kept, `files` where the
    content of uploaded files is, `media` where files for the page go: memory unless it says otherwise. `newer` gives
    the events that have come in while a run is on. `store` has the session, if that is to outlive its page.
    """

    def __init__(
        self,
        script: Path,
        send: Callable[[RuntimeMessage], None],
        write: Callable[..., Any],
        config: Config | None = None,
        cache_folder: Path | None = None,
        files: FileSource | None = None,
        media: MediaHost | None = None,
        newer: Callable[[], Iterable[SessionEvent]] | None = None,
        store: SessionStore | None = None,
    ) -> None:
        self.script = script.absolute()
        self.tree = Tree(send)
        self.state = SessionState()
        self._shared = Shared(
            self.script,
            config or Config(),
            self.tree,
            self.state,
            Fragments(),
            QueryParams(lambda query, by_script: send({"kind": "query", "query": query, "by_script": by_script})),
            Pages(send),
            Scripts(self.script.parent, write),
            SessionCaches(cache_folder),
            FileStore(files or NoFiles()),
            MediaFiles(media or MemoryMediaHost()),
            PageConfig(send),
            Inbox(self._ask_for_all, self._newer if newer else None),
        )
        self._saver: SessionSaver | None = None
        if store is not None:
            self._saver = SessionSaver(self.state, self._shared.files, store, self._position, send)
        self.uncaught = self._shared.uncaught  # by the script, in the last run
        self._take_newer = newer
        self._send = send
        self._config = config
        self._is_read = False  # the config, and which pages there are
        self._resets: list[str] = []  # of a run that was superseded

    def handle(self, events: Iterable[SessionEvent]) -> None:
        """Answer events that have come in, with as many runs as they need."""
        inbox = self._shared.inbox
        if inbox.add(self._with_files(events)):
            self._announce("notRunning", inbox.answered(0))
        while (request := inbox.next(starts=self.tree.run == 0)) is not None:
            # As on a thread of its own: what the script sets in its context, such as decimal's, the next does not see.
            Context().run(self._answer, request)
        self._shared.files.hold_only(self.state.shown_values())

    def _answer(self, request: RunRequest | DownloadRequest) -> None:
        if isinstance(request, DownloadRequest):
            self._make_file(request.widget)
            return
        if self._saver is not None:
            position = self._saver.take_first_position()
            if position is not None and request.page is None and not request.query:
                request.page, request.query = position
        self.run(request)

    def _newer(self) -> list[SessionEvent]:
        return self._with_files(self._take_newer() if self._take_newer else ())

    def _with_files(self, events: Iterable[SessionEvent]) -> list[SessionEvent]:
        events = list(events)
        for event in events:
            if event["kind"] != "download" and event["kind"] != "stop":
                self._shared.files.take_in(event["values"].values())
        return events

    def run(self, request: RunRequest) -> None:
        """Answer one request: run the script until it no longer asks to be run again."""
        self._announce("running", request.seq)
        try:
            self._read()
        except (SyntaxError, ConfigError, OSError) as error:
            text = problem_text(error)
            _log(text)
            self._announce("compilationError", request.seq, compile_error=text)
            return
        if request.browser is not None:
            self._shared.browser = request.browser
        alone = self._asked_for(request)
        if alone is None:
            self._announce("notRunning", self._shared.inbox.answered(request.seq))
            return
        plan: _Plan | None = _Plan(self._take_in(request), request.trigger, alone)
        if request.page is not None:
            self._go_to(request.page)
        if request.query is not None:
            self._shared.query.read(request.query, keep_bound=request.page is not None)
        resets, self._resets = self._resets, []
        try:
            while plan is not None:
                plan = self._run_once(plan, resets)
        except SupersededException:
            self._resets = resets  # the next run goes on where this one ended
            return
        self._shared.query.is_news = False
        ack = self._shared.inbox.answered(request.seq)
        self._announce("notRunning", ack, resets=resets)
        self._do_later()
        self._save()

    def clear_caches(self) -> None:
        """Forget what functions have returned, and with it session state, as Streamlit does. Nothing runs."""
        self._shared.caches.clear("cache_data")
        self._shared.caches.clear("cache_resource")
        for key in list(self.state):
            del self.state[key]
        self._save()

    def page_of(self, script: Path) -> ListedPage | None:
        """The page of the app that is this file: as the last run listed them, or as they are in the folder."""
        listed = self._shared.pages.find(script)
        return listed or next((page for page in folder_pages(self.script) if page.script == script), None)

    def page_scripts(self) -> list[Path]:
        """The files of the pages that `page_of` knows."""
        return self._shared.pages.scripts() or [page.script for page in folder_pages(self.script) if page.script]

    def files_changed(self) -> None:
        """The app's files are new: the next run reads the config, the script and the modules it imports again."""
        self._is_read = False
        self._shared.scripts.forget()

    def restore(self, stored: KeptSession, content: bytes | memoryview) -> None:
        """Take over an earlier session with the bytes of its entries; nothing has run yet."""
        if self._saver is not None:
            self._shared.scripts.reach()
            self._saver.restore(stored, content)

    def save(self, *, thorough: bool = False) -> None:
        """Have stored what has changed since this was asked last; `thorough` as in `Snapshot.changes`."""
        if self._saver is not None:
            self._saver.save(thorough=thorough)

    def _save(self) -> None:
        self.save()

    def _position(self) -> Position | None:
        if self.tree.run == 0:
            return None
        return Position(self._shared.pages.requested, self._shared.query.query())

    def _make_file(self, widget_id: str) -> None:
        """Have a download button make its file, away from any run: what its function writes or assigns goes nowhere."""
        message: DownloadMessage = {"kind": "download", "widget": widget_id}
        apart = replace(
            self._shared,
            tree=Tree(_ignore),
            state=SessionState(),
            fragments=Fragments(),
            query=QueryParams(_ignore),
            pages=Pages(_ignore),
            inbox=Inbox(),
        )
        widget = self.state.widget(widget_id)
        make = None if widget is None else widget.make_file
        with entered(RunContext(apart, self.script.name)):
            try:
                if make is not None:
                    file = make()
                    message |= {"url": self._shared.media.add(file), "file": file.name}
            except BaseException as error:  # whatever the function raises: the page says that there is no file
                _log("".join(traceback.format_exception(error)))
        self._send(message)

    # --- before a run --------------------------------------------------------------------------------------------

    def _read(self) -> None:
        shared = self._shared
        if not self._is_read:
            shared.config = self._config or Config.read(self.script.parent)
            shared.pages.look_around(self.script, shared.config)
            self._is_read = True
        shared.scripts.compiled(self.script, shared.config)

    def _asked_for(self, request: RunRequest) -> list[Fragment[Any]] | None:
        """The fragments that alone have to run. An empty list means the whole script, None that nothing has to run.

        One whose time has come and that is no longer on the page, or is another one elsewhere by now, has no run,
        unless the address has changed.
        """
        get = self._shared.fragments.get
        timed = [fragment for name in request.fragments if (fragment := get(name))]
        changed = [*request.values, *([request.trigger] if request.trigger else [])]
        widgets = [self.state.widget(widget_id) for widget_id in changed]
        found = [get(each.fragment) if each and each.fragment is not None else None for each in widgets]
        known = [fragment for fragment in found if fragment is not None]
        if request.whole or len(known) < len(found):
            return []
        alone = list(dict.fromkeys([*timed, *known]))
        return None if request.fragments and not alone and request.query is None else alone

    def _ask_for_all(self, events: Iterable[RunEvent]) -> bool:
        """Whether one of these events needs the whole script, rather than fragments alone.

        None does as long as one names a widget that no run has drawn yet, for the page has it from the build: its
        callback is not known before. Nor does one that presses again what this run has not come to: it is to see it.
        """
        asks = False
        undrawn = self.state.undrawn_presses()
        for event in events:
            names = list(event["values"])
            if event["kind"] == "change" and "trigger" in event:
                names.append(event["trigger"])
            widgets = [self.state.widget(name) for name in names]
            if None in widgets or not undrawn.isdisjoint(names):
                return False
            if event["kind"] != "fragment":
                asks |= event["kind"] != "change" or any(each and each.fragment is None for each in widgets)
        return asks

    def _take_in(self, request: RunRequest) -> dict[str, WireValue]:
        """Note what the page has already changed, and return it with widgets further up the page first."""
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

    def _go_to(self, page: str) -> None:
        """Leave the page. Its widgets are gone; those that the app's script draws on every page are not."""
        pages = self._shared.pages
        if page == pages.requested:
            return
        pages.requested = page
        self._forget(self.state.leave_page(None if pages.in_folder else self.script.name))

    def _forget(self, widget_ids: list[str]) -> None:
        self.tree.forget_widgets(widget_ids)
        self._shared.query.unbind(widget_ids)

    # --- a run ---------------------------------------------------------------------------------------------------

    def _run_once(self, plan: _Plan, resets: list[str]) -> _Plan | None:
        """Run what the plan says; returns the plan of the run that this one asks for."""
        tree, state, alone = self.tree, self.state, plan.alone
        tree.begin(*(fragment.block for fragment in alone))
        self._shared.page_config.obey(self._shared.config)
        self._follow_in_address(plan.changes)
        self._shared.fragments.begin_run()
        self.uncaught.clear()
        due = state.begin_run(plan.changes, plan.trigger, reported=plan.reported)
        following: _Plan | None = None
        only = {fragment.id for fragment in alone} or None
        with entered(RunContext(self._shared, self.script.name)) as context:
            try:
                for widget in due:
                    widget.notify()
                if alone:
                    context.phase = Phase.FRAGMENTS
                    context.look_up_in_time()
                    self._run_fragments(alone, context)
                else:
                    context.phase = Phase.SCRIPT
                    context.look_up_in_time()
                    self._run_script(context)
                if context.config["runner.enforceSerializableSessionState"]:
                    state.check_serializable()
            except SupersededException:
                tree.end(trim=False)
                state.supersede_run()
                resets += context.resets
                raise
            except RerunException as request:
                tree.end(trim=False)
                state.cut_run()
                following = self._plan_of(request)
            except (StopException, SystemExit, FragmentHandledException) as end:
                if isinstance(end, SystemExit) and isinstance(end.code, str):
                    _log(end.code)
                self._trim(alone)
                state.stop_run(only)
            except BaseException as error:  # whatever a script raises is shown: there is nobody else to take it
                if self._saver is not None and (self._saver.report_lost() or self._saver.drop_companions()):
                    # Not the script's fault: it asked for what was stored and cannot be read, or for what could not
                    # be stored. Now that is gone, and what makes the script think that it is there.
                    tree.end(trim=False)
                    state.cut_run()
                    following = _Plan(reported=False)
                else:
                    self.uncaught.append(error)
                    tree.roots[MAIN].put(exception_payload(error, context.config, uncaught=True))
                    _log("".join(traceback.format_exception(error)))
                    self._trim(alone)
                    state.stop_run(only)
                    if self._saver is not None:
                        self._saver.run_failed()
            else:
                tree.end(trim=True)
                self._forget(state.end_run(only))
                if not alone:
                    self._shared.fragments.end_run()
                self._shared.media.end_run(tree.payloads())
        if following is None and not alone and self._shared.pages.settle(self._shared.query.query()):
            self._forget(state.leave_page(None))
            following = _Plan(reported=False)
        if following is None and self._saver is not None and self._saver.drop_companions():
            following = _Plan(reported=False)
        if following is None:
            state.retain_shown(lambda widget_id: tree.widget(widget_id) is not None)
        resets += context.resets
        return following

    def _trim(self, alone: Iterable[Fragment[Any]]) -> None:
        """The run ends here: what it has not written again goes."""
        self.tree.end(trim=True)
        for fragment in alone:
            fragment.end_run(self.tree.run)

    def _follow_in_address(self, changes: dict[str, WireValue]) -> None:
        for widget_id, wire in changes.items():
            widget = self.state.widget(widget_id)
            if widget is not None and widget.address_texts is not None and widget.key is not None:
                self._shared.query.follow(widget.key, widget.address_texts(wire))

    def _run_script(self, context: RunContext) -> None:
        """Run the app's script, or the one of its folder `pages` that a person is on."""
        script = self.script
        page = self._shared.pages.show_folder(self._shared.query.query())
        if page is not None and page.script is not None and page.script != script:
            script = page.script
            context.page = f"page {page.url_path}"
        context.run_script(script)

    def _run_fragments(self, alone: list[Fragment[Any]], context: RunContext) -> None:
        """One after the other. One that fails has shown why; one that asks for itself lets the rest come after."""
        for number, fragment in enumerate(alone):
            self.tree.roots[FLOATING].cursor = fragment.dialogs
            try:
                fragment.run(context)
            except FragmentHandledException:
                continue
            except RerunException as request:
                if request.fragments:
                    request.fragments = [*request.fragments, *(later.id for later in alone[number + 1 :])]
                raise

    def _do_later(self) -> None:
        """What the run has put off until the page shows its end; whatever that writes goes nowhere."""
        while self._shared.later:
            task = self._shared.later.pop(0)
            unseen = replace(self._shared, tree=Tree(_ignore), inbox=Inbox())
            with entered(RunContext(unseen, self.script.name)):
                try:
                    task()
                except BaseException as error:
                    _log("".join(traceback.format_exception(error)))

    def _plan_of(self, request: RerunException) -> _Plan:
        fragments = self._shared.fragments
        if request.page is not None:
            self._go_to(request.page)
            self._shared.query.read(urlencode(request.query, doseq=True), keep_bound=True)
        alone = [found for name in request.fragments if (found := fragments.get(name))]
        return _Plan(alone=alone, reported=False)

    def _announce(
        self, state: ScriptState, ack: int, *, resets: list[str] | None = None, compile_error: str | None = None
    ) -> None:
        message: RunMessage = {"kind": "run", "state": state, "ack": ack}
        if resets:
            message["resets"] = resets
        if compile_error is not None:
            message["compile_error"] = compile_error
        self._send(message)


def _ignore(*_: object) -> None:
    pass


def _log(text: str) -> None:
    """Write to the console, unless the script has taken it away."""
    with contextlib.suppress(Exception):
        sys.stderr.write(text.rstrip("\n") + "\n")
